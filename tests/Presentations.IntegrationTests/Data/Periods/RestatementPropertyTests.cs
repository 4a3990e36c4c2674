using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
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
        await using var nat = database.As(database.Nat);
        var history = new List<PeriodStep>();
        foreach (var steps in Samples.Of(PeriodStep.Any.ArrayOf(80), 4))
        {
            history.AddRange(steps);
            try
            {
                await RequireHistoryAsync(database, nat, happening, steps);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"{error.Message}{Environment.NewLine}It happened after:{Environment.NewLine}{string.Join(Environment.NewLine, history)}", error);
            }
        }
    }

    private static async Task RequireHistoryAsync(TestDatabase database, TestPerson nat, PeriodSteps happening, PeriodStep[] steps)
    {
        var given = new List<(DateTime AtUtc, HashSet<TotalsLine> Lines)>();
        foreach (var step in steps)
        {
            database.Clock.Advance(TimeSpan.FromMinutes(1));
            await happening.TryAsync(step);
            if (step.Pick % 10 == 0) given.Add((database.Clock.GetUtcNow().UtcDateTime, await AsSubmittedAsync(nat, database.Clock.GetUtcNow().UtcDateTime)));
        }

        await using var db = await nat.OpenAsync();
        var totals = nat.Get<TotalsReader>();
        await RequireKnownNowAsync(db);
        await RequireRecordedAsync(db);
        await RequireGroupsAsync(database, db, totals);
        await RequireSummariesAsync(db, totals);
        foreach (var (moment, lines) in given) Assert.Equal(lines, await AsSubmittedAsync(nat, moment));
        Assert.Empty(await DifferencesAsync(database, db, totals));
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

    /// <summary>What the product answers from memory, which it has kept through the whole history, against the lines themselves: every grouping of every sort of question.</summary>
    private static async Task RequireGroupsAsync(TestDatabase database, AppDb db, TotalsReader totals)
    {
        var agencies = await db.AgencySurvivorsAsync();
        foreach (var figures in (TotalsFilter[])[new(Spring) { Status = FigureStatus.Approved }, KnownNow, new(Spring) { AsSubmittedUtc = database.Clock.GetUtcNow().UtcDateTime }])
        {
            var lines = await PeriodLines.StandingAsync(db, figures);
            var audience = lines.SelectMany(signed => signed.Line.FiguresByAudience).Select(part => part.Audience).FirstOrDefault();
            foreach (var filter in (TotalsFilter[])[figures, figures with { Audience = audience }, figures with { OwnerId = database.Owner("ID") }, figures with { Among = [database.Owner("UT"), database.Owner("TX-N")], Audience = audience }, figures with { StateCode = "ID", Kind = Kind.Presentation }])
            {
                foreach (var by in Enum.GetValues<TotalsBy>())
                    Assert.Equal(PeriodLines.Groups(lines, filter, by, agencies), (await totals.ReadAsync(db, now => now.LinesAsync(filter, by))).ToHashSet());
                Assert.Equal(PeriodLines.Partners(lines, filter, agencies), (await totals.ReadAsync(db, now => now.PartnersAsync(filter))).Where(agency => agency.Value != 0).ToDictionary());
            }
        }
    }

    /// <summary>No summary is told twice, and what is known now is exactly what stands.</summary>
    private static async Task RequireSummariesAsync(AppDb db, TotalsReader totals)
    {
        var standing = (await db.ReportingPeriods.AsNoTracking().ToListAsync()).Where(period => period.Status.IsFrozen()).Select(period => period.LatestId!.Value).ToHashSet();
        var told = (await db.SubmittedSummaries.AsNoTracking().ToListAsync()).FindAll(row => standing.Contains(row.SubmissionId));
        Assert.Equal(told.Count, told.Select(row => row.SummaryId).Distinct().Count());
        var known = await totals.ReadAsync(db, now => now.SummariesAsync(KnownNow));
        Assert.Equal(told.Count(row => row.FirstDay >= Spring.First && row.LastDay <= Spring.Last), known.Count);
    }

    private static TotalsFilter KnownNow => new(Spring) { Status = FigureStatus.KnownNow };

    private static async Task<HashSet<TotalsLine>> AsSubmittedAsync(TestPerson nat, DateTime moment)
    {
        await using var db = await nat.OpenAsync();
        return [.. await nat.Get<TotalsReader>().ReadAsync(db, async now => (await now.LinesAsync(new TotalsFilter(Spring) { AsSubmittedUtc = moment }, TotalsBy.County))
            .Concat(await now.LinesAsync(new TotalsFilter(Spring) { AsSubmittedUtc = moment }, TotalsBy.Topic)))];
    }

    /// <summary>The figures of questions by state, agency and on odd days agree with each other and with the proof that the product runs on itself.</summary>
    private static async Task<List<string>> DifferencesAsync(TestDatabase database, AppDb db, TotalsReader totals)
    {
        var filter = new TotalsFilter(Spring) { Status = FigureStatus.KnownNow };
        var odd = filter with { Days = new DateRange(new DateOnly(2018, 2, 3), new DateOnly(2018, 5, 30)) };
        var found = await totals.ReadAsync(db, async now => new[]
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
