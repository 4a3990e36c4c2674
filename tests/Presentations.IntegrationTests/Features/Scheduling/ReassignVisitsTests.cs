using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.Web.Account;
using Presentations.Web.Features.Administration.People;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Scheduling;

public class ReassignVisitsTests
{
    [DatabaseTheory]
    public async Task Everything_ahead_goes_to_who_is_free_or_into_the_tray_and_the_past_stays(TestDatabase database)
    {
        var eve = await HireAsync(database, "Eve");
        var past = await database.BookByBenAsync(await database.BookingAsync(14, day: -3));
        var (first, second) = (await database.BookByBenAsync(await database.BookingAsync(9)), await database.BookByBenAsync(await database.BookingAsync(9, day: 2)));
        await database.BookByBenAsync(await database.BookingAsync(9, day: 2, presenter: eve));
        database.Clock.Advance(TimeSpan.FromHours(6));
        await using var ben = database.As(database.Ben);

        var view = await ben.Get<ReassignVisits>().FindAsync(database.Ada);
        Assert.Equal([(first, "Eve"), (second, null)], view.Visits.Select(row => (row.Id, row.Free.Select(one => (string?)one.Name).FirstOrDefault())));
        await ben.Get<ReassignVisits>().SubmitAsync(database.Ada, [.. view.Visits.Select(row => new ReassignVisits.Choice
        {
            VisitId = row.Id, Version = row.Version, PresenterId = row.Free.Count > 0 ? row.Free[0].Id : null,
        })]);

        Assert.Equal(eve, (await database.AheadAsync(first)).LeadPresenterId);
        Assert.Null((await database.AheadAsync(second)).LeadPresenterId);
        Assert.Equal(database.Ada, (await database.AheadAsync(past)).LeadPresenterId);
        Assert.Equal(0, await HoldsAheadAsync(database));
    }

