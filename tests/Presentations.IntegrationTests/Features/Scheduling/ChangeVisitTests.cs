using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Scheduling;

public class ChangeVisitTests
{
    [DatabaseTheory]
    public async Task A_move_takes_the_hold_along_and_is_no_new_request(TestDatabase database)
    {
        var (request, visit) = await AnsweredAsync(database);
        await using var ben = database.As(database.Ben);

        await ben.Get<MoveVisit>().SubmitAsync(visit, await MoveAsync(database, visit, day: 2, hour: 10));

        var moved = await database.AheadAsync(visit);
        Assert.Equal((Asked.Monday.AddDays(2), new TimeOnly(10, 0), 1), (moved.Date, moved.Slot!.Value.Start, moved.CalendarSequence));
        await using var db = database.AsSystem();
        Assert.All(await db.PresenterHolds.ToListAsync(), hold => Assert.Equal(20, hold.QuarterUtc.Day));
        var kept = await db.Requests.Include(row => row.Steps).SingleAsync();
        Assert.Equal((request, RequestStatus.Booked), (kept.Id, kept.Status));
        Assert.Contains(kept.Steps, step => step.Kind == StepKind.Moved);
    }

    [DatabaseTheory]
    public async Task Changing_this_and_later_leaves_what_has_begun(TestDatabase database)
    {
        var form = await database.BookingAsync(9);
        (form.EveryWeeks, form.Until) = (1, Asked.Monday.AddDays(21));
        var first = await database.BookByBenAsync(form);
        database.Clock.Advance(TimeSpan.FromDays(4));
        await using var db = database.AsSystem();
        var series = await db.Visits.OrderBy(visit => visit.Date).Select(visit => visit.Id).ToListAsync();
        await using var ben = database.As(database.Ben);

        var move = await MoveAsync(database, series[1], day: 8, hour: 10);
        move.AndLater = true;
        await ben.Get<MoveVisit>().SubmitAsync(series[1], move);

        var days = await db.Visits.OrderBy(visit => visit.Date).Select(visit => visit.Date).ToListAsync();
        Assert.Equal([0, 8, 15, 22], days.Select(day => day.DayNumber - Asked.Monday.DayNumber));
        Assert.Equal(new TimeOnly(9, 0), (await database.AheadAsync(first)).Slot!.Value.Start);
    }

    [DatabaseTheory]
    public async Task A_visit_goes_from_one_to_another_and_into_the_tray(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        await using var ben = database.As(database.Ben);

        await ben.Get<AssignVisit>().SubmitAsync(visit, new() { Version = 1, LeadPresenterId = database.Ben });
        Assert.Equal((0, 3), (await database.HoldsAsync(database.Ada), await database.HoldsAsync(database.Ben)));

        await ben.Get<AssignVisit>().SubmitAsync(visit, new() { Version = (await database.AheadAsync(visit)).Version });
        Assert.Equal(0, await database.HoldsAsync(database.Ben));
        Assert.Equal([visit], (await ben.Get<ShowSchedule>().FindAsync(new ScheduleFilter())).Unassigned.Select(row => row.Id));
    }

    [DatabaseTheory]
    public async Task A_presenter_takes_what_nobody_has_and_nothing_from_a_colleague(TestDatabase database)
    {
        var (free, bens) = (await database.BookingAsync(9), await database.BookingAsync(13, presenter: database.Ben));
        free.LeadPresenterId = null;
        var (unassigned, taken) = (await database.BookByBenAsync(free), await database.BookByBenAsync(bens));
        await using var ada = database.As(database.Ada);

        await ada.Get<AssignVisit>().SubmitAsync(unassigned, new() { Version = 1, LeadPresenterId = database.Ada });
        await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<AssignVisit>().SubmitAsync(taken, new() { Version = 1, LeadPresenterId = database.Ada }));

