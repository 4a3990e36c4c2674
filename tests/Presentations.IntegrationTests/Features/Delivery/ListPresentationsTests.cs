using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Administration.Imports;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Shell;

namespace Presentations.IntegrationTests.Features.Delivery;

public class ListPresentationsTests
{
    [DatabaseTheory]
    public async Task Every_filter_of_the_address_narrows_the_list(TestDatabase database)
    {
        await database.LogTypedAsync(28, null);
        var other = await OtherAsync(database);
        await using var pat = database.As(database.Pat);

        foreach (var query in new[]
        {
            "?from=2018-03-15", "?to=2018-03-15&from=2018-03-15", "?state=ut", "?county=49035", "?owner=ut", "?kind=training", "?format=unknown", "?audience=educators",
            "?topic=sextortion", $"?presenter={database.Cam}", $"?presenter={database.Nat}", $"?venue={await database.VenueAsync("Highland Park Elementary School")}", "?text=high%20salt",
            $"?agency={await AgencyAsync(database)}",
        })
        {
            var found = await pat.Get<ListPresentations>().FindAsync(PresentationFilter.Parse(query));
            Assert.True(found.Rows.Select(row => row.VisitId).SequenceEqual([other]), query);
        }
    }

    [DatabaseTheory]
    public async Task What_lacks_a_count_an_agency_or_a_county_is_listed_as_such(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28, null);
        await OtherAsync(database);
        await using var pat = database.As(database.Pat);
        var list = pat.Get<ListPresentations>();

