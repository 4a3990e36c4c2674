using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Demo;
using Presentations.Web.Features.Totals;
using Presentations.Web.Public;

namespace Presentations.IntegrationTests.Features.Totals;

public class ShowPublicTotalsTests
{
    [DatabaseTheory]
    public async Task What_nobody_has_approved_is_not_public(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);
        await database.SubmitMonthAsync();

        Assert.Null((await AnswerAsync(database, null, null))!.View);
        await database.ApproveMonthAsync();
        Assert.Equal(["Idaho", "Several states"], (await FindAsync(database, null)).Rows.Where(row => row is { Pooled: 0, Silence: null }).Select(row => row.Name));
    }

    [DatabaseTheory]
    public async Task The_public_total_is_the_approved_total_of_presentations_to_the_digit(TestDatabase database)
    {
        await ApproveSpringAsync(database);

        foreach (var table in (await FindAsync(database, null)).Tables)
        {
            var staff = await database.TotalsAsync(database.Nat, new TotalsQuestion { Days = table.Days, Kind = Kind.Presentation, Status = FigureStatus.Approved });
            var published = await FindAsync(database, null, table.Code);
            Assert.Equal((staff.Total.Figures.Presentations, staff.Total.Figures.Reached, staff.Total.Figures.WithoutCount),
                (published.Total.Figures.Presentations, published.Total.Figures.Reached, published.Total.Figures.WithoutCount));
            Assert.Equal(published.Total.Figures.Reached, published.Rows.Sum(row => row.Figures.Reached));
            Assert.All(published.Rows, row => Assert.Equal(row.Figures.Reached, row.Figures.People.Values.Sum()));
        }
    }

    [DatabaseTheory]
    public async Task Years_federal_years_and_quarters_are_published_and_nothing_between(TestDatabase database)
    {
        await ApproveSpringAsync(database);

        var view = await FindAsync(database, null);
        Assert.Equal(["2018", "fy2018", "2018-q2", "2018-q1"], view.Tables.Select(table => table.Code));
        Assert.Equal("2018", view.Table.Code);
        Assert.Equal("There is no public table “2018-03”. Published are 2018, fy2018, 2018-q2, 2018-q1.", (await Assert.ThrowsAsync<RuleViolation>(() => FindAsync(database, null, "2018-03"))).Message);
    }

    [DatabaseTheory]
    public async Task Small_counties_stand_together_and_are_not_told_apart_by_a_later_month(TestDatabase database)
    {
        await LogAsync(database, (Talks.Boise, 60), (Canyon, 4), (Bannock, 20));
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        Assert.Equal([("Ada County", 60), ("Other counties (2)", 24)], await CountiesAsync(database));

        await LogAsync(database, 4, (Talks.Boise, 50), (Canyon, 40), (Bannock, 30));
        await database.SubmitMonthAsync(month: 201804);
        await database.ApproveMonthAsync(month: 201804);
        Assert.Equal([("Ada County", 110), ("Other counties (2)", 94)], await CountiesAsync(database));
        Assert.Equal(204, (await FindAsync(database, "ID")).Total.Figures.Reached);
    }

    [DatabaseTheory]
    public async Task Counties_are_withheld_when_nothing_but_others_would_be_left(TestDatabase database)
    {
        await LogAsync(database, (Talks.Boise, 7), (Canyon, 8));
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();

        var idaho = await FindAsync(database, "ID");
        Assert.Empty(idaho.Counties);
        Assert.Equal(15, idaho.Total.Figures.Reached);
    }

    [DatabaseTheory]
    public async Task A_month_with_too_few_people_waits_for_the_next(TestDatabase database)
    {
        await LogAsync(database, (Talks.Boise, 7));
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();

        var view = await FindAsync(database, null);
        Assert.Equal((1, 0), (view.Waiting, view.Total.Figures.Presentations));
        Assert.Equal("Held back for now", view.Nothing.Title);
        Assert.Equal("Held back for now", (await FindAsync(database, "ID")).Nothing.Title);
        Assert.Equal(("Idaho", null, "held back until more months are approved: too few people"), view.Map.Where(place => place.Name == "Idaho").Select(place => (place.Name, place.Value, place.Says)).Single());
    }

    [DatabaseTheory]
    public async Task Nothing_delivered_and_nothing_approved_are_two_answers(TestDatabase database)
    {
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        await database.SubmitMonthAsync("UT");
        await database.ApproveMonthAsync("UT");
        await database.SubmitMonthAsync("TX-N");
        await database.ReturnMonthAsync("TX-N");

        Assert.Equal("No presentations in the approved months", (await FindAsync(database, "ID")).Nothing.Title);
        Assert.Equal("Nothing is approved for this period yet", (await FindAsync(database, "TX")).Nothing.Title);
        var quarter = await FindAsync(database, null, "2018-q1");
        Assert.Equal([("California", "not reported"), ("Idaho", "in part, nothing so far"), ("Texas", "returned"), ("Utah", null)], quarter.Rows.Select(row => (row.Name, row.Silence)));
        Assert.Equal(["state", "TX", "Texas", null, null, null, null, null, null, null, null, "returned"], PublicTotalsFile.Of(quarter).Rows[2]);
    }

    [DatabaseTheory]
    public async Task A_state_known_in_part_is_marked_and_named_and_who_has_only_submitted_is_not_in_part(TestDatabase database)
    {
        await LogAsync(database, (Talks.Boise, 60));
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await database.SubmitMonthAsync("UT");

        var view = await FindAsync(database, null, "2018-q1");

        const string Said = "Known in part so far: Idaho. Not every month of the task forces there is approved.";
        Assert.Equal([("California", false), ("Idaho", true), ("Texas", false), ("Utah", false)], view.Rows.Select(row => (row.Name, row.IsInPart)));
        Assert.Equal("submitted in part, not approved yet", view.Rows.Single(row => row.Key == "UT").Silence);
        Assert.Contains("1 submitted in part, not approved yet (without January 2018, February 2018), 1 in part (without January 2018, February 2018)", view.Caption.InWords, StringComparison.Ordinal);
        Assert.Contains(Said, view.Sentence.Footnotes);
        Assert.Contains(PublicTotalsFile.Of(view).Notes, note => note.Text == Said);
        Assert.Contains(Said, (await FindAsync(database, "ID", "2018-q1")).Sentence.Footnotes);
        Assert.Null((await FindAsync(database, "UT", "2018-q1")).InPart);
    }

    [DatabaseTheory]
    public async Task What_is_held_back_leaves_no_trace_in_the_sentence(TestDatabase database)
    {
        await LogAsync(database, (Talks.Boise, 60));
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        var before = await FindAsync(database, "ID");
        await using (var db = database.AsSystem())
        {
            db.Visits.Add(Visit.Log(database.Owner("UT"), Guid.NewGuid(), new VisitFacts(new DateOnly(2018, 4, 14), Talks.Boise), [Talks.Session(7) with { IsRepeatAudience = false, Attendance = Attendance.Of([new("6-8", 7)], CountingBasis.Estimate) }, Talks.Session(5) with { IsRepeatAudience = true }], database.Clock));
            await db.SaveChangesAsync();
        }
        await database.SubmitMonthAsync("UT", 201804);
        await database.ApproveMonthAsync("UT", 201804);

        var after = await FindAsync(database, "ID", "2018");

        Assert.Equal(before.Sentence.Text, after.Sentence.Text);
        Assert.Equal(before.Sentence.Footnotes, after.Sentence.Footnotes);
    }

    [DatabaseTheory]
    public async Task A_restatement_is_told_on_public_pages_when_it_points_to_nobody(TestDatabase database)
    {
        await LogAsync(database, (Talks.Boise, 311));
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await database.CorrectCountAsync(Talks.Day, 315, "The school counted again.");
        await database.ApproveRestatementsAsync();
        Assert.Null((await FindAsync(database, null)).Caption.Restated);

        await database.CorrectCountAsync(Talks.Day, 35, "A digit too many.");
        await database.ApproveRestatementsAsync();

        foreach (var view in new[] { await FindAsync(database, null), await FindAsync(database, "ID") })
        {
            Assert.Equal("2 restatements have been approved since: ±0 presentations, −276 people; with them, the approved months hold 1 presentation to 35 people.", view.Caption.Restated);
            Assert.Contains(PublicTotalsFile.Of(view).Notes, note => note.Text.Contains("−276 people", StringComparison.Ordinal));
        }
        Assert.Null((await FindAsync(database, "UT")).Caption.Restated);
    }

    [DatabaseTheory]
    public async Task A_state_of_which_a_few_people_could_be_told_stands_with_others(TestDatabase database)
    {
        await LogAsync(database, (Talks.Boise, 60), (Talks.SaltLake, 3));
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();

        Assert.True((await FindAsync(database, "UT")).IsPooled);
        Assert.Equal(["Other states and territories (2)"], (await FindAsync(database, null)).Rows.Where(row => row.Silence is null).Select(row => row.Name));
        Assert.Equal("shown together with others", (await FindAsync(database, null)).Map.Single(place => place.Name == "Utah").Says);
    }

    [DatabaseTheory]
    public async Task A_state_that_stands_with_others_has_no_file_of_zeros(TestDatabase database)
    {
        await LogAsync(database, (Talks.Boise, 60), (Talks.SaltLake, 3));
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();

        await using var nobody = database.As(null);
        foreach (var format in new[] { "csv", "xlsx", "json" })
        {
            var answer = Assert.IsType<RazorComponentResult<RefusedPage>>(await PublicTotals.FileAsync(format, new DefaultHttpContext().Request, nobody.Get<ShowPublicTotals>(), nobody.Get<DemoPresence>(), default, "UT"));
            Assert.Equal((StatusCodes.Status400BadRequest, (await FindAsync(database, "UT")).PooledSentence), (answer.StatusCode, answer.Parameters["Sentence"]));
        }
    }

    [DatabaseTheory]
    public async Task An_audience_that_is_not_shown_alone_says_where_it_stands_and_no_zero(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            db.Visits.Add(Visit.Log(database.Owner("ID"), Guid.NewGuid(), new VisitFacts(Talks.Day, Talks.Boise),
                [Talks.Session(null) with { Attendance = Attendance.Of([new("6-8", 95), new("parents", 5)], CountingBasis.Counted) }], database.Clock));
            await db.SaveChangesAsync();
        }
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();

        var idaho = PublicTotalsFile.Of(await FindAsync(database, null)).Rows.Single(row => row[1] is "ID");
        Assert.Equal(["state", "ID", "Idaho", 1L, 100L, null, null, 0L, 100L, 0L, "Youth, Adults", null], idaho);
    }

    [DatabaseTheory]
    public async Task A_small_audience_is_not_split_off(TestDatabase database)
    {
        await ApproveSpringAsync(database);

        Assert.All((await FindAsync(database, null)).Rows, row => Assert.All(row.Figures.People.Values, people => Assert.False(people is > 0 and < 10)));
    }

    [DatabaseTheory]
    public async Task The_public_sentence_gives_no_number_of_people_beside_the_figure(TestDatabase database)
    {
        await ApproveSpringAsync(database);

        var footnotes = (await FindAsync(database, null)).Sentence.Footnotes;
        Assert.Contains("Some of the people are estimates or registrations, not counts.", footnotes);
        Assert.DoesNotContain(footnotes, note => note.Contains("contacts", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task A_code_that_is_no_state_is_not_found(TestDatabase database) => Assert.Null(await AnswerAsync(database, "ZZ", null));

    private static readonly Place Canyon = Talks.Boise with { City = "Nampa", CountyFips = "16027", Zip = "83651" };
    private static readonly Place Bannock = Talks.Boise with { City = "Pocatello", CountyFips = "16005", Zip = "83201" };

    private static async Task ApproveSpringAsync(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);
        foreach (var (owner, month) in from owner in new[] { "UT-DESK", "ID", "UT" } from month in new[] { 201803, 201804, 201805 } select (owner, month))
        {
            await database.SubmitMonthAsync(owner, month);
            await database.ApproveMonthAsync(owner, month);
        }
    }

    private static Task LogAsync(TestDatabase database, params (Place Place, int People)[] talks) => LogAsync(database, 3, talks);

    private static async Task LogAsync(TestDatabase database, int month, params (Place Place, int People)[] talks)
    {
        await using var db = database.AsSystem();
        db.Visits.AddRange(talks.Select(talk => Talks.Visit(database.Owner("ID"), talk.Place, database.Clock, new DateOnly(2018, month, 14), talk.People)));
        await db.SaveChangesAsync();
    }

    private static async Task<List<(string, int)>> CountiesAsync(TestDatabase database) => [.. (await FindAsync(database, "ID")).Counties.Select(row => (row.Name, (int)row.Figures.Reached))];

    private static async Task<ShowPublicTotals.View> FindAsync(TestDatabase database, string? state, string? table = null) => (await AnswerAsync(database, state, table))!.View!;

    private static async Task<ShowPublicTotals.Answer?> AnswerAsync(TestDatabase database, string? state, string? table)
    {
        await using var nobody = database.As(null);
        return await nobody.Get<ShowPublicTotals>().FindAsync(state, table);
    }
}
