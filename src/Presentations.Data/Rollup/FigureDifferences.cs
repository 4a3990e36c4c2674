using Microsoft.EntityFrameworkCore;
using Presentations.Data.Periods;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Tells line by line what lies between figures as submitted at a moment and as known now; the lines add up to the difference.</summary>
internal static class FigureDifferences
{
    private sealed record Standing(int Id, int OwnerId, int Month, int Number, int MemberId, DateTime AtUtc);

    private sealed record Pair(Standing? Then, Standing? Now);

    /// <param name="filter">With the moment; all audiences.</param>
    public static async Task<List<FigureDifference>> OfAsync(AppDb db, TotalsFilter filter, CancellationToken ct)
    {
        var moment = filter.AsSubmittedUtc!.Value;
        var pairs = await PairsAsync(db, filter, moment, ct);
        var reviews = await ReviewsAsync(db, pairs, ct);
        var changed = pairs.FindAll(pair => pair.Then?.Id != pair.Now?.Id);
        var months = changed.FindAll(pair => pair.Then is null || pair.Now is null);
        var sums = await SumsAsync(db, filter, [.. months.Select(pair => (pair.Then ?? pair.Now)!.Id)], ct);

        var found = months.ConvertAll(pair => pair.Now is { } now
            ? new FigureDifference(DifferenceCause.Submitted, now.OwnerId, now.Month, null, null, sums.GetValueOrDefault(now.Id), now.MemberId, now.AtUtc, null)
            : Taken(pair.Then!, sums.GetValueOrDefault(pair.Then!.Id), reviews.GetValueOrDefault(pair.Then.Id)));
        foreach (var pair in changed.Except(months)) found.AddRange(await AgainAsync(db, filter, pair, reviews, ct));
        found.AddRange(await RestatedAsync(db, filter, [.. pairs.Where(pair => pair.Now is not null).Select(pair => pair.Now!.Id)], ct));
        return [.. found.OrderBy(line => line.Month).ThenBy(line => line.OwnerId).ThenBy(line => line.AtUtc)];
    }

    private static FigureDifference Taken(Standing then, Figures figures, Review? review) =>
        new(DifferenceCause.Returned, then.OwnerId, then.Month, null, null, default(Figures) - figures, review?.MemberId, review?.AtUtc, review?.Because);

    /// <summary>What stood then and what stands now, for every month that had or has something.</summary>
    private static async Task<List<Pair>> PairsAsync(AppDb db, TotalsFilter filter, DateTime moment, CancellationToken ct)
    {
        var (first, last) = (DateRange.MonthOf(filter.Days.First), DateRange.MonthOf(filter.Days.Last));
        var submissions = db.Submissions.AsNoTracking().Where(row => row.Month >= first && row.Month <= last && (filter.OwnerId == null || row.OwnerId == filter.OwnerId));
        if (filter.Among is { } among) submissions = submissions.Where(row => among.Contains(row.OwnerId));
        var all = await submissions.Select(row => new Standing(row.Id, row.OwnerId, row.Month, row.Number, row.MemberId, row.AtUtc)).ToListAsync(ct);
        var then = (await SubmissionsAt.Of(db, moment, filter.Days).Where(id => submissions.Any(row => row.Id == id)).ToListAsync(ct)).ToHashSet();
        var now = (await Seats.Submissions(db, new TotalsFilter(filter.Days) { Status = FigureStatus.KnownNow }).Where(id => submissions.Any(row => row.Id == id)).ToListAsync(ct)).ToHashSet();
        return [.. all.GroupBy(row => (row.OwnerId, row.Month))
            .Select(month => new Pair(month.FirstOrDefault(row => then.Contains(row.Id)), month.FirstOrDefault(row => now.Contains(row.Id))))
            .Where(pair => pair.Then is not null || pair.Now is not null)];
    }

    private static async Task<Dictionary<int, Review>> ReviewsAsync(AppDb db, List<Pair> pairs, CancellationToken ct)
    {
        var ids = pairs.Where(pair => pair.Then is not null && pair.Then.Id != pair.Now?.Id).Select(pair => pair.Then!.Id).ToArray();
        return await db.Reviews.AsNoTracking().Where(review => ids.Contains(review.SubmissionId)).ToDictionaryAsync(review => review.SubmissionId, ct);
    }

