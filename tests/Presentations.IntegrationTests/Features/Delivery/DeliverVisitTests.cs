using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.IntegrationTests.Features.Scheduling;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Directory;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Delivery;

public class DeliverVisitTests
{
    [DatabaseTheory]
    public async Task Four_sessions_told_from_the_plan_grow_the_state_by_exactly_those(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9, sessions: 4));
        database.Clock.Advance(TimeSpan.FromDays(4));
        await using var ada = database.As(database.Ada);

        var form = (await ada.Get<DeliverVisit>().FindAsync(visit))!.Form!;
        Assert.Equal(["28", "28", "28", "28"], form.Sessions.Select(session => session.Counts["6-8"]));
        Assert.Equal(CountingBasis.Estimate, form.Talk.Basis);
        form.Sessions[3].Counts["6-8"] = "31";
        form.Talk.Basis = CountingBasis.Counted;
        await ada.Get<DeliverVisit>().SubmitAsync(visit, form);

        Assert.Equal((4, 28 * 3 + 31), await database.TotalAsync("ID"));
        Assert.Equal((VisitStage.Delivered, 0), ((await database.AheadAsync(visit)).Stage, await database.HoldsAsync(database.Ada)));
    }

    [DatabaseTheory]
    public async Task What_was_typed_survives_whatever_somebody_else_did_meanwhile_and_says_who_did_it(TestDatabase database)
    {
        foreach (var (day, act, stage, isContested) in new (int Day, Func<TestPerson, int, Task> Act, VisitStage Stage, bool IsContested)[]
        {
            (0, async (ben, id) => await ben.Get<DeliverVisit>().SubmitAsync(id, await FormOfAsync(ben, id)), VisitStage.Delivered, true),
            (2, async (ben, id) => await ben.Get<CancelVisit>().SubmitAsync(id, new() { Version = (await database.AheadAsync(id)).Version, By = Side.Desk, Because = "Snow." }), VisitStage.CancelledByUs, true),
            (3, async (ben, id) => await ben.Get<RecordNoShow>().SubmitAsync(id, new() { Version = (await database.AheadAsync(id)).Version, Because = "Closed doors." }), VisitStage.NoShow, true),
            (4, (_, _) => Task.CompletedTask, VisitStage.Planned, false),
        })
        {
            var visit = await database.BookByBenAsync(await database.BookingAsync(9, day: day));
            database.Clock.Advance((await database.AheadAsync(visit)).EndsAtUtc!.Value.AddHours(1) - database.Clock.GetUtcNow());
            await using var ada = database.As(database.Ada);
            await using var ben = database.As(database.Ben);
            var typed = CorrectVisit.Begin((await ada.Get<DeliverVisit>().FindAsync(visit))!.Saved!);
            typed.Form.Sessions[0].Counts["6-8"] = "77";
            await ada.Get<KeepDraft>().SaveAsync(DeliverVisit.DraftOf(visit), typed);
            await act(ben, visit);

            var found = (await ada.Get<DeliverVisit>().FindAsync(visit))!;

            Assert.Equal((stage, isContested, "77"), (found.Stage, found.IsContested, found.Form!.Sessions[0].Counts["6-8"]));
            Assert.Equal("Ben", found.LastChange.By);
            if (isContested) await Assert.ThrowsAsync<Presentations.Data.EditConflict>(() => ada.Get<DeliverVisit>().SubmitAsync(visit, typed.Form));
        }
    }

    [DatabaseTheory]
    public async Task What_was_typed_of_a_visit_that_was_called_off_becomes_an_entry_of_its_own(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        database.Clock.Advance(TimeSpan.FromDays(4));
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<DeliverVisit>().FindAsync(visit))!.Form!;
        form.Sessions[0].Counts["6-8"] = "77";
        await CancelAsync(database, visit);
        var entry = Guid.NewGuid();

        var address = await ada.Get<DeliverVisit>().KeepApartAsync(visit, entry, form);
        Assert.Equal(address, await ada.Get<DeliverVisit>().KeepApartAsync(visit, entry, form));

        Assert.EndsWith($"{entry:N}", address, StringComparison.Ordinal);
        Assert.Single(await ada.Get<KeepDraft>().ListAsync<VisitForm>(LogVisit.DraftsBegin));
        var started = await ada.Get<StartVisit>().FindAsync(entry, null);
        Assert.Equal((entry, "77", null), (started.Form.EntryId, started.Form.Sessions[0].Counts["6-8"], started.Form.Sessions[0].PresentationId));
        await ada.Get<LogVisit>().SubmitAsync(started.Form);
        Assert.Equal((1, 77), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task Nothing_becomes_an_entry_of_its_own_while_how_it_went_is_told_of_the_visit_itself(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        database.Clock.Advance(TimeSpan.FromDays(4));
        await using var ada = database.As(database.Ada);
        var form = await FormOfAsync(ada, visit);

        var ahead = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<DeliverVisit>().KeepApartAsync(visit, Guid.NewGuid(), form));
        await ada.Get<DeliverVisit>().SubmitAsync(visit, form);
        var told = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<DeliverVisit>().KeepApartAsync(visit, Guid.NewGuid(), form));

        Assert.Equal(("This visit was not called off; say here how it went.", "Somebody has told how this visit went; correct it instead of logging it again."), (ahead.Message, told.Message));
        Assert.Empty(await ada.Get<KeepDraft>().ListAsync<VisitForm>(LogVisit.DraftsBegin));
    }

    [DatabaseTheory]
    public async Task Nobody_from_elsewhere_makes_a_visit_that_was_called_off_an_entry_of_their_own(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        database.Clock.Advance(TimeSpan.FromDays(4));
        await using var ada = database.As(database.Ada);
        var form = await FormOfAsync(ada, visit);
        await CancelAsync(database, visit);

        foreach (var other in new int?[] { database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            await Assert.ThrowsAnyAsync<RuleViolation>(() => person.Get<DeliverVisit>().KeepApartAsync(visit, Guid.NewGuid(), form));
        }
        await using var db = database.AsSystem();
        Assert.Empty(await db.Drafts.ToListAsync());
    }

    [DatabaseTheory]
    public async Task What_was_typed_of_a_visit_that_somebody_told_of_becomes_a_correction_unless_one_is_begun(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        await using var ben = database.As(database.Ben);
        var drafts = ada.Get<KeepDraft>();
        await drafts.SaveAsync(DeliverVisit.DraftOf(12), new VisitForm { Notes = "first" });

        await ben.Get<DeliverVisit>().CorrectInsteadAsync(12);
        Assert.Equal("first", (await drafts.FindAsync<VisitForm>(DeliverVisit.DraftOf(12)))!.Content.Notes); // not Ben's
        await ada.Get<DeliverVisit>().CorrectInsteadAsync(12);
        Assert.Equal((null, "first"), ((await drafts.FindAsync<VisitForm>(DeliverVisit.DraftOf(12)))?.Content.Notes, (await drafts.FindAsync<VisitForm>(CorrectVisit.DraftOf(12)))!.Content.Notes));

        await drafts.SaveAsync(DeliverVisit.DraftOf(12), new VisitForm { Notes = "second" });
        await ada.Get<DeliverVisit>().CorrectInsteadAsync(12);
        Assert.Equal(("second", "first"), ((await drafts.FindAsync<VisitForm>(DeliverVisit.DraftOf(12)))!.Content.Notes, (await drafts.FindAsync<VisitForm>(CorrectVisit.DraftOf(12)))!.Content.Notes));
    }

    [DatabaseTheory]
    public async Task A_session_that_is_left_out_did_not_take_place(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9, sessions: 2));
        database.Clock.Advance(TimeSpan.FromDays(3));
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<DeliverVisit>().FindAsync(visit))!.Form!;
        form.Sessions.RemoveAt(1);

        await ada.Get<DeliverVisit>().SubmitAsync(visit, form);

        Assert.Equal((1, 28), await database.TotalAsync("ID"));
        Assert.Equal([PresentationStatus.Delivered, PresentationStatus.NotHeld], (await database.AheadAsync(visit)).Presentations.Select(talk => talk.Status));
        Assert.Single((await ada.Get<ShowVisit>().FindAsync(visit))!.Talks);
    }

    [DatabaseTheory]
    public async Task Nothing_is_told_and_nobody_is_thanked_before_it_is_over_unless_it_ended_early(TestDatabase database)
    {
        var (request, visit) = await ChangeVisitTests.AnsweredAsync(database, sessions: 2);
        await using var ada = database.As(database.Ada);
        database.Clock.Advance(Asked.Slot(Talks.Boise, 9).StartsAtUtc.AddMinutes(60) - database.Clock.GetUtcNow());

        var whole = await Assert.ThrowsAsync<RuleViolation>(async () => await ada.Get<DeliverVisit>().SubmitAsync(visit, await FormOfAsync(ada, visit)));
        Assert.Equal(("Session 2 ends at 10:40; record it from then on. If it ended early, say how many minutes it took.", "Session 2 Minutes"), (whole.Message, whole.Field));
        var untimed = await FormOfAsync(ada, visit);
        (untimed.Sessions[1].Start, untimed.Sessions[1].Minutes) = (null, null);
        await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<DeliverVisit>().SubmitAsync(visit, untimed));
        Assert.Equal(RequestStatus.Booked, (await database.RequestAsync(request)).Status);
        Assert.Empty(await database.MailsAsync(MailKind.ThankYou));

        var early = await FormOfAsync(ada, visit);
        early.Sessions[1].Minutes = "5";
        await ada.Get<DeliverVisit>().SubmitAsync(visit, early);
        Assert.Equal(RequestStatus.Completed, (await database.RequestAsync(request)).Status);
        Assert.Single(await database.MailsAsync(MailKind.ThankYou));
    }

    [DatabaseTheory]
    public async Task A_session_that_has_not_begun_is_not_left_out_yet(TestDatabase database)
    {
        var (_, visit) = await ChangeVisitTests.AnsweredAsync(database, sessions: 2);
        await using var ada = database.As(database.Ada);
        database.Clock.Advance(Asked.Slot(Talks.Boise, 9).StartsAtUtc.AddMinutes(50) - database.Clock.GetUtcNow());
        var form = await FormOfAsync(ada, visit);
        form.Sessions.RemoveAt(1);

        Assert.Equal("The session at 09:55 has not begun yet; leave it out from then on.", (await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<DeliverVisit>().SubmitAsync(visit, form))).Message);
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        await ada.Get<DeliverVisit>().SubmitAsync(visit, form);
        Assert.Equal((1, 30), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task The_request_is_completed(TestDatabase database)
    {
        var (_, visit) = await ChangeVisitTests.AnsweredAsync(database, sessions: 2);
        database.Clock.Advance(TimeSpan.FromDays(3));
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<DeliverVisit>().FindAsync(visit))!.Form!;
        Assert.Equal(["30", "30"], form.Sessions.Select(session => session.Counts["6-8"]));

        await ada.Get<DeliverVisit>().SubmitAsync(visit, form);

        await using var db = database.AsSystem();
        Assert.Equal(RequestStatus.Completed, (await db.Requests.SingleAsync()).Status);
        Assert.Equal("Lincoln Elementary School", (await database.AheadAsync(visit)).VenueName);
    }

    [DatabaseTheory]
    public async Task A_visit_ahead_is_no_logged_talk_anywhere(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        await using var ada = database.As(database.Ada);

        Assert.Empty((await ada.Get<ListPresentations>().FindAsync(new PresentationFilter())).Rows);
        Assert.Empty((await ada.Get<ShowMyYear>().FindAsync(2018, Domain.Periods.ReportingCalendar.Year))!.Visits);
        var open = await ada.Get<ListOpenCounts>().FindAsync();
        Assert.Empty(open.Open);
        Assert.Empty(open.Recently);
        Assert.Empty(open.Untold);
        Assert.Empty((await ada.Get<RecallVenue>().FindAsync(await database.VenueAsync(Typed.Lincoln)))!.Earlier);
        Assert.Null((await ada.Get<FindVenues>().ListAsync("lincoln", database.Owner("ID")))[0].LastVisit);
        Assert.Null((await ada.Get<StartVisit>().FindAsync(Guid.NewGuid(), null)).Last);
        Assert.Null(await ada.Get<CorrectVisit>().FindAsync(visit));
        Assert.Equal(VisitStage.Planned, (await ada.Get<SearchEverything>().FindAsync("lincoln")).Visits[0].Stage);
        Assert.Equal(VisitStage.Planned, (await ada.Get<ShowVenue>().FindAsync(await database.VenueAsync(Typed.Lincoln)))!.Visits[0].Stage);
    }

    [DatabaseTheory]
    public async Task What_nobody_has_told_of_is_listed_once_its_time_has_come(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        database.Clock.Advance(TimeSpan.FromDays(3));

        foreach (var person in new[] { database.Ada, database.Ben })
        {
            await using var own = database.As(person);
            Assert.Equal([visit], (await own.Get<ListOpenCounts>().FindAsync()).Untold.Select(row => row.VisitId));
        }
        await using var cam = database.As(database.Cam);
        Assert.Empty((await cam.Get<ListOpenCounts>().FindAsync()).Untold);
    }

    [DatabaseTheory]
    public async Task What_still_runs_is_listed_with_the_hour_from_which_on_it_can_be_told(TestDatabase database)
    {
        await database.BookByBenAsync(await database.BookingAsync(9, sessions: 2));
        await using var ada = database.As(database.Ada);
        async Task<TimeOnly?> FromAsync(int hour, int minute)
        {
            database.Clock.Advance(new DateTimeOffset(2018, 6, 18, hour + 6, minute, 0, TimeSpan.Zero) - database.Clock.GetUtcNow());
            return (await ada.Get<ListOpenCounts>().FindAsync()).Untold.Single().TellableFrom;
        }

        Assert.Equal(new TimeOnly(9, 45), await FromAsync(9, 5));
        Assert.Null(await FromAsync(9, 45));
    }

    [DatabaseTheory]
    public async Task Nobody_from_elsewhere_tells_how_it_went(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        database.Clock.Advance(TimeSpan.FromDays(3));
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<DeliverVisit>().FindAsync(visit))!.Form!;

        foreach (var other in new int?[] { database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            Assert.Null(await person.Get<DeliverVisit>().FindAsync(visit));
            await Assert.ThrowsAnyAsync<RuleViolation>(() => person.Get<DeliverVisit>().SubmitAsync(visit, form));
        }
        Assert.Equal((0, 0), await database.TotalAsync("ID"));
    }

    private static async Task CancelAsync(TestDatabase database, int visit)
    {
        await using var ben = database.As(database.Ben);
        await ben.Get<CancelVisit>().SubmitAsync(visit, new() { Version = (await database.AheadAsync(visit)).Version, By = Side.Desk, Because = "Snow." });
    }

    private static async Task<VisitForm> FormOfAsync(TestPerson person, int visit) => (await person.Get<DeliverVisit>().FindAsync(visit))!.Form!;
}
