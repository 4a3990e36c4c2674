using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Directory;

namespace Presentations.IntegrationTests.Features.Directory;

public class SearchEverythingTests
{
    [DatabaseTheory]
    public async Task Venues_visits_and_people_are_found_by_the_beginnings_of_words(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28, 26);
        await using var ben = database.As(database.Ben);

        var lincoln = await ben.Get<SearchEverything>().FindAsync("lincoln boise");
        Assert.Equal([Typed.Lincoln], lincoln.Venues.Select(venue => venue.Name));
        Assert.Equal([(visit, 2, 54)], lincoln.Visits.Select(found => (found.Id, found.Sessions, found.People!.Value)));
        Assert.Equal(["Ada"], (await ben.Get<SearchEverything>().FindAsync("ada")).People.Select(person => person.Name));
        Assert.True((await ben.Get<SearchEverything>().FindAsync("x")).IsEmpty);
    }

    [DatabaseTheory]
    public async Task Nobody_finds_visits_and_people_of_another_task_force(TestDatabase database)
    {
        await database.LogTypedAsync(28);
        await using var cam = database.As(database.Cam);

        Assert.Empty((await cam.Get<SearchEverything>().FindAsync("lincoln")).Visits);
        Assert.Empty((await cam.Get<SearchEverything>().FindAsync("ada")).People);
    }

    [DatabaseTheory]
    public async Task Somebody_who_has_not_signed_in_finds_nothing(TestDatabase database)
    {
        await database.LogTypedAsync(28);
        await using var nobody = database.As(null);

        Assert.True((await nobody.Get<SearchEverything>().FindAsync("lincoln")).IsEmpty);
    }

    [DatabaseTheory]
    public async Task Requests_are_found_by_those_whose_desk_has_them(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        await using var ben = database.As(database.Ben);
        Assert.Equal([id], (await ben.Get<SearchEverything>().FindAsync("linc boi")).Requests.Select(request => request.Id));
        await using var cam = database.As(database.Cam);
        Assert.Empty((await cam.Get<SearchEverything>().FindAsync("linc boi")).Requests);
    }
}
