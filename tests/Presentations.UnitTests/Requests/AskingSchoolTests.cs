using Presentations.Domain.Requests;

namespace Presentations.UnitTests.Requests;

public class AskingSchoolTests
{
    private static readonly RequestFacts Facts = Wanted.Facts(Wanted.Window(Wanted.Monday, Wanted.Monday));

    private static readonly PresentationRequest[] All =
    [
        Wanted.Request(Facts), Wanted.Request(Facts with { Place = Wanted.Boise with { VenueName = "LINCOLN elementary school" } }),
        Wanted.Request(Facts with { Place = Wanted.Boise with { StateCode = "UT" } }), Wanted.Request(Facts with { Place = Wanted.Boise with { City = "Meridian" } }),
        Wanted.Request(Facts with { VenueId = 7 }), Wanted.Request(Facts with { VenueId = 7, Place = Wanted.Boise with { VenueName = "Lincoln School" } }), Wanted.Request(Facts with { VenueId = 8 }),
    ];

    [Fact]
    public void The_directory_tells_schools_apart_and_for_others_name_town_and_state() =>
        Assert.Equal([0, 0, 1, 2, 3, 3, 4], All.Select(request => All.Select(other => other.School).Distinct().ToList().IndexOf(request.School)));

    [Fact]
    public void What_the_database_finds_are_the_requests_of_an_equal_school()
    {
        foreach (var one in All)
        {
            Assert.Equal(All.Where(other => other.School == one.School), All.AsQueryable().Where(one.School.Asks));
        }
    }
}
