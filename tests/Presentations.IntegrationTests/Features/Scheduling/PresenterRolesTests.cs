using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.Web.Features.Administration.People;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Scheduling;

/// <summary>Whoever books somebody and whoever takes their role may look at the same moment; whoever saves second is refused.</summary>
public class PresenterRolesTests
{
    [DatabaseTheory]
    public async Task A_role_does_not_go_when_its_holder_was_booked_after_somebody_looked(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await using var taking = await pat.OpenAsync();
        var ada = await taking.PersonAsync(database.Ada, await VersionAsync(pat, database.Ada), default);
        ada.Leave(ada.Memberships.Single().Id);
        await database.BookByBenAsync(await database.BookingAsync(9));

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => taking.SaveChangesAsync());

        Assert.Equal("Ada was booked meanwhile. Give what is ahead to others first, under Schedule, Somebody leaves.", refusal.Message);
        Assert.Empty(await WithoutRoleAsync(database));
    }

    [DatabaseTheory]
    public async Task Nobody_is_deactivated_who_was_booked_after_somebody_looked(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await using var taking = await pat.OpenAsync();
        (await taking.PersonAsync(database.Ada, await VersionAsync(pat, database.Ada), default)).Deactivate();
        var booking = await database.BookingAsync(9, presenter: database.Ben);
        booking.CoPresenterIds = [database.Ada];
        await database.BookByBenAsync(booking);

        await Assert.ThrowsAsync<RuleViolation>(() => taking.SaveChangesAsync());
    }

    [DatabaseTheory]
    public async Task Nobody_is_booked_whose_role_went_after_somebody_looked(TestDatabase database)
    {
        foreach (var beside in new[] { false, true })
        {
            await using var ben = database.As(database.Ben);
            await using var booking = await ben.OpenAsync();
            var facts = new VisitFacts(Asked.Monday, Talks.Boise) { LeadPresenterId = beside ? database.Ben : database.Ada, CoPresenterIds = beside ? [database.Ada] : [] };
            booking.Visits.Add(Visit.Book(database.Owner("ID"), Guid.NewGuid(), new BookingFacts(facts), [new PlannedSession(new TimeOnly(9, 0), 45)], database.Clock));
            await RevokeAsync(database);

            var refusal = await Assert.ThrowsAsync<RuleViolation>(() => booking.SaveChangesAsync());

            Assert.Equal(("Ada has no role in this task force. Choose somebody else.", beside ? "CoPresenterIds" : "LeadPresenterId"), (refusal.Message, refusal.Field));
            Assert.Empty(await WithoutRoleAsync(database));
            await SettleAsync(database);
        }
    }

    [DatabaseTheory]
    public async Task Nobody_is_offered_to_a_school_whose_role_went_after_somebody_looked(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await using var ben = database.As(database.Ben);
        await using var offering = await ben.OpenAsync();
        var request = (await offering.FindWholeRequestAsync(id, default))!;
        request.OfferTimes([(database.Ada, Asked.Slot(Talks.Boise, 9))], database.Clock.GetUtcNow().UtcDateTime.AddHours(12), database.Ben, database.Clock);
        await RevokeAsync(database);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => offering.SaveChangesAsync());

        Assert.Equal(("Ada has no role in this task force. Choose somebody else.", "PresenterId"), (refusal.Message, refusal.Field));
        Assert.Empty(await WithoutRoleAsync(database));
    }

    [DatabaseTheory]
    public async Task Wherever_somebody_without_a_role_is_chosen_one_sentence_names_them_at_its_input(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        var version = (await database.AheadAsync(visit)).Version;
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await using var ben = database.As(database.Ben);
        foreach (var (field, act) in new (string Field, Func<Task> Act)[]
        {
            ("PresenterId", () => database.OfferAsync(id, AtTheDesk.At(database.Cam, 13))),
            ("PresenterId", () => ben.Get<ReassignVisits>().SubmitAsync(database.Ada, [new() { VisitId = visit, Version = version, PresenterId = database.Cam }])),
            ("LeadPresenterId", () => ben.Get<AssignVisit>().SubmitAsync(visit, new() { Version = version, LeadPresenterId = database.Cam })),
            ("CoPresenterIds", () => ben.Get<AssignVisit>().SubmitAsync(visit, new() { Version = version, LeadPresenterId = database.Ada, CoPresenterIds = [database.Cam] })),
        })
        {
            var refusal = await Assert.ThrowsAsync<RuleViolation>(act);
            Assert.Equal(("Cam has no role in this task force. Choose somebody else.", field), (refusal.Message, refusal.Field));
        }
    }

    [DatabaseTheory]
    public async Task However_booking_and_leaving_meet_nobody_without_a_role_has_a_visit_ahead(TestDatabase database)
    {
        for (var round = 0; round < 8; round++)
        {
            await Task.WhenAll(
                Task.Run(() => DoneOrRefusedAsync(() => BookAsync(database, round))),
                Task.Run(() => DoneOrRefusedAsync(() => RevokeAsync(database))));

            Assert.Empty(await WithoutRoleAsync(database));
            await SettleAsync(database);
        }
    }

    /// <summary>As it was: Ada has her role and nothing ahead.</summary>
    private static async Task SettleAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var ada = await db.Members.Include(member => member.Memberships).SingleAsync(member => member.Id == database.Ada);
        if (ada.Memberships.Count == 0) ada.Join(Role.Presenter, database.Owner("ID"));
        foreach (var visit in await db.Visits.Include(visit => visit.Presentations).Where(visit => visit.Stage == VisitStage.Planned).ToListAsync()) visit.Cancel(Side.Desk, "Round over.");
        await db.SaveChangesAsync();
    }

    /// <summary>Whoever leads, joins or is offered for something ahead where they have no role.</summary>
    private static async Task<IReadOnlyList<int>> WithoutRoleAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var leads = db.Visits.Where(visit => visit.Stage == VisitStage.Planned && visit.LeadPresenterId != null).Select(visit => new { MemberId = visit.LeadPresenterId!.Value, visit.OwnerId });
        var beside = db.Visits.Where(visit => visit.Stage == VisitStage.Planned).SelectMany(visit => visit.CoPresenters, (visit, one) => new { one.MemberId, visit.OwnerId });
        var offered = db.Offers.Where(offer => offer.Status == OfferStatus.Open).Select(offer => new { MemberId = offer.PresenterId, offer.OwnerId });
        return await leads.Concat(beside).Concat(offered).Where(one => !db.Memberships.Any(held => held.MemberId == one.MemberId && held.OwnerId == one.OwnerId))
            .Select(one => one.MemberId).ToListAsync();
    }

    private static async Task BookAsync(TestDatabase database, int day)
    {
        var form = await database.BookingAsync(9, day: day);
        form.IsInsisted = true;
        await database.BookByBenAsync(form);
    }

    private static async Task RevokeAsync(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var ada = (await pat.Get<OpenPerson>().FindAsync(database.Ada))!;
        await pat.Get<RevokeRole>().SubmitAsync(database.Ada, ada.Version, ada.Roles.Single().MembershipId);
    }

    private static async Task<int> VersionAsync(TestPerson pat, int memberId) => (await pat.Get<OpenPerson>().FindAsync(memberId))!.Version;

    private static async Task DoneOrRefusedAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RuleViolation)
        {
            // One of the two is told.
        }
    }
}