    [DatabaseTheory]
    public async Task What_schools_may_still_choose_of_who_leaves_is_taken_back(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9), AtTheDesk.At(database.Ada, 9, day: 2));
        await using var ben = database.As(database.Ben);
        var view = await ben.Get<ReassignVisits>().FindAsync(database.Ada);
        Assert.Equal((0, 2), (view.Visits.Count, view.Offers));

        await ben.Get<ReassignVisits>().SubmitAsync(database.Ada, []);

        var request = await database.RequestAsync(id);
        Assert.Equal(RequestStatus.Waiting, request.Status);
        Assert.All(request.Offers, offer => Assert.Equal(OfferStatus.Released, offer.Status));
        Assert.Equal(0, await HoldsAheadAsync(database));
        var letter = Assert.Single(await database.MailsAsync(MailKind.OffersWithdrawn));
        Assert.Equal("robin@lincoln.example.org", letter.To);
        Assert.Contains("we will offer you new times", letter.Text, StringComparison.Ordinal);
        await using var cam = database.As(database.Cam);
        Assert.Equal(0, (await cam.Get<ReassignVisits>().FindAsync(database.Ada)).Offers);
    }

    [DatabaseTheory]
    public async Task What_is_taken_back_beside_a_booked_visit_stands_in_the_timeline_too(TestDatabase database)
    {
        var (id, visit) = await ChangeVisitTests.AnsweredAsync(database);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9, day: 2));
        await using var ben = database.As(database.Ben);

        await ben.Get<ReassignVisits>().SubmitAsync(database.Ada, [new() { VisitId = visit, Version = (await database.AheadAsync(visit)).Version }]);

        var request = await database.RequestAsync(id);
        Assert.Equal(RequestStatus.Booked, request.Status);
        Assert.Single(request.Steps, step => step.Kind is StepKind.OffersReleased && step.MemberId == database.Ben);
    }

    [DatabaseTheory]
    public async Task Who_could_not_be_there_in_time_is_not_suggested(TestDatabase database)
    {
        var eve = await HireAsync(database, "Eve");
        await database.PutOnMapAsync();
        await database.BookAsync(database.Ben, "ID", Talks.SaltLake, Asked.Slot(Talks.SaltLake, 8), eve); // 300 miles away
        var visit = await database.BookByBenAsync(await database.BookingAsync(11));
        await using var ben = database.As(database.Ben);

        var row = Assert.Single((await ben.Get<ReassignVisits>().FindAsync(database.Ada)).Visits);

        Assert.Equal((visit, 0), (row.Id, row.Free.Count(one => one.Id == eve)));
    }

    [DatabaseTheory]
    public async Task Nobody_is_deactivated_who_is_still_expected_somewhere(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 13));
        await using var pat = database.As(database.Pat);
        async Task DeactivateAsync() => await pat.Get<DeactivatePerson>().SubmitAsync(database.Ada, (await pat.Get<OpenPerson>().FindAsync(database.Ada))!.Version);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(DeactivateAsync);
        Assert.Equal("Ada has 1 visit ahead and is offered to schools at 1 time. Give that to others first, under Schedule, Somebody leaves.", refusal.Message);
        Assert.Equal(new AheadOfPerson(1, 1), (await pat.Get<OpenPerson>().FindAsync(database.Ada))!.Ahead);

        await pat.Get<ReassignVisits>().SubmitAsync(database.Ada, [new() { VisitId = visit, Version = (await database.AheadAsync(visit)).Version }]);
        await DeactivateAsync();
        Assert.False((await pat.Get<OpenPerson>().FindAsync(database.Ada))!.IsActive);
    }

    [DatabaseTheory]
    public async Task Who_leaves_one_task_force_of_two_gives_on_the_visits_of_that_one_alone(TestDatabase database)
    {
        await JoinUtahAsync(database);
        var (idaho, utah) = (await database.BookByBenAsync(await database.BookingAsync(9)), await database.BookAsync(database.Cam, "UT", Talks.SaltLake, Asked.Slot(Talks.SaltLake, 9, day: 2), database.Ada));
        await using var pat = database.As(database.Pat);

        var row = Assert.Single((await pat.Get<ReassignVisits>().FindAsync(database.Ada, "UT")).Visits);
        Assert.Equal(utah, row.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<ReassignVisits>().SubmitAsync(database.Ada, [new() { VisitId = idaho, Version = 1 }], "UT"));
        await pat.Get<ReassignVisits>().SubmitAsync(database.Ada, [new() { VisitId = utah, Version = row.Version }], "UT");

        Assert.Equal((database.Ada, null), ((await database.AheadAsync(idaho)).LeadPresenterId, (await database.AheadAsync(utah)).LeadPresenterId));
    }

    [DatabaseTheory]
    public async Task Nobody_loses_the_last_role_in_a_task_force_where_they_are_still_expected(TestDatabase database)
    {
        await JoinUtahAsync(database);
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 13));
        await using var pat = database.As(database.Pat);
        async Task RevokeAsync(string owner)
        {
            var ada = (await pat.Get<OpenPerson>().FindAsync(database.Ada))!;
            await pat.Get<RevokeRole>().SubmitAsync(database.Ada, ada.Version, ada.Roles.First(held => held.OwnerCode == owner).MembershipId);
        }

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => RevokeAsync("ID"));
        Assert.Equal("Ada has 1 visit ahead and is offered to schools at 1 time. Give that to others first, under Schedule, Somebody leaves.", refusal.Message);
        Assert.Equal([("ID", new(1, 1)), ("UT", new AheadOfPerson(0, 0))], (await pat.Get<OpenPerson>().FindAsync(database.Ada))!.Roles.Select(held => (held.OwnerCode!, held.Ahead)));
        await RevokeAsync("UT"); // nothing is ahead there

        await pat.Get<ReassignVisits>().SubmitAsync(database.Ada, [new() { VisitId = visit, Version = (await database.AheadAsync(visit)).Version }], "ID");
        await RevokeAsync("ID");
        Assert.Empty((await pat.Get<OpenPerson>().FindAsync(database.Ada))!.Roles);
    }

    [DatabaseTheory]
    public async Task Whoever_keeps_another_role_in_the_task_force_keeps_their_visits(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        await using var pat = database.As(database.Pat);
        await pat.Get<GrantRole>().SubmitAsync(database.Ada, (await pat.Get<OpenPerson>().FindAsync(database.Ada))!.Version, new RoleForm { Role = Role.Coordinator, OwnerId = database.Owner("ID") });

        var ada = (await pat.Get<OpenPerson>().FindAsync(database.Ada))!;
        Assert.All(ada.Roles, held => Assert.True(held.Ahead.IsNothing));
        await pat.Get<RevokeRole>().SubmitAsync(database.Ada, ada.Version, ada.Roles.Single(held => held.Role is Role.Presenter).MembershipId);

        Assert.Equal(database.Ada, (await database.AheadAsync(visit)).LeadPresenterId);
    }

    [DatabaseTheory]
    public async Task One_double_booking_refuses_the_whole_step(TestDatabase database)
    {
        var eve = await HireAsync(database, "Eve");
        var (first, second) = (await database.BookByBenAsync(await database.BookingAsync(9)), await database.BookByBenAsync(await database.BookingAsync(9, day: 2)));
        await database.BookByBenAsync(await database.BookingAsync(9, day: 2, presenter: eve));
        await using var ben = database.As(database.Ben);

        await Assert.ThrowsAsync<PresenterBusy>(() => ben.Get<ReassignVisits>().SubmitAsync(database.Ada,
            [new() { VisitId = first, Version = 1, PresenterId = eve }, new() { VisitId = second, Version = 1, PresenterId = eve }]));

        Assert.Equal(database.Ada, (await database.AheadAsync(first)).LeadPresenterId);
    }

    [DatabaseTheory]
    public async Task Nobody_is_given_a_visit_who_has_left(TestDatabase database)
    {
        var eve = await HireAsync(database, "Eve");
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        await using (var db = database.AsSystem())
        {
            (await db.Members.SingleAsync(member => member.Id == eve)).Deactivate();
            await db.SaveChangesAsync();
        }
        await using var ben = database.As(database.Ben);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<ReassignVisits>().SubmitAsync(database.Ada, [new() { VisitId = visit, Version = 1, PresenterId = eve }]));

        Assert.Equal("Eve has no role in this task force. Choose somebody else.", refusal.Message);
    }

    [DatabaseTheory]
    public async Task Nobody_but_the_coordinator_gives_visits_away(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));

        foreach (var other in new int?[] { database.Ada, database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            Assert.Empty((await person.Get<ReassignVisits>().FindAsync(database.Ada)).Visits);
            await Assert.ThrowsAsync<RuleViolation>(() => person.Get<ReassignVisits>().SubmitAsync(database.Ada, [new() { VisitId = visit, Version = 1 }]));
        }
    }

    /// <summary>Ada presents in Utah too.</summary>
    private static async Task JoinUtahAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        (await db.Members.Include(member => member.Memberships).SingleAsync(member => member.Id == database.Ada)).Join(Role.Presenter, database.Owner("UT"));
        await db.SaveChangesAsync();
    }

    private static async Task<int> HireAsync(TestDatabase database, string name)
    {
        await using var db = database.AsSystem();
        var member = new Member(name, $"{name.ToLowerInvariant()}@example.org");
        member.Join(Role.Presenter, database.Owner("ID"));
        var account = NewAccount.For(member);
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return account.MemberId;
    }

    private static async Task<int> HoldsAheadAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var now = database.Clock.GetUtcNow().UtcDateTime;
        return await db.PresenterHolds.CountAsync(hold => hold.PresenterId == database.Ada && hold.QuarterUtc > now);
    }
}
