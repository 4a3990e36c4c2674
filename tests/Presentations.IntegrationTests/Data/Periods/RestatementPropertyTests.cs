using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Data.Rollup;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Directory.Merges;
using Presentations.UnitTests;

namespace Presentations.IntegrationTests.Data.Periods;

public class RestatementPropertyTests
{
    private static readonly DateRange Spring = new(new DateOnly(2018, 2, 1), new DateOnly(2018, 5, 31));

    [DatabaseTheory]
    public async Task As_submitted_and_restatements_make_what_is_known_now_in_every_cell_whatever_happens(TestDatabase database)
    {
        var happening = new PeriodSteps(database, await database.AddAsync(new Agency("Alpha Police", "ID"), new Agency("Beta Police", "ID"), new Agency("Gamma Police", "ID")));
        var history = new List<PeriodStep>();
        foreach (var steps in Samples.Of(PeriodStep.Any.ArrayOf(80), 4))
        {
            history.AddRange(steps);
            try
            {
                await RequireHistoryAsync(database, happening, steps);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"{error.Message}{Environment.NewLine}It happened after:{Environment.NewLine}{string.Join(Environment.NewLine, history)}", error);
            }
        }
    }

    private static async Task RequireHistoryAsync(TestDatabase database, PeriodSteps happening, PeriodStep[] steps)
    {
        var given = new List<(DateTime AtUtc, HashSet<TotalsLine> Lines)>();
        foreach (var step in steps)
        {
            database.Clock.Advance(TimeSpan.FromMinutes(1));
            await happening.TryAsync(step);
            if (step.Pick % 10 == 0) given.Add((database.Clock.GetUtcNow().UtcDateTime, await AsSubmittedAsync(database, database.Clock.GetUtcNow().UtcDateTime)));
        }

        await using var db = database.AsSystem();
        await RequireKnownNowAsync(db);
        await RequireRecordedAsync(db);
        await RequireGroupsAsync(db);
        await RequireSummariesAsync(db);
        foreach (var (moment, lines) in given) Assert.Equal(lines, await AsSubmittedAsync(database, moment));
        Assert.Empty(await DifferencesAsync(database, db));
    }

    /// <summary>What the product keeps as known now, against the lines themselves: frozen ones and approved differences.</summary>
    private static async Task RequireKnownNowAsync(AppDb db)
    {
        var known = (await PeriodLines.KeptAsync(db, part => part is not TotalPart.Recorded)).ToList();
        var lines = await PeriodLines.FrozenAsync(db);
        foreach (var change in await db.Restatements.AsNoTracking().Where(row => row.Status == RestatementStatus.Approved).ToListAsync())
        {
            lines.AddRange(PeriodLines.Differences(change));
        }
        Assert.Equal(PeriodLines.Sum(lines), PeriodLines.Sum(known));
    }

    /// <summary>What is recorded of submitted months, against what is known now and the corrections that nobody has approved yet.</summary>
    private static async Task RequireRecordedAsync(AppDb db)
    {
        var submitted = (await db.ReportingPeriods.AsNoTracking().ToListAsync()).Where(period => period.Status.IsFrozen()).Select(period => (period.OwnerId, period.Month)).ToHashSet();
        var recorded = await PeriodLines.KeptAsync(db, part => part is TotalPart.Recorded);
        var lines = await PeriodLines.KeptAsync(db, part => part is not TotalPart.Recorded);
        foreach (var change in (await db.Restatements.AsNoTracking().ToListAsync()).Where(change => change.IsOpen))
        {
            lines.AddRange(PeriodLines.Differences(change));
        }
        Assert.Equal(PeriodLines.Sum(recorded.Where(line => submitted.Contains((line.Cell.Owner, line.Cell.Month)))), PeriodLines.Sum(lines));
    }

    /// <summary>Agencies and topics are in no kept total: what the product answers for them, against the lines themselves.</summary>
    private static async Task RequireGroupsAsync(AppDb db)
    {
        var standing = (await db.ReportingPeriods.AsNoTracking().ToListAsync()).Where(period => period.Status.IsFrozen()).Select(period => period.LatestId!.Value).ToHashSet();
        var lines = (await db.SubmittedTalks.AsNoTracking().Include(talk => talk.Counts).ToListAsync()).Where(talk => standing.Contains(talk.SubmissionId)).Select(talk => (talk.Line, Sign: 1)).ToList();
        foreach (var change in await db.Restatements.AsNoTracking().Where(row => row.Status == RestatementStatus.Approved).ToListAsync())
        {
            if (change.Before is { } before) lines.Add((TalkLine.Read(before), -1));
            if (change.After is { } after) lines.Add((TalkLine.Read(after), 1));
        }
        var agencies = await db.AgencySurvivorsAsync();
        using var cube = new TotalsCube();
        var (byAgency, byTopic) = await new TotalsReader(cube).ReadAsync(db, async now => (await now.LinesAsync(KnownNow, TotalsBy.Agency), await now.LinesAsync(KnownNow, TotalsBy.Topic)));

        Assert.Equal(PeriodLines.Groups(lines, line => [line.LeadAgencyId is { } lead ? $"{agencies.Of(lead)}" : ""]), byAgency.Select(line => (line.Key, line.Figures)).ToHashSet());
        Assert.Equal(PeriodLines.Groups(lines, line => line.Topics.Length == 0 ? [""] : line.Topics.Trim('|').Split('|')), byTopic.Select(line => (line.Key, line.Figures)).ToHashSet());
    }

    /// <summary>No summary is told twice, and what is known now is exactly what stands.</summary>
    private static async Task RequireSummariesAsync(AppDb db)
    {
        var standing = (await db.ReportingPeriods.AsNoTracking().ToListAsync()).Where(period => period.Status.IsFrozen()).Select(period => period.LatestId!.Value).ToHashSet();
        var told = (await db.SubmittedSummaries.AsNoTracking().ToListAsync()).FindAll(row => standing.Contains(row.SubmissionId));
        Assert.Equal(told.Count, told.Select(row => row.SummaryId).Distinct().Count());
        using var cube = new TotalsCube();
        var known = await new TotalsReader(cube).ReadAsync(db, now => now.SummariesAsync(KnownNow));
        Assert.Equal(told.Count(row => row.FirstDay >= Spring.First && row.LastDay <= Spring.Last), known.Count);
    }

    private static TotalsFilter KnownNow => new(Spring) { Status = FigureStatus.KnownNow };

    private static async Task<HashSet<TotalsLine>> AsSubmittedAsync(TestDatabase database, DateTime moment)
    {
        await using var db = database.AsSystem();
        using var cube = new TotalsCube();
        return [.. await new TotalsReader(cube).ReadAsync(db, async now => (await now.LinesAsync(new TotalsFilter(Spring) { AsSubmittedUtc = moment }, TotalsBy.County))
            .Concat(await now.LinesAsync(new TotalsFilter(Spring) { AsSubmittedUtc = moment }, TotalsBy.Topic)))];
    }

    /// <summary>The figures of questions by state, agency and on odd days agree with each other and with the proof that the product runs on itself.</summary>
    private static async Task<List<string>> DifferencesAsync(TestDatabase database, AppDb db)
    {
        using var cube = new TotalsCube();
        var filter = new TotalsFilter(Spring) { Status = FigureStatus.KnownNow };
        var odd = filter with { Days = new DateRange(new DateOnly(2018, 2, 3), new DateOnly(2018, 5, 30)) };
        var found = await new TotalsReader(cube).ReadAsync(db, async now => new[]
        {
            (await now.TotalAsync(filter), await SumAsync(now, filter, TotalsBy.State), "state"),
            (await now.TotalAsync(filter), await SumAsync(now, filter, TotalsBy.Agency), "agency"),
            (await now.TotalAsync(filter), await SumAsync(now, filter, TotalsBy.County), "county"),
            (await now.TotalAsync(odd), await SumAsync(now, odd, TotalsBy.Kind), "odd days by kind"),
            (await now.TotalAsync(odd), await SumAsync(now, odd, TotalsBy.Format), "odd days by format"),
        });
        var proof = new List<string>();
        foreach (var code in (string[])["ID", "UT"])
        {
            proof.AddRange((await TotalsProof.OfOwnerAsync(db, database.Owner(code), default)).Differences.Select(difference => difference.ToString()));
        }
        return [.. found.Where(pair => pair.Item1 != pair.Item2).Select(pair => $"{pair.Item3}: {pair.Item1} is not {pair.Item2}"), .. proof];
    }

    private static async Task<Figures> SumAsync(TotalsReading now, TotalsFilter filter, TotalsBy by) =>
        (await now.LinesAsync(filter, by)).Select(line => line.Figures).Aggregate(default(Figures), Figures.Add);
}
