using Microsoft.EntityFrameworkCore;
using Presentations.Data.Periods;
using Presentations.Data.Rollup;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Totals;
using Presentations.Web.Features.Campaigns;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Data.Periods;

/// <summary>A submission made by other rules than those in force keeps its figures, and every figure says which rules it has.</summary>
public class RulesVersionTests
{
    private const int Other = 2;

    private static readonly TotalsQuestion March = new() { Days = new DateRange(new(2018, 3, 1), new(2018, 3, 31)), By = TotalsBy.TaskForce };

    /// <summary>A range that cuts the month is read from the lines, the whole month from the totals.</summary>
    private static readonly TotalsQuestion InMarch = March with { Days = new DateRange(new(2018, 3, 10), new(2018, 3, 20)) };

    [DatabaseTheory]
    public async Task What_other_rules_counted_as_reached_stays_in_every_official_figure(TestDatabase database)
    {
        await SubmitByOtherRulesAsync(database, reached: 7);

        foreach (var asked in new[] { March, InMarch })
        {
            Assert.Equal(20, await ReachedAsync(database, asked));
            foreach (var official in new[] { asked with { Status = FigureStatus.Approved }, asked with { Status = FigureStatus.KnownNow }, asked with { AsSubmitted = new DateOnly(2018, 6, 15) } })
                Assert.Equal(7, await ReachedAsync(database, official));
        }
    }

    [DatabaseTheory]
    public async Task A_caption_names_the_rules_of_the_submissions_in_its_figure_and_no_others(TestDatabase database)
    {
        await SubmitByOtherRulesAsync(database, reached: 7);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        await database.SubmitMonthAsync("UT");

        Assert.Equal([CountingRules.Version], await RulesAsync(database, March));
        Assert.Equal([Other], await RulesAsync(database, March with { Status = FigureStatus.Approved }));
        Assert.Equal([CountingRules.Version, Other], await RulesAsync(database, March with { Status = FigureStatus.KnownNow }));
        Assert.Equal([CountingRules.Version], await RulesAsync(database, March with { Status = FigureStatus.KnownNow, Owner = "UT" }));
        Assert.Equal("Counted by versions 1 and 2 of the counting rules.", CountingRules.Reference([1, 2]));
    }

    [DatabaseTheory]
    public async Task Files_packs_and_public_pages_name_them_too(TestDatabase database)
    {
        await SubmitByOtherRulesAsync(database, reached: 7);
        var campaign = await database.CampaignAsync();
        await using var nat = database.As(database.Nat);

        var pack = (await nat.Get<ShowPack>().FindAsync(campaign, new AskedFigures(FigureStatus.Approved)))!;
        Assert.Contains("rules version 2", pack.Text, StringComparison.Ordinal);
        Assert.Contains("Counted by version 2 of the counting rules.", PackFile.Csv(pack), StringComparison.Ordinal);
        Assert.Contains("Counted by version 2 of the counting rules.", TotalsFile.Of(await nat.Get<ExploreTotals>().FindAsync(March with { Status = FigureStatus.Approved })).AsCsv(), StringComparison.Ordinal);

        await using var anyone = database.As(null);
        Assert.Equal([Other], (await anyone.Get<ShowPublicTotals>().FindAsync(null, null))!.View!.Caption.Rules);
    }

    /// <summary>As a release with other rules would have recorded and submitted it; the talk is counted by the rules in force since.</summary>
    private static async Task SubmitByOtherRulesAsync(TestDatabase database, int reached)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using (var db = database.AsSystem())
        {
            db.Entry(await db.Presentations.Include(talk => talk.Visit).SingleAsync()).Property(row => row.Reached).CurrentValue = reached;
            await db.SaveChangesAsync();
        }
        await using (var db = database.AsSystem())
        {
            var id = database.Owner("ID");
            var period = ReportingPeriod.Open(id, Months.March);
            var seen = await SeenMonths.ReadAsync(db, id, Months.March);
            db.Add(period);
            var submission = db.Submissions.Add(period.Submit(database.Ben, seen, database.Clock));
            submission.Property(row => row.RulesVersion).CurrentValue = Other;
            await db.SaveChangesAsync();
        }
        await database.ApproveMonthAsync();
        await database.CorrectCountAsync(Talks.Day, 20, "counted by the rules in force");
    }

    private static async Task<long> ReachedAsync(TestDatabase database, TotalsQuestion question)
    {
        var table = await database.TotalsAsync(database.Nat, question);
        Assert.Equal(table.Total.Figures, Assert.Single(table.Rows).Figures);
        return table.Total.Figures.Reached;
    }

    private static async Task<IReadOnlyList<int>> RulesAsync(TestDatabase database, TotalsQuestion question) => (await database.PageAsync(database.Nat, question)).View.Caption.Rules;
}
