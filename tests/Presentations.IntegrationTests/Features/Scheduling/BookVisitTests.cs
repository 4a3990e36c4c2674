using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Scheduling;

public class BookVisitTests
{
    [DatabaseTheory]
    public async Task A_visit_ahead_holds_its_presenter_and_counts_nowhere(TestDatabase database)
    {
        var id = await database.BookByBenAsync(await database.BookingAsync(9, sessions: 4));

        var visit = await database.AheadAsync(id);
        Assert.Equal((VisitStage.Planned, 4, new TimeOnly(9, 0)), (visit.Stage, visit.Presentations.Count, visit.Slot!.Value.Start));
        Assert.All(visit.Presentations, talk => Assert.Equal((PresentationStatus.Scheduled, 28), (talk.Status, talk.Expected)));
        Assert.Equal(14, await database.HoldsAsync(database.Ada));
        Assert.Equal((0, 0), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task Sending_the_form_twice_books_once(TestDatabase database)
    {
        var form = await database.BookingAsync(9);
        await using var ben = database.As(database.Ben);
        var first = await ben.Get<BookVisit>().SubmitAsync(form);

        var second = await ben.Get<BookVisit>().SubmitAsync(form);

        Assert.Equal(new BookVisit.Saved(first.VisitId, WasSavedBefore: true), second);
    }

    [DatabaseTheory]
    public async Task Outside_the_hours_one_more_press_books_it_and_says_why_first(TestDatabase database)
    {
        var form = await database.BookingAsync(18);
        await using var ben = database.As(database.Ben);

        var refusal = await Assert.ThrowsAsync<NotAvailable>(() => ben.Get<BookVisit>().SubmitAsync(form));
        Assert.Equal(("Ada works from 08:00 to 16:00 on Mondays.", true), (refusal.Message, refusal.MayInsist));

        form.IsInsisted = true;
        Assert.False((await ben.Get<BookVisit>().SubmitAsync(form)).WasSavedBefore);
    }

    [DatabaseTheory]
    public async Task A_closure_and_a_holiday_speak_against_a_day(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            db.Closures.Add(new Closure(database.Owner("ID"), ClosureKind.ExamWeek, "Exam week", Asked.Monday, Asked.Monday, new ClosureArea("ID", "16001")));
            await db.SaveChangesAsync();
        }
        await using var ben = database.As(database.Ben);

        var closed = await Assert.ThrowsAsync<NotAvailable>(async () => await ben.Get<BookVisit>().SubmitAsync(await database.BookingAsync(9)));
        var holiday = await Assert.ThrowsAsync<NotAvailable>(async () => await ben.Get<BookVisit>().SubmitAsync(await database.BookingAsync(9, day: 1)));

        Assert.Equal("No visit suits there on Monday, June 18: Exam week.", closed.Message);
        Assert.Equal("Tuesday, June 19 is Juneteenth.", holiday.Message);
    }

    [DatabaseTheory]
    public async Task A_double_booking_is_refused_whoever_insists(TestDatabase database)
    {
        await database.BookByBenAsync(await database.BookingAsync(9));
        var form = await database.BookingAsync(9);
        form.IsInsisted = true;
        await using var ben = database.As(database.Ben);

        var refusal = await Assert.ThrowsAsync<PresenterBusy>(() => ben.Get<BookVisit>().SubmitAsync(form));

        Assert.Contains("Ada is at Lincoln Elementary School on Monday, June 18 from 09:00 to 09:45", refusal.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_series_is_booked_whole_or_not_at_all(TestDatabase database)
    {
        var form = await database.BookingAsync(9);
        (form.EveryWeeks, form.Until) = (1, Asked.Monday.AddDays(21));
        var first = await database.BookByBenAsync(form);

        await using var db = database.AsSystem();
        var series = await db.Visits.Where(visit => visit.SeriesId == form.EntryId).OrderBy(visit => visit.Date).ToListAsync();
        Assert.Equal([0, 7, 14, 21], series.Select(visit => visit.Date.DayNumber - Asked.Monday.DayNumber));
        Assert.Equal(first, series[0].Id);

        var second = await database.BookingAsync(9, day: 14);
        (second.EveryWeeks, second.Until) = (1, Asked.Monday.AddDays(35));
        await using var ben = database.As(database.Ben);
        await Assert.ThrowsAsync<PresenterBusy>(() => ben.Get<BookVisit>().SubmitAsync(second));
        Assert.Equal(4, await db.Visits.CountAsync());
    }

    [DatabaseTheory]
    public async Task A_presenter_books_their_own_visits_and_nobody_elses(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        await ada.Get<BookVisit>().SubmitAsync(await database.BookingAsync(9));

        var refusal = await Assert.ThrowsAsync<RuleViolation>(async () => await ada.Get<BookVisit>().SubmitAsync(await database.BookingAsync(12, presenter: database.Ben)));

        Assert.Equal("You can book visits that you lead yourself. Ask a coordinator to book one for somebody else.", refusal.Message);
    }

    [DatabaseTheory]
    public async Task Nobody_books_for_another_task_force(TestDatabase database)
    {
        foreach (var other in new int?[] { database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            await Assert.ThrowsAnyAsync<RuleViolation>(async () => await person.Get<BookVisit>().SubmitAsync(await database.BookingAsync(9)));
        }
        Assert.Equal(0, await database.HoldsAsync(database.Ada));
    }

    [DatabaseTheory]
    public async Task A_link_of_an_online_talk_is_a_link(TestDatabase database)
    {
        var form = await database.BookingAsync(9);
        form.OnlineLink = "javascript:alert(1)";
        await using var ben = database.As(database.Ben);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<BookVisit>().SubmitAsync(form));

        Assert.Equal("OnlineLink", refusal.Field);
    }
}
