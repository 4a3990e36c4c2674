using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Delivery;

public class LogVisitTests
{
    private const string NoRole = "Your account has no role with which visits are logged or booked. What you typed is kept; ask an administrator.";

    [DatabaseTheory]
    public async Task Four_classes_reach_the_state_of_the_venue(TestDatabase database)
    {
        await database.LogTypedAsync(28, 26, 31, 24);

        Assert.Equal((4, 109), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task A_count_that_nobody_typed_is_not_zero(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28, null);

        await using var db = database.AsSystem();
        Assert.Equal([28, null], await db.Presentations.Where(talk => talk.VisitId == visit).OrderBy(talk => talk.Start).Select(talk => talk.Contacts).ToListAsync());
        Assert.Equal((2, 28), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task Sending_the_form_twice_counts_once_and_leads_to_the_saved_visit(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28);

        var first = await ada.Get<LogVisit>().SubmitAsync(form);
        var second = await ada.Get<LogVisit>().SubmitAsync(form);

        Assert.False(first.WasSavedBefore);
        Assert.Equal(first with { WasSavedBefore = true }, second);
        Assert.Equal((1, 28), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task A_presenter_without_an_account_may_be_named_until_a_colleague_is_chosen(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28);
        (form.LeadPresenterId, form.LeadPresenterName) = (null, " Deputy Lee ");
        var visit = (await ada.Get<LogVisit>().SubmitAsync(form)).VisitId;
        Assert.Equal("Deputy Lee", (await ada.Get<ShowVisit>().FindAsync(visit))!.LeadPresenter);

        await using var ben = database.As(database.Ben);
        var correction = (await ben.Get<CorrectVisit>().FindAsync(visit))!.Form;
        Assert.Equal("Deputy Lee", correction.LeadPresenterName);
        (correction.LeadPresenterId, correction.Because) = (database.Ben, "It was me.");
        await ben.Get<CorrectVisit>().SubmitAsync(visit, correction);

        Assert.Equal("Ben", (await ada.Get<ShowVisit>().FindAsync(visit))!.LeadPresenter);
        Assert.Null((await ben.Get<CorrectVisit>().FindAsync(visit))!.Form.LeadPresenterName);
    }

    [DatabaseTheory]
    public async Task A_name_of_a_presenter_that_is_too_long_is_refused_with_a_sentence(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28);
        (form.LeadPresenterId, form.LeadPresenterName) = (null, new string('x', Bounds.NameLength + 1));

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<LogVisit>().SubmitAsync(form));

        Assert.Equal(("The presenter can hold at most 200 characters; this is 201.", "The presenter"), (refusal.Message, refusal.Field));
    }

    [DatabaseTheory]
    public async Task Two_clicks_at_the_same_moment_count_once(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28);
        await ada.Get<KeepDraft>().SaveAsync(LogVisit.DraftOf(form.EntryId), form);

        var saved = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ada.Get<LogVisit>().SubmitAsync(form)));

        Assert.Single(saved.Select(one => one.VisitId).Distinct());
        Assert.Single(saved, one => !one.WasSavedBefore);
        Assert.Equal((1, 28), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task Saving_removes_the_draft_and_a_refusal_keeps_it(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28);
        await ada.Get<KeepDraft>().SaveAsync(LogVisit.DraftOf(form.EntryId), form);

        form.Sessions[0].Minutes = "600";
        await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<LogVisit>().SubmitAsync(form));
        Assert.NotNull(await ada.Get<KeepDraft>().FindAsync<VisitForm>(LogVisit.DraftOf(form.EntryId)));

        form.Sessions[0].Minutes = "60";
        await ada.Get<LogVisit>().SubmitAsync(form);
        Assert.Null(await ada.Get<KeepDraft>().FindAsync<VisitForm>(LogVisit.DraftOf(form.EntryId)));
    }

    [DatabaseTheory]
    public async Task A_refusal_names_the_session_and_what_would_be_accepted(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28, 26);
        form.Sessions[1].Counts["6-8"] = "2b";

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<LogVisit>().SubmitAsync(form));

        Assert.Equal("Session 2: “2b” is not a number of people; a whole number such as 28 is.", refusal.Message);
        Assert.Equal((0, 0), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task A_colleague_is_credited_and_history_says_who_entered_it(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var visit = (await ben.Get<LogVisit>().SubmitAsync(await database.VisitAsync(28))).VisitId;

        await using var db = database.AsSystem();
        var saved = await db.Visits.SingleAsync(row => row.Id == visit);
        Assert.Equal((database.Ada, database.Ben), (saved.LeadPresenterId, saved.LoggedById));
        Assert.Equal(database.Ben, await db.History.Where(entry => entry.Subject == "Visit" && entry.SubjectId == visit).Select(entry => entry.MemberId).SingleAsync());
    }

    [DatabaseTheory]
    public async Task A_talk_elsewhere_counts_there_and_is_credited_at_home(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28);
        form.Place = new PlaceForm { VenueId = await database.VenueAsync("Highland Park Elementary School") };

        await ada.Get<LogVisit>().SubmitAsync(form);

        Assert.Equal((1, 28), await database.TotalAsync("UT"));
        await using var db = database.AsSystem();
        Assert.Equal([database.Owner("ID")], await db.StateTotals.Where(total => total.StateCode == "UT").Select(total => total.OwnerId).Distinct().ToListAsync());
    }

    [DatabaseTheory]
    public async Task Like_the_last_time_a_session_that_had_no_count_is_counted_like_the_others(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28, null, 24);
        form.Talk.Basis = CountingBasis.Estimate;
        var visit = (await ada.Get<LogVisit>().SubmitAsync(form)).VisitId;

        foreach (var copy in new[] { (await ada.Get<StartVisit>().SameAsAsync(visit))!, (await ada.Get<CorrectVisit>().FindAsync(visit))!.Form })
        {
            Assert.Equal(CountingBasis.Estimate, copy.Talk.Basis);
            Assert.All(copy.Sessions, session => Assert.Null(session.Own));
        }
    }

    [DatabaseTheory]
    public async Task A_national_viewer_does_not_log(TestDatabase database) => await RefusedAsync(database, database.Nat, NoRole);

    [DatabaseTheory]
    public async Task Nobody_logs_for_a_task_force_that_is_not_theirs(TestDatabase database) => await RefusedAsync(database, database.Cam, "You can log for your own task force only; choose it.");

    [DatabaseTheory]
    public async Task Somebody_who_has_not_signed_in_does_not_log(TestDatabase database) => await RefusedAsync(database, null, NoRole);

    [DatabaseTheory]
    public async Task Nobody_credits_a_person_of_another_task_force(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28);
        form.LeadPresenterId = database.Cam;

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<LogVisit>().SubmitAsync(form));

        Assert.Equal("Talks of Idaho Internet Crimes Against Children Task Force are given by its own people; choose one of them.", refusal.Message);
    }

    private static async Task RefusedAsync(TestDatabase database, int? memberId, string sentence)
    {
        await using var person = database.As(memberId);
        var form = await database.VisitAsync(28);

        var refusal = await Assert.ThrowsAnyAsync<RuleViolation>(() => person.Get<LogVisit>().SubmitAsync(form));

        Assert.Equal(sentence, refusal.Message);
        Assert.Equal((0, 0), await database.TotalAsync("ID"));
    }
}
