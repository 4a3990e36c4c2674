using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

public class AccessTests
{
    [DatabaseTheory]
    public async Task A_person_sees_the_talks_of_their_own_task_force_alone(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 30);

        Assert.Equal(["ID"], await StatesSeenByAsync(database, database.Ada));
        Assert.Equal(["ID"], await StatesSeenByAsync(database, database.Ben));
        Assert.Equal(["UT"], await StatesSeenByAsync(database, database.Cam));
        Assert.Equal(["ID", "UT"], await StatesSeenByAsync(database, database.Nat));
        Assert.Equal(["ID", "UT"], await StatesSeenByAsync(database, database.Pat));
    }

    [DatabaseTheory]
    public async Task Somebody_without_a_membership_sees_nothing(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var pat = database.As(database.Pat);
        await using var administration = await pat.OpenAsync();
        var newcomer = new Member("Nobody", "nobody@example.org");
        administration.Members.Add(newcomer);
        await administration.SaveChangesAsync();

        foreach (var member in new int?[] { newcomer.Id, null, int.MaxValue })
        {
            await using var person = database.As(member);
            await using var db = await person.OpenAsync();
            Assert.Empty(await db.Presentations.ToListAsync());
            Assert.Empty(await db.AttendanceCounts.ToListAsync());
            Assert.Empty(await db.StateTotals.ToListAsync());
            if (member is null) Assert.Empty(await db.History.ToListAsync());
        }
    }

    [DatabaseTheory]
    public async Task A_member_who_left_sees_nothing_from_then_on(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var pat = database.As(database.Pat);
        await using var administration = await pat.OpenAsync();
        (await administration.Members.SingleAsync(member => member.Id == database.Ada)).Deactivate();
        await administration.SaveChangesAsync();

        Assert.Empty(await StatesSeenByAsync(database, database.Ada));
    }

    [DatabaseTheory]
    public async Task The_public_sees_totals_and_never_the_talks_behind_them(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var db = database.AsPublic();

        Assert.Equal(20, await db.StateTotals.Where(total => total.Audience == Total.Everyone).SumAsync(total => total.Contacts));
        Assert.Empty(await db.Presentations.ToListAsync());
        Assert.Empty(await db.Visits.ToListAsync());
        Assert.Empty(await db.CountyTotals.ToListAsync());
        Assert.Empty(await db.History.ToListAsync());
    }

    [DatabaseTheory]
    public async Task Nobody_writes_for_a_task_force_that_is_not_theirs(TestDatabase database)
    {
        foreach (var stranger in new int?[] { database.Cam, database.Nat, null })
        {
            await using var person = database.As(stranger);
            await using var db = await person.OpenAsync();
            db.Visits.Add(Talks.Visit(database.Owner("ID"), Talks.Boise, database.Clock, people: 20));
            await Assert.ThrowsAsync<AccessDenied>(() => db.SaveChangesAsync());
        }
    }

    [DatabaseTheory]
    public async Task Nobody_changes_a_row_that_they_reached_around_the_filter(TestDatabase database)
    {
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var cam = database.As(database.Cam);
        await using var db = await cam.OpenAsync();
        var visit = await db.Visits.IgnoreQueryFilters().Include(row => row.Presentations).SingleAsync(row => row.Id == id);

        visit.Presentations[0].Void("mine now");
        await Assert.ThrowsAsync<AccessDenied>(() => db.SaveChangesAsync());
    }

    [DatabaseTheory]
    public async Task A_row_cannot_be_moved_into_a_task_force_that_is_not_theirs(TestDatabase database)
    {
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var ben = database.As(database.Ben);
        await using var db = await ben.OpenAsync();
        var visit = await db.Visits.SingleAsync(row => row.Id == id);

        db.Entry(visit).Property(row => row.OwnerId).CurrentValue = database.Owner("UT");
        await Assert.ThrowsAsync<AccessDenied>(() => db.SaveChangesAsync());
    }

    [DatabaseTheory]
    public async Task Totals_and_history_are_never_written_by_hand(TestDatabase database)
    {
        await using var db = database.AsSystem();
        db.History.Add(new HistoryEntry { AtUtc = default, Subject = "Visit", SubjectId = 1, Action = HistoryAction.Changed });
        await Assert.ThrowsAsync<AccessDenied>(() => db.SaveChangesAsync());
        db.ChangeTracker.Clear();

        db.StateTotals.Add(new StateTotal { OwnerId = database.Owner("ID"), Month = 201803, StateCode = "ID", Kind = Kind.Presentation, Audience = "", Presentations = 9 });
        await Assert.ThrowsAsync<AccessDenied>(() => db.SaveChangesAsync());
    }

    [DatabaseTheory]
    public async Task Venues_are_proposed_by_presenters_and_changed_by_coordinators_of_their_state(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        await using var proposing = await ada.OpenAsync();
        var library = new Venue(VenueKind.Library, new VenueFacts("Boise Public Library", "ID", "America/Boise"));
        proposing.Venues.Add(library);
        await proposing.SaveChangesAsync();

        await Assert.ThrowsAsync<AccessDenied>(() => DeactivateAsync(database, database.Ada, library.Id));
        await Assert.ThrowsAsync<AccessDenied>(() => DeactivateAsync(database, database.Cam, library.Id));
        await DeactivateAsync(database, database.Ben, library.Id);
    }

    [DatabaseTheory]
    public async Task Only_an_administrator_changes_people_and_reference_data(TestDatabase database)
    {
        foreach (var (member, allowed) in new[] { (database.Ada, false), (database.Ben, false), (database.Nat, false), (database.Pat, true) })
        {
            await using var person = database.As(member);
            await using var db = await person.OpenAsync();
            (await db.Topics.SingleAsync(topic => topic.Code == "gaming")).Label = "Gaming";
            (await db.Members.Include(row => row.Memberships).SingleAsync(row => row.Id == database.Ada)).Join(Role.Administrator, null);
            if (allowed) await db.SaveChangesAsync();
            else await Assert.ThrowsAsync<AccessDenied>(() => db.SaveChangesAsync());
        }
    }

    [DatabaseTheory]
    public async Task A_draft_is_seen_by_the_person_who_types_it_alone(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        await using var typing = await ada.OpenAsync();
        typing.Drafts.Add(new Draft { MemberId = database.Ada, Form = "log", Content = "{}", SavedAtUtc = database.Clock.GetUtcNow().UtcDateTime });
        await typing.SaveChangesAsync();

        await using var ben = database.As(database.Ben);
        await using var looking = await ben.OpenAsync();
        Assert.Empty(await looking.Drafts.ToListAsync());
        looking.Drafts.Add(new Draft { MemberId = database.Ada, Form = "other", Content = "{}", SavedAtUtc = database.Clock.GetUtcNow().UtcDateTime });
        await Assert.ThrowsAsync<AccessDenied>(() => looking.SaveChangesAsync());
    }

    private static async Task DeactivateAsync(TestDatabase database, int memberId, int venueId)
    {
        await using var person = database.As(memberId);
        await using var db = await person.OpenAsync();
        (await db.Venues.SingleAsync(venue => venue.Id == venueId)).Deactivate("Closed");
        await db.SaveChangesAsync();
    }

    private static async Task<string[]> StatesSeenByAsync(TestDatabase database, int memberId)
    {
        await using var person = database.As(memberId);
        await using var db = await person.OpenAsync();
        return await db.Presentations.Select(talk => talk.StateCode).Distinct().OrderBy(code => code).ToArrayAsync();
    }
}
