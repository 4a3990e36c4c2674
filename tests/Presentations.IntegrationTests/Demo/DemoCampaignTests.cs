using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Demo;
using Presentations.Web.Features.Campaigns;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Demo;

public class DemoCampaignTests
{
    [DatabaseTheory(Content = TestContent.Demo)]
    public async Task The_campaign_adds_up_to_its_sentence(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var lines = await db.StateTotals.Where(total => total.Part == TotalPart.Recorded && total.Kind == Kind.Presentation && total.Audience == Total.Everyone).ToListAsync();
        Assert.Equal(3_742, lines.Sum(line => line.Presentations));
        Assert.Equal(391_208, lines.Sum(line => line.Reached));
        Assert.Equal(118, lines.Sum(line => line.WithoutCount));
        Assert.Equal(await db.TaskForces.Select(taskForce => taskForce.Id).Order().ToListAsync(), lines.Select(line => line.OwnerId).Distinct().Order());
        Assert.Equal([201803, 201804, 201805], lines.Select(line => line.Month).Distinct().Order());
    }

    [DatabaseTheory(Content = TestContent.Demo)]
    public async Task It_is_shaped_like_life(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var states = await db.States.Where(state => state.Kind != StateKind.Territory && state.Kind != StateKind.SeveralStates).Select(state => state.Code).ToListAsync();
        Assert.Empty(states.Except(await db.Presentations.Select(talk => talk.StateCode).Distinct().ToListAsync()));
        Assert.True(await db.Presentations.AnyAsync(talk => talk.StateCode == UsState.SeveralStates));
        Assert.True(await db.Visits.CountAsync(visit => visit.Presentations.Count == 4) > 100);
        Assert.True(await db.Presentations.CountAsync(talk => talk.Format == Format.ParentEvening) > 100);
        Assert.True(await db.Presentations.CountAsync(talk => talk.IsRepeatAudience) > 20);
        Assert.True(await db.Presentations.CountAsync(talk => talk.Basis == CountingBasis.Estimate) > 500);
        Assert.True(await db.Presentations.CountAsync(talk => talk.Status == PresentationStatus.Void) > 3);
        Assert.True(await db.Presentations.CountAsync(talk => talk.Kind == Kind.Training) > 50);
        Assert.True(await db.Visits.CountAsync(visit => visit.Partners.Count > 0) > 100);
        Assert.True(await db.Visits.AnyAsync(visit => db.StateDesks.Any(desk => desk.Id == visit.OwnerId)));
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task Every_visit_is_marked_and_history_tells_of_the_campaign_once(TestDatabase database)
    {
        await using var before = database.AsSystem();
        var entries = await before.History.CountAsync(entry => entry.Subject == nameof(ImportBatch));

        await FillAsync(database);

        await using var db = database.AsSystem();
        Assert.False(await db.Visits.AnyAsync(visit => !visit.IsDemo));
        Assert.True(await db.History.CountAsync(entry => entry.Subject == nameof(ImportBatch)) - entries <= 2);
        Assert.False(await db.History.AnyAsync(entry => entry.Subject == nameof(Domain.Scheduling.Visit) || entry.Subject == nameof(Presentation)));
    }

    [DatabaseTheory(Content = TestContent.Demo)]
    public async Task Two_databases_get_the_same_totals(TestDatabase database)
    {
        await using var other = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "", TestContent.Shipped);
        await FillAsync(other);

        Assert.Equal(await TotalsAsync(database), await TotalsAsync(other));
    }