        Assert.Null((await list.FindAsync(PresentationFilter.Parse("?count=unknown"))).Rows.Single().Contacts);
        Assert.All((await list.FindAsync(PresentationFilter.Parse("?agency=unknown"))).Rows, row => Assert.Equal(visit, row.VisitId));
        Assert.Empty((await list.FindAsync(PresentationFilter.Parse("?county=ID-unknown&state=ID"))).Rows);
    }

    [DatabaseTheory]
    public async Task Void_talks_are_listed_apart(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28, 31);
        await using var ada = database.As(database.Ada);
        var talk = (await ada.Get<ListPresentations>().FindAsync(new PresentationFilter())).Rows[0];
        await ada.Get<VoidPresentation>().SubmitAsync(visit, 1, talk.Id, "Twice.");

        Assert.DoesNotContain(talk.Id, (await ada.Get<ListPresentations>().FindAsync(new PresentationFilter())).Rows.Select(row => row.Id));
        Assert.Equal(talk.Id, (await ada.Get<ListPresentations>().FindAsync(PresentationFilter.Parse("?status=void"))).Rows.Single().Id);
    }

    [DatabaseTheory]
    public async Task Pages_follow_each_other_without_gap_or_repetition(TestDatabase database)
    {
        for (var visit = 0; visit < 6; visit++) await database.LogTypedAsync([.. Enumerable.Repeat((int?)10, 20)]);
        await using var ada = database.As(database.Ada);
        var list = ada.Get<ListPresentations>();

        var seen = new List<int>();
        var filter = PresentationFilter.Parse("?topic=gaming");
        for (PageCursor? after = null; ;)
        {
            var page = await list.FindAsync(PresentationFilter.Parse(new Uri("http://x" + (filter with { After = after }).At("/presentations")).Query));
            seen.AddRange(page.Rows.Select(row => row.Id));
            if ((after = page.Older) is null) break;
        }

        Assert.Equal(120, seen.Distinct().Count());
        Assert.Equal(seen.OrderDescending(), seen);
    }

    [DatabaseTheory]
    public async Task A_filtered_list_adds_up(TestDatabase database)
    {
        await database.LogTypedAsync(28, null, 30);
        await OtherAsync(database);
        await using var pat = database.As(database.Pat);

        Assert.Equal(new ListPresentations.Sum(3, 1, 58, 58), await pat.Get<ListPresentations>().AddUpAsync(PresentationFilter.Parse("?state=ID")));
        Assert.Equal(new ListPresentations.Sum(0, 0, 0, 0), await pat.Get<ListPresentations>().AddUpAsync(PresentationFilter.Parse("?state=TX")));
    }

    [DatabaseTheory]
    public async Task Nobody_lists_counts_or_exports_what_they_may_not_see(TestDatabase database)
    {
        await OtherAsync(database);
        foreach (var other in new int?[] { database.Ada, database.Ben, null })
        {
            await using var person = database.As(other);
            Assert.Empty((await person.Get<ListPresentations>().FindAsync(new PresentationFilter())).Rows);
            Assert.Equal(0, (await person.Get<ListPresentations>().AddUpAsync(new PresentationFilter())).Presentations);
            Assert.Single(await LinesAsync(person, ""));
        }
    }

    [DatabaseTheory]
    public async Task The_file_holds_what_the_filter_lets_through(TestDatabase database)
    {
        await database.LogTypedAsync(28, null);
        await OtherAsync(database);
        await using var pat = database.As(database.Pat);

        var lines = await LinesAsync(pat, "?state=UT");

        Assert.Equal(2, lines.Count);
        var row = lines[0].Split(',').Zip(lines[1].Split(',')).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal(("2018-03-15", "UT", "Salt Lake County", "Training", "33", "33", ""),
            (row["Date"], row["State"], row["County"], row["Kind"], row["Contacts"], row["educators"], row["6-8"]));
        Assert.Equal("'=HYPERLINK(1)", row["Title"]);
    }

    [DatabaseTheory]
    public async Task The_talks_of_an_import_are_found_by_those_who_may_see_them(TestDatabase database)
    {
        await database.LogTypedAsync(28);
        var import = (await ImportTalksTests.ImportAsync(database, database.Ben, "Day,State,County,School,Minutes,Pupils,Parents,Agency,Officer\n3/14/2018,ID,Ada,Lincoln,45,30,2,,\n")).Batch;

        await using var ben = database.As(database.Ben);
        await using var cam = database.As(database.Cam);

        Assert.Equal("Lincoln", (await ben.Get<ListPresentations>().FindAsync(PresentationFilter.Parse($"?import={import}"))).Rows.Single().Venue);
        Assert.Empty((await cam.Get<ListPresentations>().FindAsync(PresentationFilter.Parse($"?import={import}"))).Rows);
    }

    [Theory]
    [InlineData("?from=soon", "“soon” is not a day; write it as 2018-03-01.")]
    [InlineData("?kind=party", "“party” is not one of presentation, training, outreach-event.")]
    [InlineData("?venue=x", "“x” is not a venue; choose one again.")]
    [InlineData("?count=zzz", "“zzz” says nothing of a count; “unknown” lists what has none.")]
    [InlineData("?as-submitted=2018-06-14", "This list is of what is recorded now; presentations as they had been submitted by the end of a day are behind the figures under Totals.")]
    [InlineData("?page=2", "“2” is not a page of this list; go back to the first.")]
    public void What_cannot_be_read_is_refused_with_a_sentence(string query, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RuleViolation>(() => PresentationFilter.Parse(query)).Message);

    [DatabaseTheory]
    public async Task A_state_that_there_is_not_is_refused_with_a_sentence(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<ListPresentations>().FindAsync(PresentationFilter.Parse("?state=ZZ")));

        Assert.Equal("“ZZ” is not a state, DC or a territory.", refusal.Message);
    }

    [Fact]
    public void What_can_be_read_of_a_refused_address_stays_in_the_filters()
    {
        const string Query = "?from=2018-05-31&to=2018-03-01&kind=party&venue=x&state=id&text=Lincoln";

        Assert.Throws<RuleViolation>(() => PresentationFilter.Parse(Query));
        Assert.Equal(new PresentationFilter { From = new(2018, 5, 31), To = new(2018, 3, 1), State = "ID", Text = "Lincoln" }, PresentationFilter.Legible(Query));
    }

    [Fact]
    public void Days_in_the_wrong_order_are_refused() =>
        Assert.Contains("2018", Assert.Throws<RuleViolation>(() => PresentationFilter.Parse("?from=2018-05-31&to=2018-03-01")).Message, StringComparison.Ordinal);

    [Fact]
    public void An_address_holds_the_whole_filter()
    {
        var filter = new PresentationFilter
        {
            From = new(2018, 3, 1), To = new(2018, 5, 31), State = "ID", County = "16001", Owner = "ID", Kind = Kind.OutreachEvent, Format = "booth", Audience = "6-8", Topic = "gaming",
            Agency = "3", Presenter = 4, Venue = 5, Import = 6, WithoutCount = true, Void = true, Text = "Lincoln & sons", After = new PageCursor(new(2018, 4, 1), 17),
        };

        Assert.Equal(filter, PresentationFilter.Parse(new Uri("http://x" + filter.At("/presentations")).Query));
    }

    private static async Task<List<string>> LinesAsync(TestPerson person, string query)
    {
        var file = string.Concat(await person.Get<ExportPresentations>().RunAsync(PresentationFilter.Parse(query)).Select(Csv.Lines).ToListAsync());
        return [.. file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    private static async Task<int> AgencyAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return await db.Agencies.Where(agency => agency.Name == "Boise Police Department").Select(agency => agency.Id).SingleAsync();
    }

    /// <summary>A training in Utah, unlike the visits of Ada in everything.</summary>
    private static async Task<int> OtherAsync(TestDatabase database)
    {
        var facts = new VisitFacts(Talks.Day.AddDays(1), Talks.SaltLake)
        {
            VenueId = await database.VenueAsync("Highland Park Elementary School"), LeadPresenterId = database.Cam, LeadAgencyId = await AgencyAsync(database), CoPresenterIds = [database.Nat],
        };
        var session = new SessionFacts(Kind.Training, Attendance.Of([new("educators", 33)], CountingBasis.SignInSheet)) { Topics = ["sextortion"], Title = "=HYPERLINK(1)" };
        await using var db = database.AsSystem();
        var visit = Visit.Log(database.Owner("UT"), Guid.NewGuid(), facts, [session], database.Clock);
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return visit.Id;
    }
}
