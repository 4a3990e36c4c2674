using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Features.Directory.Merges;

public class UndoMergeTests
{
    [DatabaseTheory]
    public async Task Undoing_gives_back_exactly_what_the_merge_moved(TestDatabase database)
    {
        var agencies = await database.AddAsync(new Agency("Boise Police", "ID"), new Agency("Boise Police Dept", "ID"), new Agency("Ada County Sheriff", "ID"));
        await database.LogAsync(Twins.Facts(agency: agencies[0]));
        await database.LogAsync(Twins.Facts(agency: agencies[1], partners: [agencies[0], agencies[2]]));
        await database.LogAsync(Twins.Facts(agency: agencies[2], partners: [agencies[0], agencies[1]]));
        await database.LogAsync(Twins.Facts(agency: agencies[0], partners: [agencies[1]]));
        await database.LogAsync(Twins.Facts(agency: agencies[2], partners: [agencies[1]]));
        var before = await database.NamesAsync();
        var merge = await database.MergeAsync(database.Ben, DirectoryKind.Agency, agencies[0], agencies[1]);
        Assert.NotEqual(before, await database.NamesAsync());

        await database.UndoAsync(database.Ben, merge);

        Assert.Equal(before, await database.NamesAsync());
        await using var db = database.AsSystem();
        Assert.True((await db.Agencies.SingleAsync(agency => agency.Id == agencies[1])).IsActive);
    }

    [DatabaseTheory]
    public async Task What_was_logged_since_stays_with_the_entry_that_it_named(TestDatabase database)
    {
        var venues = await database.AddAsync(Twins.Venue("Lincoln Elementary"), Twins.Venue("Lincoln Elem. School"));
        var earlier = await database.LogAsync(Twins.Facts(venues[1]));
        var merge = await database.MergeAsync(database.Ben, DirectoryKind.Venue, venues[0], venues[1]);
        var later = await database.LogAsync(Twins.Facts(venues[0]));

        await database.UndoAsync(database.Ben, merge);

        await using var db = database.AsSystem();
        Assert.Equal(venues[1], (await db.Visits.SingleAsync(visit => visit.Id == earlier)).VenueId);
        Assert.Equal(venues[0], (await db.Visits.SingleAsync(visit => visit.Id == later)).VenueId);
    }

    [DatabaseTheory]
    public async Task When_what_was_moved_has_been_changed_since_undoing_is_refused_with_a_sentence(TestDatabase database)
    {
        var venues = await database.AddAsync(Twins.Venue("Lincoln Elementary"), Twins.Venue("Lincoln Elem. School"), Twins.Venue("Washington Elementary"));
        var id = await database.LogAsync(Twins.Facts(venues[1]));
        var merge = await database.MergeAsync(database.Ben, DirectoryKind.Venue, venues[0], venues[1]);
        await using (var db = database.AsSystem())
        {
            var visit = await db.VisitAsync(id);
            visit.Correct(Twins.Facts(venues[2]), [.. visit.Presentations.Select(talk => ((int?)talk.Id, Talks.Session(20)))], "It was Washington.", database.Clock);
            await db.SaveChangesAsync();
        }

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.UndoAsync(database.Ben, merge));

        Assert.Equal("1 of the entries that this merge moved names neither Lincoln Elem. School nor Lincoln Elementary any more: somebody has changed it since, so the merge cannot be undone.", refusal.Message);
    }

    [DatabaseTheory]
    public async Task A_merge_into_an_entry_that_was_merged_itself_is_undone_from_the_last_one_on(TestDatabase database)
    {
        var venues = await database.AddAsync(Twins.Venue("Lincoln One"), Twins.Venue("Lincoln Two"), Twins.Venue("Lincoln Three"));
        await database.LogAsync(Twins.Facts(venues[0]));
        var before = await database.NamesAsync();
        var (first, second) = (await database.MergeAsync(database.Ben, DirectoryKind.Venue, venues[1], venues[0]), await database.MergeAsync(database.Ben, DirectoryKind.Venue, venues[2], venues[1]));

        Assert.Contains("undo that merge first", (await Assert.ThrowsAsync<RuleViolation>(() => database.UndoAsync(database.Ben, first))).Message);
        await database.UndoAsync(database.Ben, second);
        await database.UndoAsync(database.Ben, first);

        Assert.Equal(before, await database.NamesAsync());
    }

    [DatabaseTheory]
    public async Task Whoever_may_not_merge_may_not_undo(TestDatabase database)
    {
        var venues = await database.AddAsync(Twins.Venue("Lincoln Elementary"), Twins.Venue("Lincoln Elem. School"));
        var merge = await database.MergeAsync(database.Ben, DirectoryKind.Venue, venues[0], venues[1]);

        await Assert.ThrowsAsync<AccessDenied>(() => database.UndoAsync(database.Cam, merge));
        await Assert.ThrowsAsync<AccessDenied>(() => database.UndoAsync(database.Nat, merge));
    }
}