        Assert.Equal(database.Ada, (await database.AheadAsync(unassigned)).LeadPresenterId);
        Assert.Equal(database.Ben, (await database.AheadAsync(taken)).LeadPresenterId);
    }

    [DatabaseTheory]
    public async Task Who_takes_this_and_later_takes_nothing_that_a_colleague_has(TestDatabase database)
    {
        var series = await SeriesAsync(database, null);
        await using var ben = database.As(database.Ben);
        await ben.Get<AssignVisit>().SubmitAsync(series[1], new() { Version = 1, LeadPresenterId = database.Ben });
        await using var ada = database.As(database.Ada);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<AssignVisit>().SubmitAsync(series[0], new() { Version = 1, LeadPresenterId = database.Ada, AndLater = true }));
        Assert.Contains("2018-06-25", refusal.Message, StringComparison.Ordinal);
        await ada.Get<AssignVisit>().SubmitAsync(series[2], new() { Version = 1, LeadPresenterId = database.Ada, AndLater = true });

        Assert.Equal([null, database.Ben, database.Ada], await LeadsAsync(database));
    }

    [DatabaseTheory]
    public async Task Who_leads_one_visit_of_a_series_neither_moves_nor_cancels_a_colleague_s_later_ones(TestDatabase database)
    {
        var series = await SeriesAsync(database, database.Ben);
        await using var ben = database.As(database.Ben);
        await ben.Get<AssignVisit>().SubmitAsync(series[0], new() { Version = 1, LeadPresenterId = database.Ada });
        await using var ada = database.As(database.Ada);
        var move = await MoveAsync(database, series[0], day: 2, hour: 10);
        var cancel = new CancelVisit.Form { Version = move.Version, Because = "I am away.", AndLater = true };

        move.AndLater = true;
        await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<MoveVisit>().SubmitAsync(series[0], move));
        await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<CancelVisit>().SubmitAsync(series[0], cancel));

        await using var db = database.AsSystem();
        Assert.All(await db.Visits.ToListAsync(), visit => Assert.Equal((VisitStage.Planned, DayOfWeek.Monday), (visit.Stage, visit.Date.DayOfWeek)));
        move.AndLater = false;
        await ada.Get<MoveVisit>().SubmitAsync(series[0], move);
    }

    [DatabaseTheory]
    public async Task What_a_school_cancels_but_still_wants_waits_again(TestDatabase database)
    {
        var (_, visit) = await AnsweredAsync(database);
        await using var ben = database.As(database.Ben);

        await ben.Get<CancelVisit>().SubmitAsync(visit, new() { Version = (await database.AheadAsync(visit)).Version, By = Side.School, Because = "A power cut." });

        Assert.Equal(VisitStage.CancelledBySchool, (await database.AheadAsync(visit)).Stage);
        Assert.Equal(0, await database.HoldsAsync(database.Ada));
        await using var db = database.AsSystem();
        Assert.Equal(RequestStatus.Waiting, (await db.Requests.SingleAsync()).Status);
    }

    [DatabaseTheory]
    public async Task A_no_show_is_recorded_once_it_has_begun(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        await using var ada = database.As(database.Ada);
        var form = new RecordNoShow.Form { Version = 1, Because = "Nobody opened." };
        await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<RecordNoShow>().SubmitAsync(visit, form));

        database.Clock.Advance(TimeSpan.FromDays(3));
        await ada.Get<RecordNoShow>().SubmitAsync(visit, form);

        Assert.Equal(VisitStage.NoShow, (await database.AheadAsync(visit)).Stage);
    }

    [DatabaseTheory]
    public async Task After_a_no_show_the_school_reads_a_kind_word_and_is_asked_for_no_feedback(TestDatabase database)
    {
        var (request, token, visit) = await AnsweredSchoolAsync(database);
        database.Clock.Advance(TimeSpan.FromDays(3));
        await using var ada = database.As(database.Ada);
        await ada.Get<RecordNoShow>().SubmitAsync(visit, new() { Version = (await database.AheadAsync(visit)).Version, Because = "Nobody opened." });

        Assert.Equal(RequestStatus.NoShow, (await database.RequestAsync(request)).Status);
        var letter = Assert.Single(await database.MailsAsync(MailKind.VisitMissed));
        Assert.Equal(("robin@lincoln.example.org", "We missed each other on Monday, June 18, 2018"), (letter.To, letter.Subject));
        Assert.DoesNotContain("Nobody opened.", letter.Text, StringComparison.Ordinal);
        var news = Assert.Single(await database.MailsAsync(MailKind.DeskNews));
        Assert.Equal("ben@example.org", news.To);
        Assert.Contains("Nobody opened.", news.Text, StringComparison.Ordinal);
        await using var school = database.As(null);
        var seen = (await school.Get<FollowRequest>().FindAsync(token.Text))!;
        Assert.Equal((RequestStatus.NoShow, false), (seen.Request.Status, seen.HasCertificate));
        await Assert.ThrowsAsync<RuleViolation>(() => school.Get<GiveFeedback>().SubmitAsync(token.Text, new() { Fitted = 5, WouldInviteAgain = true }));
        Assert.Null(await school.Get<ShowCertificate>().FindAsync(token.Text));
    }

    [DatabaseTheory]
    public async Task Nobody_from_elsewhere_changes_a_visit(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        var move = await MoveAsync(database, visit, day: 2, hour: 10);

        foreach (var other in new int?[] { database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            await Assert.ThrowsAnyAsync<RuleViolation>(() => person.Get<MoveVisit>().SubmitAsync(visit, move));
            await Assert.ThrowsAnyAsync<RuleViolation>(() => person.Get<AssignVisit>().SubmitAsync(visit, new() { Version = 1 }));
            await Assert.ThrowsAnyAsync<RuleViolation>(() => person.Get<CancelVisit>().SubmitAsync(visit, new() { Version = 1, Because = "A power cut." }));
        }
        Assert.Equal((VisitStage.Planned, 1), ((await database.AheadAsync(visit)).Stage, (await database.AheadAsync(visit)).Version));
    }

    [DatabaseTheory]
    public async Task Two_who_change_the_same_visit_do_not_overwrite_each_other(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));
        var (one, other) = (await MoveAsync(database, visit, day: 2, hour: 10), await MoveAsync(database, visit, day: 3, hour: 11));
        await using var ben = database.As(database.Ben);
        await ben.Get<MoveVisit>().SubmitAsync(visit, one);

        await Assert.ThrowsAsync<EditConflict>(() => ben.Get<MoveVisit>().SubmitAsync(visit, other));
    }

    /// <summary>Three Mondays at nine.</summary>
    private static async Task<List<int>> SeriesAsync(TestDatabase database, int? presenter)
    {
        var form = await database.BookingAsync(9);
        (form.LeadPresenterId, form.EveryWeeks, form.Until) = (presenter, 1, Asked.Monday.AddDays(14));
        await database.BookByBenAsync(form);
        await using var db = database.AsSystem();
        return await db.Visits.OrderBy(visit => visit.Date).Select(visit => visit.Id).ToListAsync();
    }

    private static async Task<List<int?>> LeadsAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return await db.Visits.OrderBy(visit => visit.Date).Select(visit => visit.LeadPresenterId).ToListAsync();
    }

    /// <summary>A request of Lincoln that is booked with Ada on Monday at nine.</summary>
    internal static async Task<(int Request, int Visit)> AnsweredAsync(TestDatabase database, int sessions = 1)
    {
        var (request, _, visit) = await AnsweredSchoolAsync(database, sessions);
        return (request, visit);
    }

    /// <summary>The same with the school's private link.</summary>
    internal static async Task<(int Request, SecretToken Token, int Visit)> AnsweredSchoolAsync(TestDatabase database, int sessions = 1)
    {
        var (request, token) = await database.AskAsync("ID", Talks.Boise, sessions);
        await using var ben = database.As(database.Ben);
        await using var db = await ben.OpenAsync();
        var kept = await db.Requests.Include(row => row.Audiences).Include(row => row.Offers).SingleAsync(row => row.Id == request);
        var visit = kept.Book(database.Ada, Asked.Slot(Talks.Boise, 9, minutes: SessionPlan.StayMinutes(sessions, 45)), Guid.NewGuid(), database.Ben, database.Clock);
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return (request, token, visit.Id);
    }

    private static async Task<MoveVisit.Form> MoveAsync(TestDatabase database, int visit, int day, int hour) => new()
    {
        Version = (await database.AheadAsync(visit)).Version, Date = Asked.Monday.AddDays(day), Start = new TimeOnly(hour, 0), Because = "The school asked.",
    };
}