    private static async Task<Dictionary<int, Figures>> SumsAsync(AppDb db, TotalsFilter filter, int[] submissions, CancellationToken ct)
    {
        var (first, last) = (filter.Days.First, filter.Days.Last);
        var talks = db.SubmittedTalks.Where(talk => submissions.Contains(talk.SubmissionId) && talk.Date >= first && talk.Date <= last
            && (filter.StateCode == null || talk.StateCode == filter.StateCode) && (filter.Kind == null || talk.Kind == filter.Kind));
        var sums = await talks.GroupBy(talk => talk.SubmissionId).Select(group => new
        {
            group.Key,
            Presentations = group.Count(),
            Counted = group.Count(talk => talk.Contacts != null),
            Contacts = group.Sum(talk => (long?)talk.Contacts) ?? 0,
            Reached = group.Sum(talk => (long?)talk.Reached) ?? 0,
            Estimated = group.Sum(talk => talk.Basis == CountingBasis.Estimate || talk.Basis == CountingBasis.Registrations ? (long?)talk.Reached : 0) ?? 0,
        }).ToListAsync(ct);
        return sums.ToDictionary(sum => sum.Key, sum => new Figures(sum.Presentations, sum.Presentations - sum.Counted, sum.Contacts, sum.Reached, sum.Estimated));
    }

    private static async Task<IEnumerable<FigureDifference>> AgainAsync(AppDb db, TotalsFilter filter, Pair pair, Dictionary<int, Review> reviews, CancellationToken ct)
    {
        var before = (await OfficialLines.SubmittedAsync(db, pair.Then!.Id, ct)).ToDictionary(line => line.PresentationId);
        var after = (await OfficialLines.SubmittedAsync(db, pair.Now!.Id, ct)).ToDictionary(line => line.PresentationId);
        var agencies = await db.AgencySurvivorsAsync(ct);
        return before.Keys.Union(after.Keys).Order().Select(id => (Before: before.GetValueOrDefault(id), After: after.GetValueOrDefault(id)))
            .Where(talk => (talk.Before is null || !talk.Before.SaysTheSameAs(talk.After, agencies)) && (Counts(filter, talk.Before) || Counts(filter, talk.After)))
            .Select(talk => new FigureDifference(DifferenceCause.SubmittedAgain, pair.Now.OwnerId, pair.Now.Month, talk.Before, talk.After,
                Between(filter, talk.Before, talk.After), pair.Now.MemberId, pair.Now.AtUtc, reviews.GetValueOrDefault(pair.Then.Id)?.Because));
    }

    private static async Task<IEnumerable<FigureDifference>> RestatedAsync(AppDb db, TotalsFilter filter, int[] submissions, CancellationToken ct)
    {
        var changes = await db.Restatements.AsNoTracking().Where(change => change.Status == RestatementStatus.Approved && submissions.Contains(change.SubmissionId)).ToListAsync(ct);
        return changes.Select(change => (Change: change, Before: Read(change.Before), After: Read(change.After)))
            .Where(line => Counts(filter, line.Before) || Counts(filter, line.After))
            .Select(line => new FigureDifference(DifferenceCause.Restated, line.Change.OwnerId, line.Change.Month, line.Before, line.After,
                Between(filter, line.Before, line.After), line.Change.DecidedById, line.Change.DecidedAtUtc, line.Change.Reasons));
    }

    private static TalkLine? Read(string? text) => text is null ? null : TalkLine.Read(text);

    private static Figures Between(TotalsFilter filter, TalkLine? before, TalkLine? after) => FiguresOf(filter, after) - FiguresOf(filter, before);

    private static Figures FiguresOf(TotalsFilter filter, TalkLine? line) => Counts(filter, line) ? line!.Figures : default;

    private static bool Counts(TotalsFilter filter, TalkLine? line) => line is not null && filter.Days.Contains(line.Date)
        && (filter.StateCode ?? line.StateCode) == line.StateCode && (filter.Kind ?? line.Kind) == line.Kind;
}
