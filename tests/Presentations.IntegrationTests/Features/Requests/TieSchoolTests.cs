using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class TieSchoolTests
{
    private const string LakeCity = "Lake City High School";

    /// <summary>Lincoln Elementary as somebody types it who is not understood; the county is not known.</summary>
    private static readonly Place Spoken = new("Lincoln Elem. Boise", "Boise City", "ID", null, "83702", "America/Boise");

    [DatabaseTheory]
    public async Task Tied_to_its_school_a_request_is_as_one_that_named_it_and_nothing_that_was_said_is_lost(TestDatabase database)
    {
        var venue = await DescribedAsync(database);
        var (id, _) = await database.AskAsync("ID", Spoken);
        await database.DecideAsync<WriteToSchool>(id, (use, version) => use.SubmitAsync(id, version, "We look for an officer."));
        var before = await database.RequestAsync(id);

        await TieAsync(database, id, venue);

        var tied = await database.RequestAsync(id);
        Assert.Equal((venue, Talks.Boise), (tied.VenueId, tied.Place));
        Assert.Equal((before.OwnerId, before.Status, before.AnswerDueUtc, before.AcknowledgedAtUtc), (tied.OwnerId, tied.Status, tied.AnswerDueUtc, tied.AcknowledgedAtUtc));
        Assert.Equal([.. before.Steps.OrderBy(step => step.Id).Select(step => (step.Kind, step.Text)), (StepKind.Tied, null)], tied.Steps.OrderBy(step => step.Id).Select(step => (step.Kind, step.Text)));
        Assert.True(tied.IsSchoolAddress);
        await using var ben = database.As(database.Ben);
        var seen = (await ben.Get<ShowRequest>().FindAsync(id))!;
        Assert.Equal(("Ada County", "Boise Police Department", false), (seen.School.County, seen.School.Agency, seen.MayTie));
        Assert.Equal("Ben", seen.History[0].Who);
        Assert.Contains(seen.History[0].Changes, change => (change.Field, change.Is) == ("School in the directory", Talks.Boise.VenueName));
        Assert.Contains(seen.History[0].Changes, change => (change.Field, change.Is) == ("County", "Ada County"));
    }

    [DatabaseTheory]
    public async Task Earlier_visits_are_shown_from_then_on_and_another_request_of_the_school_can_be_joined(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(20);
        var (venue, (id, _)) = (await database.VenueAsync(Typed.Lincoln), await database.AskAsync("ID", Spoken));
        await using var ben = database.As(database.Ben);
        var other = (await ben.Get<EnterRequest>().SubmitAsync(Phoned.From(venue))).RequestId;
        Assert.Empty((await ben.Get<ListNeighbours>().FindAsync(id))!.Duplicates);

        await TieAsync(database, id, venue);

        var around = (await ben.Get<ListNeighbours>().FindAsync(id))!;
        Assert.Equal([visit], around.Earlier.Select(one => one.Id));
        Assert.Equal([other], around.Duplicates.Select(one => one.Id));
        await database.DecideAsync<JoinRequests>(id, (use, version) => use.SubmitAsync(id, version, other));
        Assert.Equal((RequestStatus.Joined, other), ((await database.RequestAsync(id)).Status, (await database.RequestAsync(id)).JoinedToId));
    }

    [DatabaseTheory]
    public async Task The_school_that_may_be_meant_is_offered_first_and_only_those_of_the_state_are_found(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Spoken);
        await using var ben = database.As(database.Ben);
        var tying = ben.Get<TieSchool>();

        Assert.Equal([Typed.Lincoln], (await tying.MeantAsync(id)).Select(row => row.Name));
        Assert.Equal([LakeCity], (await tying.ListAsync(id, "lake")).Select(row => row.Name));
        Assert.Empty(await tying.ListAsync(id, "highland"));
    }

    [DatabaseTheory]
    public async Task A_school_of_another_task_force_is_said_before_and_the_request_is_handed_over_with_its_clock(TestDatabase database)
    {
        await ServedByUtahAsync(database);
        var (venue, (id, _)) = (await database.VenueAsync(LakeCity), await database.AskAsync("ID", Spoken));
        var before = await database.RequestAsync(id);
        await using var ben = database.As(database.Ben);

        var told = (await ben.Get<TieSchool>().FindAsync(id, venue))!;
        Assert.Equal((database.Owner("UT"), "Utah Internet Crimes Against Children Task Force", false), (told.DeskId, told.Desk, told.IsHere));
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => TieAsync(database, id, venue));
        Assert.StartsWith($"{LakeCity} is served by Utah Internet Crimes", refusal.Message, StringComparison.Ordinal);
        Assert.Null((await database.RequestAsync(id)).VenueId);

        await TieAsync(database, id, venue, told.DeskId);

        var tied = await database.RequestAsync(id);
        Assert.Equal((venue, database.Owner("UT"), "America/Los_Angeles", before.AnswerDueUtc), (tied.VenueId, tied.OwnerId, tied.Zone, tied.AnswerDueUtc));
        Assert.Equal([StepKind.Tied, StepKind.HandedOver], tied.Steps.OrderBy(step => step.Id).Select(step => step.Kind).TakeLast(2));
        Assert.Contains("cam@example.org", (await database.MailsAsync(MailKind.DeskNews)).Select(mail => mail.To));
        Assert.Null(await ben.Get<ShowRequest>().FindAsync(id));
    }

    [DatabaseTheory]
    public async Task A_coordinator_may_keep_a_request_whose_school_another_task_force_serves(TestDatabase database)
    {
        await ServedByUtahAsync(database);
        var (venue, (id, _)) = (await database.VenueAsync(LakeCity), await database.AskAsync("ID", Spoken));

        await Assert.ThrowsAsync<RuleViolation>(() => TieAsync(database, id, venue, database.Owner("CA-LA")));
        await TieAsync(database, id, venue, database.Owner("ID"));

        var tied = await database.RequestAsync(id);
        Assert.Equal((venue, database.Owner("ID")), (tied.VenueId, tied.OwnerId));
    }

    [DatabaseTheory]
    public async Task A_request_goes_to_no_desk_that_does_not_serve_its_school_even_when_the_person_saw_that_it_did(TestDatabase database)
    {
        await ServedByUtahAsync(database);
        var (venue, (id, _)) = (await database.VenueAsync(LakeCity), await database.AskAsync("ID", Spoken));
        await using (var ben = database.As(database.Ben)) Assert.Equal(database.Owner("UT"), (await ben.Get<TieSchool>().FindAsync(id, venue))!.DeskId);
        await GiveAsync(database, "ID", "Nobody else has people there.");

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => TieAsync(database, id, venue, database.Owner("UT")));

        Assert.StartsWith($"{LakeCity} is served by Idaho", refusal.Message, StringComparison.Ordinal);
        var kept = await database.RequestAsync(id);
        Assert.Equal((null, database.Owner("ID")), (kept.VenueId, kept.OwnerId));
    }

    [DatabaseTheory]
    public async Task An_offered_time_that_the_way_to_the_school_does_not_leave_is_named_and_goes_first(TestDatabase database)
    {
        await database.PutOnMapAsync();
        var (venue, (id, _)) = (await database.VenueAsync(Typed.Lincoln), await database.AskAsync("ID", Spoken));
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9), AtTheDesk.At(database.Ada, 9, 2));
        await database.BookAsync(database.Ben, "ID", Talks.SaltLake, Asked.Slot(Talks.SaltLake, 13), database.Ada);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => TieAsync(database, id, venue));

        Assert.Equal($"With the way to {Typed.Lincoln}, the offered time Mon, Jun 18, 2018, 09:00 to 09:45 (Mountain time) no longer fits. Take the open times back first; then tie it, and offer anew.", refusal.Message);
        Assert.Null((await database.RequestAsync(id)).VenueId);
        await database.DecideAsync<OfferTimes>(id, (use, version) => use.TakeBackAsync(id, version));
        await TieAsync(database, id, venue);
        Assert.Equal(venue, (await database.RequestAsync(id)).VenueId);
    }

    [DatabaseTheory]
    public async Task What_has_joined_it_is_of_that_school_too(TestDatabase database)
    {
        var ((standing, _), (joined, _)) = (await database.AskAsync("ID", Spoken), await database.AskAsync("ID", Spoken));
        await database.DecideAsync<JoinRequests>(joined, (use, version) => use.SubmitAsync(joined, version, standing));
        var venue = await database.VenueAsync(Typed.Lincoln);
        Assert.StartsWith("It goes on as part of another request.", (await Assert.ThrowsAsync<RuleViolation>(() => TieAsync(database, joined, venue))).Message, StringComparison.Ordinal);

        await TieAsync(database, standing, venue);
        await database.DecideAsync<LetStandAlone>(joined, (use, version) => use.SubmitAsync(joined, version));

        var apart = await database.RequestAsync(joined);
        Assert.Equal((venue, Talks.Boise, RequestStatus.Waiting), (apart.VenueId, apart.Place, apart.Status));
    }

    [DatabaseTheory]
    public async Task Offered_times_stay_and_one_that_is_taken_books_the_school(TestDatabase database)
    {
        var venue = await database.VenueAsync(Typed.Lincoln);
        var (id, token) = await database.AskAsync("ID", Spoken);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9));
        var elsewhere = await database.VenueAsync(LakeCity);
        Assert.StartsWith("The clock of that school is another", (await Assert.ThrowsAsync<RuleViolation>(() => TieAsync(database, id, elsewhere))).Message, StringComparison.Ordinal);

        await TieAsync(database, id, venue);

        var offer = Assert.Single((await database.RequestAsync(id)).Offers, one => one.Status is OfferStatus.Open);
        await using var school = database.As(null);
        Assert.True(await school.Get<Web.Features.Requests.School.TakeOfferedTime>().SubmitAsync(token.Text, offer.Id, Guid.NewGuid()));
        await using var db = database.AsSystem();
        Assert.Equal((venue, "16001"), await db.Visits.Where(visit => visit.RequestId == id).Select(visit => new ValueTuple<int?, string?>(visit.VenueId, visit.CountyFips)).SingleAsync());
    }

    [DatabaseTheory]
    public async Task What_is_booked_closed_or_tied_already_is_not_tied_and_neither_is_it_to_a_school_elsewhere(TestDatabase database)
    {
        var venue = await database.VenueAsync(Typed.Lincoln);
        var ((booked, _), (declined, _), (tied, _), (open, _)) = (await database.AskAsync("ID", Spoken), await database.AskAsync("ID", Spoken), await database.AskAsync("ID", Spoken), await database.AskAsync("ID", Spoken));
        await database.DecideAsync<BookAgreedTime>(booked, (use, version) => use.SubmitAsync(booked, version, Guid.NewGuid(), AtTheDesk.At(database.Ada, 9)));
        await database.DecideAsync<DeclineRequest>(declined, (use, version) => use.SubmitAsync(declined, version, new() { Reason = DeclineReason.NoCapacity }));
        await TieAsync(database, tied, venue);

        async Task<string> RefusedAsync(int id, int school) => (await Assert.ThrowsAsync<RuleViolation>(() => TieAsync(database, id, school))).Message;

        Assert.StartsWith("Its visit is booked", await RefusedAsync(booked, venue), StringComparison.Ordinal);
        Assert.Equal("Only a request that waits is tied to a school: declined.", await RefusedAsync(declined, venue));
        Assert.StartsWith("This request names a school of the directory already.", await RefusedAsync(tied, venue), StringComparison.Ordinal);
        Assert.StartsWith("This entry is no longer in the directory", await RefusedAsync(open, int.MaxValue), StringComparison.Ordinal);
        var utah = await database.VenueAsync("Highland Park Elementary School");
        Assert.StartsWith("Highland Park Elementary School is in UT", (await Assert.ThrowsAsync<RuleViolation>(() => TieAsync(database, open, utah, database.Owner("UT")))).Message, StringComparison.Ordinal);
        Assert.Null((await database.RequestAsync(open)).VenueId);
    }

    [DatabaseTheory]
    public async Task Nobody_but_a_coordinator_of_its_desk_ties_a_request_or_looks_for_its_school(TestDatabase database)
    {
        var (venue, (id, _)) = (await database.VenueAsync(Typed.Lincoln), await database.AskAsync("ID", Spoken));

        await Assert.ThrowsAsync<AccessDenied>(() => TieAsync(database, id, venue, memberId: database.Ada));
        await Assert.ThrowsAsync<RuleViolation>(() => TieAsync(database, id, venue, memberId: database.Cam));
        await Assert.ThrowsAsync<RuleViolation>(() => TieAsync(database, id, venue, database.Owner("UT"), database.Cam));
        foreach (var other in new[] { database.Ada, database.Cam, database.Nat })
        {
            await using var person = database.As(other);
            var tying = person.Get<TieSchool>();
            Assert.Empty(await tying.MeantAsync(id));
            Assert.Empty(await tying.ListAsync(id, "lincoln"));
            Assert.Null(await tying.FindAsync(id, venue));
        }
        await using var ada = database.As(database.Ada);
        Assert.False((await ada.Get<ShowRequest>().FindAsync(id))!.MayTie);
        Assert.Null((await database.RequestAsync(id)).VenueId);
    }

    private static Task TieAsync(TestDatabase database, int id, int venue, int? desk = null, int? memberId = null) =>
        database.DecideAsync<TieSchool>(id, (use, version) => use.SubmitAsync(id, version, venue, desk), memberId);

    /// <summary>The directory knows Lincoln's website and its district, which the police of Boise take.</summary>
    private static async Task<int> DescribedAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var venue = await db.Venues.SingleAsync(venue => venue.Name == Typed.Lincoln);
        venue.Describe(new VenueFacts(venue.Name, venue.StateCode, venue.Zone) { City = venue.City, Zip = venue.Zip, CountyFips = venue.CountyFips, Website = "https://lincoln.example.org", District = "Boise Independent District" });
        db.AgencyDistricts.Add(new AgencyDistrict(await db.Agencies.Where(agency => agency.Name == "Boise Police Department").Select(agency => agency.Id).SingleAsync(), "ID", venue.District!));
        await db.SaveChangesAsync();
        return venue.Id;
    }

    private static Task ServedByUtahAsync(TestDatabase database) => GiveAsync(database, "UT", "They are nearer.");

    private static async Task GiveAsync(TestDatabase database, string owner, string because)
    {
        await using var db = database.AsSystem();
        (await db.Territories.SingleAsync(territory => territory.CountyFips == "16055")).GiveTo(database.Owner(owner), because);
        await db.SaveChangesAsync();
    }
}
