using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Delivery;

public class ShowMyYearTests
{
    [DatabaseTheory]
    public async Task An_officer_sees_the_own_talks_of_a_year(TestDatabase database)
    {
        await database.LogTypedAsync(28, 26, null);
        await using var ada = database.As(database.Ada);

        var year = (await ada.Get<ShowMyYear>().FindAsync(2018, ReportingCalendar.Year))!;

        Assert.Equal(("Ada", new ShowMyYear.Figures(1, 3, 1, 54, 54)), (year.Name, year.Led));
        Assert.Equal((3, 1, 54), (year.Visits[0].Sessions, year.Visits[0].WithoutCount, year.Visits[0].People!.Value));
    }

    [DatabaseTheory]
    public async Task The_federal_year_begins_in_October(TestDatabase database)
    {
        foreach (var day in new DateOnly[] { new(2017, 9, 30), new(2017, 10, 1), new(2018, 1, 1) }) await LogAsync(database, day);
        await using var ada = database.As(database.Ada);

        Assert.Equal(2, (await ada.Get<ShowMyYear>().FindAsync(2018, ReportingCalendar.FederalYear))!.Led.Visits);
        Assert.Equal(2, (await ada.Get<ShowMyYear>().FindAsync(2017, ReportingCalendar.Year))!.Led.Visits);
    }

    [DatabaseTheory]
    public async Task Talks_beside_a_colleague_stand_apart(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(40);
        form.CoPresenterIds = [database.Ben];
        await ada.Get<LogVisit>().SubmitAsync(form);
        await using var ben = database.As(database.Ben);

        var year = (await ben.Get<ShowMyYear>().FindAsync(2018, ReportingCalendar.Year))!;

        Assert.Equal((0, 1, 40), (year.Led.Visits, year.Beside.Visits, year.Beside.Reached));
    }

    [DatabaseTheory]
    public async Task Nobody_sees_the_year_of_another_person(TestDatabase database)
    {
        await database.LogTypedAsync(28);

        foreach (var other in new[] { database.Ben, database.Cam, database.Nat, database.Pat })
        {
            await using var person = database.As(other);
            Assert.Empty((await person.Get<ShowMyYear>().FindAsync(2018, ReportingCalendar.Year))!.Visits);
        }
        await using var nobody = database.As(null);
        Assert.Null(await nobody.Get<ShowMyYear>().FindAsync(2018, ReportingCalendar.Year));
    }

    [Theory]
    [InlineData("99999")]
    [InlineData("1997")]
    [InlineData("last")]
    public void A_year_of_which_no_figure_can_be_is_refused(string year) =>
        Assert.Equal($"“{year}” is not a year from 1998 to 2100.", Assert.Throws<RuleViolation>(() => ShowMyYear.YearOf(year)).Message);

    [Fact]
    public void No_year_means_this_year() => Assert.Null(ShowMyYear.YearOf(null));

    private static async Task LogAsync(TestDatabase database, DateOnly day)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(10);
        form.Date = day;
        await ada.Get<LogVisit>().SubmitAsync(form);
    }
}
