using System.Globalization;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.IntegrationTests.Features.Administration.Imports;

/// <summary>A real log that nobody here wrote, held against totals that another program counted.</summary>
public class RLadiesLogTests
{
    private static readonly List<ReadRow?> rows = SampleLog.ReadFile(
        SampleLog.Kept("rladies_us_events.csv"), MappingJson.Parse(File.ReadAllText(SampleLog.Kept("rladies_us.map.json"))));

    private static IEnumerable<ReadRow> Taken => rows.OfType<ReadRow>();

    [Fact]
    public void Every_past_row_is_understood()
    {
        Assert.Equal((1070, 39), (rows.Count, rows.Count(row => row is null)));
        Assert.Empty(Taken.SelectMany(row => row.Problems));
    }

    [Fact]
    public void Presentations_and_people_of_every_state_are_those_that_were_counted_elsewhere()
    {
        var expected = File.ReadLines(SampleLog.Kept("rladies_us_expected_by_state.csv")).Skip(1).Select(line => line.Split(',')).Where(cells => cells[0] != "TOTAL")
            .Select(cells => (cells[0], int.Parse(cells[3], CultureInfo.InvariantCulture), int.Parse(cells[4], CultureInfo.InvariantCulture)));

        Assert.Equal(expected.Order(), Taken.GroupBy(row => row.Talk!.Place.StateCode)
            .Select(state => (state.Key, state.Count(), state.Sum(row => row.Talk!.Session.Attendance.Contacts ?? 0))).Order());
    }

    [Fact]
    public void Thirty_talks_have_nobody_registered_which_is_not_known_rather_than_nobody() =>
        Assert.Equal(30, Taken.Count(row => !row.Talk!.Session.Attendance.IsKnown));

    [Fact]
    public void The_local_day_counts_also_where_the_day_in_utc_is_another_one()
    {
        var evening = Taken.Single(row => row.Line == 2).Talk!;

        Assert.Equal((new DateOnly(2012, 10, 31), new TimeOnly(18, 0), 120), (evening.Date, evening.Session.Start, evening.Session.Minutes));
    }

    /// <summary>169 have no county in a state with several task forces; 36 lie in counties of Texas and Virginia whose task force is not known.</summary>
    [Fact]
    public void Two_hundred_and_five_rows_belong_to_state_desks_and_say_why()
    {
        var desks = SampleLog.Book.Owners.OfType<StateDesk>().Select(desk => desk.Id).ToHashSet();
        var atDesks = Taken.Where(row => desks.Contains(row.OwnerId)).ToList();

        Assert.Equal(205, atDesks.Count);
        Assert.Equal((169, 36), (atDesks.Count(row => row.Talk!.Place.CountyFips is null), atDesks.Count(row => row.Talk!.Place.CountyFips is not null)));
        Assert.Equal(["CA", "FL", "IL", "NY", "TX", "VA"], atDesks.Select(row => row.Talk!.Place.StateCode).Distinct().Order());
        Assert.All(atDesks, row => Assert.Contains(row.Warnings, warning => warning.Field == "taskForce"));
    }

    [Fact]
    public void The_two_talks_in_New_York_City_that_are_coded_Nebraska_count_as_coded_with_a_warning()
    {
        var nebraska = Taken.Where(row => row.Talk!.Place.StateCode == "NE").ToList();

        Assert.Equal(2, nebraska.Count);
        Assert.All(nebraska, row => Assert.Contains("lies in NY, the row says NE", Assert.Single(row.Warnings).Sentence, StringComparison.Ordinal));
    }
}
