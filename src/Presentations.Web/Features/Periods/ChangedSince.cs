using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Periods;

/// <summary>Tells whoever submits a month that has changed since they looked at it who has changed it and when, as far as they may read that.</summary>
internal static class ChangedSince
{
    private sealed record Act(int? MemberId, DateTime AtUtc, bool IsBySchool = false);

    /// <summary>The refusal with names; as it is when nobody is known to the reader.</summary>
    public static async Task<EditConflict> WithNamesAsync(this AppDb db, EditConflict refusal, int ownerId, int month, SeenMonth seen, CancellationToken ct)
    {
        IReadOnlyList<Act> acts = refusal.Unseen switch
        {
            UnseenPart.Figures => await FiguresAsync(db, ownerId, month, seen, ct),
            UnseenPart.Adjustments => await AdjustmentsAsync(db, ownerId, month, seen, ct),
            UnseenPart.Reasons => await ReasonsAsync(db, ownerId, month, seen, ct),
            _ => [],
        };
        var names = await db.NamesAsync(acts.Select(act => act.MemberId), ct);
        var known = acts.OrderByDescending(act => act.AtUtc).Select(act => (act.AtUtc, Who: NameOf(act, db, names))).Where(act => act.Who is not null).ToList();
        if (known.Count == 0) return refusal;
        var who = known.Select(act => act.Who!).Distinct().ToList();
        var (did, next) = refusal.Unseen switch
        {
            UnseenPart.Adjustments => ("approved corrections of earlier months", "Look at them again, then submit it."),
            UnseenPart.Reasons => ("kept something as it is, or reworded a reason,", "Read the reasons again, then submit it."),
            _ => ("changed this month", "Look at its checklist again, then submit it."),
        };
        return new EditConflict($"{Named(who)} {(who is [not "You"] ? "has" : "have")} {did} since you looked at it{(known.DistinctBy(act => act.AtUtc).Skip(1).Any() ? ", last" : "")}: {Words.Moment(known[0].AtUtc, "UTC")}. {next}");
    }

    /// <summary>What history tells of the month's talks and summaries, of talks that left it, and of imports that brought some.</summary>
    private static async Task<IReadOnlyList<Act>> FiguresAsync(AppDb db, int ownerId, int month, SeenMonth seen, CancellationToken ct)
    {
        if (seen.LatestEntry is not { } latest) return [];
        var (first, next) = (DateRange.FirstDayOf(month), DateRange.FirstDayOf(month).AddMonths(1));
        var visits = db.Visits.Where(visit => visit.OwnerId == ownerId && visit.Date >= first && visit.Date < next);
        var summaries = seen.Summaries.All.Union(await UntoldSummaries.Of(db, ownerId, month).Select(summary => summary.Id).ToListAsync(ct)).ToList();
        var left = $"{nameof(Visit.Date)}: {first:yyyy-MM}-";
        return await db.History.Where(entry => entry.Id > latest && (
                entry.Subject == nameof(Visit) && visits.Any(visit => visit.Id == entry.SubjectId)
                || entry.Subject == nameof(Presentation) && visits.Any(visit => visit.Presentations.Any(talk => talk.Id == entry.SubjectId))
                || entry.Subject == nameof(Summary) && summaries.Contains(entry.SubjectId)
                || entry.Subject == nameof(ImportBatch) && visits.Any(visit => visit.ImportBatchId == entry.SubjectId)
                || (entry.Subject == nameof(Visit) || entry.Subject == nameof(Presentation)) && entry.OwnerId == ownerId && entry.Changes!.Contains(left)))
            .Select(entry => new Act(entry.MemberId, entry.AtUtc, entry.IsBySchool == true)).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<Act>> AdjustmentsAsync(AppDb db, int ownerId, int month, SeenMonth seen, CancellationToken ct) =>
        [.. (await (await UntoldAdjustments.OfAsync(db, ownerId, month, ct)).ToListAsync(ct)).ExceptBy(seen.Adjustments.All, change => change.Id)
            .Where(change => change.DecidedAtUtc is not null).Select(change => new Act(change.DecidedById, change.DecidedAtUtc!.Value))];

    private static async Task<IReadOnlyList<Act>> ReasonsAsync(AppDb db, int ownerId, int month, SeenMonth seen, CancellationToken ct) =>
        [.. (await db.FindPeriodAsync(ownerId, month, ct))?.Kept.Where(item => !seen.Holds(item)).Select(item => new Act(item.MemberId, item.AtUtc)) ?? []];

    private static string? NameOf(Act act, AppDb db, Dictionary<int, string> names) =>
        act.IsBySchool ? "The school" : act.MemberId is not { } member ? "The system" : member == db.Scope.MemberId ? "You" : names.GetValueOrDefault(member);

    private static string Named(List<string> who) => who switch
    {
        [var only] => only,
        [var one, var other] => $"{one} and {other}",
        _ => $"{who[0]}, {who[1]} and {(who.Count == 3 ? who[2] : $"{who.Count - 2} others")}",
    };
}
