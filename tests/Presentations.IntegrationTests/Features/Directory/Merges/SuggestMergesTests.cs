using Presentations.Data.Access;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Directory.Merges;

namespace Presentations.IntegrationTests.Features.Directory.Merges;

public class SuggestMergesTests
{
    [DatabaseTheory]
    public async Task Venues_are_suggested_by_national_id_by_name_and_by_address(TestDatabase database)
    {
        var venues = await database.AddAsync(
            Twins.Venue("Quarry Elementary School", nationalId: "160036000123"), Twins.Venue("Quarry Elem."),
            Twins.Venue("Harbor View Middle School", "120 N Main Street"), Twins.Venue("Harbor View Jr. Middle", "120 Main St"),
            Twins.Venue("Somewhere else", nationalId: "000000000456"), Twins.Venue("Another name", nationalId: "456"));
        await using var ben = database.As(database.Ben);

        var found = await ben.Get<SuggestMerges>().ListAsync(DirectoryKind.Venue, "ID");

        Assert.Equal(
            [
                (venues[2], venues[3], "Similar name at the same address"),
                (venues[0], venues[1], $"Same name in {Talks.Boise.Zip}"),
                (venues[4], venues[5], "Same national id"),
            ], found.Select(row => (row.Keep.Id, row.Merge.Id, row.Why)));
    }

    [DatabaseTheory]
    public async Task Two_schools_that_the_national_directory_tells_apart_are_not_suggested(TestDatabase database)
    {
        await database.AddAsync(Twins.Venue("Quarry Elementary", nationalId: "160036000123"), Twins.Venue("Quarry Elementary", nationalId: "160036000124"));
        await using var ben = database.As(database.Ben);

        Assert.Empty(await ben.Get<SuggestMerges>().ListAsync(DirectoryKind.Venue, "ID"));
    }

    [DatabaseTheory]
    public async Task What_somebody_called_no_duplicate_is_never_suggested_again_until_it_is_taken_back(TestDatabase database)
    {
        var agencies = await database.AddAsync(new Agency("Nampa Police Department", "ID"), new Agency("Nampa PD", "ID"));
        await using var ben = database.As(database.Ben);
        Assert.Equal((agencies[0], agencies[1]), (await SuggestedAsync(ben)) is [var row] ? (row.Keep.Id, row.Merge.Id) : default);

        await ben.Get<DistinguishEntries>().SubmitAsync(DirectoryKind.Agency, agencies[1], agencies[0]);
        await ben.Get<DistinguishEntries>().SubmitAsync(DirectoryKind.Agency, agencies[0], agencies[1]);
        Assert.Empty(await SuggestedAsync(ben));

        var pair = Assert.Single((await ben.Get<ListMerges>().FindAsync(DirectoryKind.Agency, "ID"))!.Distinct);
        await ben.Get<DistinguishEntries>().UndoAsync(pair.Id);
        Assert.Single(await SuggestedAsync(ben));
    }

    [DatabaseTheory]
    public async Task Neither_a_presenter_nor_a_coordinator_of_another_state_says_what_is_no_duplicate(TestDatabase database)
    {
        var agencies = await database.AddAsync(new Agency("Nampa Police Department", "ID"), new Agency("Nampa PD", "ID"));
        foreach (var who in new[] { database.Ada, database.Cam, database.Nat })
        {
            await using var person = database.As(who);
            Assert.Empty(await SuggestedAsync(person));
            Assert.Null(await person.Get<ListMerges>().FindAsync(DirectoryKind.Agency, "ID"));
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<DistinguishEntries>().SubmitAsync(DirectoryKind.Agency, agencies[0], agencies[1]));
        }
    }

    [DatabaseTheory]
    public async Task People_are_suggested_to_administrators_alone(TestDatabase database)
    {
        await database.AddAsync(new Member("Ada", "ada@police.example.org"));
        await using var pat = database.As(database.Pat);
        await using var ben = database.As(database.Ben);

        Assert.Single(await pat.Get<SuggestMerges>().ListAsync(DirectoryKind.Person, null));
        Assert.Empty(await ben.Get<SuggestMerges>().ListAsync(DirectoryKind.Person, null));
    }

    private static Task<IReadOnlyList<SuggestMerges.Row>> SuggestedAsync(TestPerson person) => person.Get<SuggestMerges>().ListAsync(DirectoryKind.Agency, "ID");
}