    [DatabaseTheory(Content = TestContent.Demo)]
    public async Task A_second_run_writes_nothing(TestDatabase database)
    {
        var totals = await TotalsAsync(database);

        Assert.Equal(0, await FillAsync(database));
        Assert.Equal(totals, await TotalsAsync(database));
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task Taking_it_out_leaves_no_rows_and_no_totals(TestDatabase database)
    {
        var venues = await CountAsync(database, db => db.Venues);
        var agencies = await CountAsync(database, db => db.Agencies);
        var talks = await FillAsync(database);

        Assert.Equal(talks, await RunAsync(database, campaign => campaign.RemoveAsync()));

        Assert.Equal(0, await CountAsync(database, db => db.Visits));
        Assert.Equal(0, await CountAsync(database, db => db.Presentations));
        Assert.Equal(0, await CountAsync(database, db => db.AttendanceCounts));
        Assert.Equal(0, await CountAsync(database, db => db.StateTotals));
        Assert.Equal(0, await CountAsync(database, db => db.CountyTotals));
        Assert.Equal(venues, await CountAsync(database, db => db.Venues));
        Assert.Equal(agencies, await CountAsync(database, db => db.Agencies));
        Assert.Equal(0, await RunAsync(database, campaign => campaign.RemoveAsync()));
    }

    [DatabaseTheory(Content = TestContent.Demo)]
    public async Task Operation_Broken_Heart_is_a_campaign_with_what_was_announced_beside_it_and_leaves_with_the_rest(TestDatabase database)
    {
        await using var nat = database.As(database.Nat);
        var campaign = Assert.Single((await nat.Get<ListCampaigns>().FindAsync()).Rows);
        var board = (await nat.Get<ShowCampaign>().FindAsync(campaign.Id))!;

        Assert.Equal((3_742, 391_208), (board.Recorded.Presentations, board.Recorded.Reached));
        Assert.Equal("59 approved, 1 returned, 1 not reported", board.Completeness.InWords);
        Assert.All(board.Measures, measure => Assert.Null(measure.Reported));
        Assert.Equal(["more than 3,700", "more than 390,000", "more than 25,200", "more than 2,300", "195", "383", "more than 4,500"], board.Stated.Select(line => line.Number));

        await RunAsync(database, campaign => campaign.RemoveAsync());
        Assert.Empty((await nat.Get<ListCampaigns>().FindAsync()).Rows);
    }

    [DatabaseTheory(Content = TestContent.Demo)]
    public async Task Its_official_figures_leave_the_memory_of_those_who_have_read_them(TestDatabase database)
    {
        await using var nat = database.As(database.Nat);
        var totals = nat.Get<ExploreTotals>();
        var agencies = new TotalsQuestion { Days = new(new(2018, 3, 1), new(2018, 5, 31)), By = TotalsBy.Agency, Status = FigureStatus.KnownNow };
        Assert.NotEqual(0, (await totals.FindAsync(agencies)).Table.Total.Figures.Presentations);

        await RunAsync(database, campaign => campaign.RemoveAsync());

        var after = await totals.FindAsync(agencies);
        Assert.Empty(after.Table.Rows);
        Assert.Equal(default, after.Table.Total.Figures);
        Assert.Equal("61 not reported", after.Caption.Reported?.InWords);
    }

    [DatabaseTheory(Content = TestContent.Demo)]
    public async Task A_real_month_that_is_submitted_after_a_correction_of_the_demonstration_lets_it_go(TestDatabase database)
    {
        await CorrectAsync(database);
        await database.ApproveRestatementsAsync();
        var real = await database.SubmitMonthAsync("ID", Months.February);

        await RunAsync(database, campaign => campaign.RemoveAsync());

        await using var db = database.AsSystem();
        Assert.Equal(real, (await db.Submissions.SingleAsync()).Id);
        Assert.Empty(await db.Restatements.ToListAsync());
    }

    /// <summary>One talk of an approved month of Idaho had one more.</summary>
    private static async Task CorrectAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var owner = database.Owner("ID");
        var talk = await db.Presentations.Include(row => row.Counts).Include(row => row.Visit).OrderBy(row => row.Id)
            .FirstAsync(row => row.OwnerId == owner && row.Contacts > 0 && db.ReportingPeriods.Any(period => period.OwnerId == owner && period.Month == row.Month && period.Status == Domain.Periods.PeriodStatus.Approved));
        talk.RecordAttendance(Domain.Delivery.Attendance.Of([new("6-8", talk.Contacts!.Value + 1)], Domain.Delivery.CountingBasis.Counted), "counted again");
        await db.SaveChangesAsync();
    }

    [DatabaseTheory(Content = TestContent.Demo)]
    public async Task A_school_that_somebody_has_visited_since_stays_with_that_visit(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            var school = await db.Venues.FirstAsync(venue => venue.StateCode == "ID");
            db.Visits.Add(Domain.Scheduling.Visit.Log(database.Owner("ID"), Guid.NewGuid(), new(Talks.Day, school.Place) { VenueId = school.Id }, [Talks.Session(30)], database.Clock));
            await db.SaveChangesAsync();
        }

        await RunAsync(database, campaign => campaign.RemoveAsync());

        Assert.Equal(1, await CountAsync(database, db => db.Venues));
        await using var after = database.AsSystem();
        Assert.Equal((1, 30L), await after.StateTotals.Where(total => total.Part == TotalPart.Recorded && total.Audience == Total.Everyone).Select(total => ValueTuple.Create(total.Presentations, total.Reached)).SingleAsync());
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task It_does_not_come_back_by_itself_and_never_beside_real_visits(TestDatabase database)
    {
        await RunAsync(database, async campaign => { await campaign.FillNewAsync(); return 0; });
        Assert.NotEqual(0, await CountAsync(database, db => db.Visits));

        await RunAsync(database, campaign => campaign.RemoveAsync());
        await RunAsync(database, async campaign => { await campaign.FillNewAsync(); return 0; });

        Assert.Equal(0, await CountAsync(database, db => db.Visits));
    }

    private static Task<int> FillAsync(TestDatabase database) => RunAsync(database, campaign => campaign.FillAsync());

    private static async Task<int> RunAsync(TestDatabase database, Func<DemoCampaign, Task<int>> run)
    {
        await using var person = database.As(null);
        return await run(person.Get<DemoCampaign>());
    }

    private static async Task<int> CountAsync<T>(TestDatabase database, Func<AppDb, IQueryable<T>> rows)
    {
        await using var db = database.AsSystem();
        return await rows(db).CountAsync();
    }

    private static async Task<List<string>> TotalsAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var lines = await db.CountyTotals.Join(db.Owners, total => total.OwnerId, owner => owner.Id, (total, owner) => new { owner.Code, total }).ToListAsync();
        return [.. lines.Select(line => $"{line.Code} {line.total.Month} {line.total.CountyFips} {line.total.Kind} {line.total.Audience} {line.total.Presentations} {line.total.WithoutCount} {line.total.Contacts} {line.total.Reached}").Order(StringComparer.Ordinal)];
    }
}
