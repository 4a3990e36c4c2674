using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>Tells the history of a visit and its talks in words: who, when, what and why, newest first.</summary>
public static class HistoryOfVisit
{
    /// <summary>One save.</summary>
    /// <param name="Who">A member or the school; null for the system.</param>
    /// <param name="VoidedTalks">The talks that this save took out of the totals.</param>
    public sealed record Entry(DateTime AtUtc, string? Who, string What, string? Because, IReadOnlyList<Change> Changes, IReadOnlyList<int> VoidedTalks);

    /// <param name="Was">Null when history does not say.</param>
    public sealed record Change(string Field, string? Was, string? Is);

    /// <summary>Whoever did something by the form or the private link of a request.</summary>
    internal const string TheSchool = "The school";

    internal static async Task<IReadOnlyList<Entry>> ReadAsync(AppDb db, Visit visit, VisitWords words, CancellationToken ct)
    {
        var numbers = visit.Presentations.Select((talk, index) => (talk.Id, Number: index + 1)).ToDictionary(talk => talk.Id, talk => talk.Number);
        var talks = numbers.Keys.ToList();
        var entries = await db.History.AsNoTracking()
            .Where(entry => entry.Subject == nameof(Visit) && entry.SubjectId == visit.Id
                || entry.Subject == nameof(Presentation) && talks.Contains(entry.SubjectId)
                || entry.Subject == nameof(Venue) && entry.SubjectId == visit.VenueId && entry.OwnerId == visit.OwnerId && entry.AtUtc >= visit.LoggedAtUtc)
            .OrderByDescending(entry => entry.Id)
            .ToListAsync(ct);
        var telling = new ChangeWords(words, await NamesInHistory.ReadAsync(db, entries, ct));
        var people = await PeopleAsync(db, entries, ct);
        return [.. entries.GroupBy(entry => (entry.AtUtc, entry.MemberId, entry.IsBySchool)).Select(save => new Entry(
            save.Key.AtUtc, WhoOf(save.First(), people), What([.. save], numbers.Count, visit),
            save.Select(entry => entry.Because).FirstOrDefault(because => because is not null),
            [.. save.OrderBy(entry => entry.Subject != nameof(Visit)).ThenBy(entry => numbers.GetValueOrDefault(entry.SubjectId))
                .SelectMany(entry => telling.Of(entry, Label(entry, numbers), save.Any(other => other.Subject == nameof(Visit))))],
            [.. save.Where(entry => Becomes(entry, PresentationStatus.Void)).Select(entry => entry.SubjectId)]))];
    }

    /// <summary>Null for the system.</summary>
    internal static string? WhoOf(HistoryEntry entry, IReadOnlyDictionary<int, string> people) =>
        entry.IsBySchool is true ? TheSchool : entry.MemberId is { } member ? people.GetValueOrDefault(member) : null;

    private static string What(List<HistoryEntry> save, int sessions, Visit visit)
    {
        if (save.Exists(entry => entry.Subject == nameof(Visit) && entry.Action is HistoryAction.Created)) return visit.StartsAtUtc is null ? "Logged the visit" : "Booked the visit";
        if (save.Exists(entry => entry.Subject == nameof(Venue))) return "Corrected the place of all talks at this venue";
        if (save.TrueForAll(entry => Becomes(entry, PresentationStatus.Void))) return save.Count == sessions ? "Voided the visit" : "Voided a session";
        if (save.TrueForAll(entry => Becomes(entry, PresentationStatus.Delivered))) return save.Count == sessions ? "Restored the visit" : "Restored a session";
        return Stages.FirstOrDefault(stage => save.Exists(entry => Says(entry, nameof(Visit), $"Stage: {VisitStage.Planned} → {stage.Becomes}"))) is { What: { } told } ? told
            : visit.Stage is VisitStage.Delivered ? "Corrected the visit"
            : save.Exists(entry => Mentions(entry, nameof(Presentation.Start)) || Mentions(entry, nameof(Visit.Date))) ? "Moved the visit"
            : save.Exists(entry => Mentions(entry, nameof(Presentation.Expected))) ? "Corrected how many are expected"
            : "Changed who goes";
    }

    private static readonly (VisitStage Becomes, string What)[] Stages =
    [
        (VisitStage.Delivered, "Said how it went"), (VisitStage.CancelledBySchool, "Cancelled by the school"), (VisitStage.CancelledByUs, "Cancelled by us"), (VisitStage.NoShow, "Nobody was there"),
    ];

    private static bool Says(HistoryEntry entry, string subject, string line) => entry.Subject == subject && entry.Changes?.Split('\n').Contains(line) is true;

    private static bool Mentions(HistoryEntry entry, string field) => entry.Changes?.Split('\n').Any(line => line.StartsWith($"{field}: ", StringComparison.Ordinal)) is true;

    private static string? Label(HistoryEntry entry, Dictionary<int, int> numbers) =>
        entry.Subject == nameof(Presentation) && numbers.Count > 1 ? $"Session {numbers[entry.SubjectId]}" : null;

    private static bool Becomes(HistoryEntry entry, PresentationStatus status) =>
        entry.Subject == nameof(Presentation) && entry.Changes?.Split('\n').Any(line => line.StartsWith("Status: ", StringComparison.Ordinal) && line.EndsWith($"→ {status}", StringComparison.Ordinal)) is true;

    private static Task<Dictionary<int, string>> PeopleAsync(AppDb db, IEnumerable<HistoryEntry> entries, CancellationToken ct)
    {
        var ids = entries.Select(entry => entry.MemberId).Distinct().ToList();
        return db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
    }
}
