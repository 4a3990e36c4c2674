using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Delivery;

public class CorrectVisitTests
{
    [DatabaseTheory]
    public async Task A_form_read_and_sent_back_changes_nothing(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28, null, 31);
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<CorrectVisit>().FindAsync(visit))!.Form;
        var before = await ShownAsync(database, visit);

        form.Because = "Nothing was wrong after all.";
        await ada.Get<CorrectVisit>().SubmitAsync(visit, form);

        var after = await ShownAsync(database, visit);
        Assert.Equivalent(before.Talks, after.Talks, strict: true);
        Assert.Equal(before.History.Count, after.History.Count);
    }

    [DatabaseTheory]
    public async Task A_correction_moves_the_totals_and_is_told_in_history(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28, 26);
        await using var ben = database.As(database.Ben);
        var form = (await ben.Get<CorrectVisit>().FindAsync(visit))!.Form;

        form.Sessions[1].Counts["6-8"] = "30";
        form.Talk.Topics = ["sextortion"];
        form.LeadPresenterId = database.Ben;
        form.Because = "The roster came.";
        await ben.Get<CorrectVisit>().SubmitAsync(visit, form);

        Assert.Equal((2, 58), await database.TotalAsync("ID"));
        var told = (await ShownAsync(database, visit)).History[0];
        Assert.Equal(("Ben", "Corrected the visit", "The roster came."), (told.Who, told.What, told.Because));
        Assert.Equal(
        [
            new HistoryOfVisit.Change("Presenter", "Ada", "Ben"),
            new HistoryOfVisit.Change("Session 1, topics", "gaming", "sextortion"),
            new HistoryOfVisit.Change("Session 2, topics", "gaming", "sextortion"),
            new HistoryOfVisit.Change("Session 2, 6-8", "26", "30"),
        ], told.Changes);
    }

    [DatabaseTheory]
    public async Task Sessions_that_were_forgotten_are_added(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28);
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<CorrectVisit>().FindAsync(visit))!.Form;

        form.Sessions.Add(new SessionForm { Start = "13:00", Minutes = "45", Counts = new() { ["unspecified"] = "19" } });
        form.Audiences.Add("unspecified");
        form.Because = "The afternoon class was forgotten.";
        await ada.Get<CorrectVisit>().SubmitAsync(visit, form);

        Assert.Equal((2, 47), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task The_second_of_two_editors_is_told_and_loses_nothing(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28);
        await using var ada = database.As(database.Ada);
        await using var ben = database.As(database.Ben);
        var hers = (await ada.Get<CorrectVisit>().FindAsync(visit))!.Form;
        var his = (await ben.Get<CorrectVisit>().FindAsync(visit))!.Form;
        (his.Sessions[0].Counts["6-8"], his.Because) = ("30", "Roster.");
        await ben.Get<CorrectVisit>().SubmitAsync(visit, his);

        (hers.Sessions[0].Counts["6-8"], hers.Because) = ("29", "Recount.");
        await Assert.ThrowsAsync<EditConflict>(() => ada.Get<CorrectVisit>().SubmitAsync(visit, hers));

        var saved = (await ada.Get<CorrectVisit>().FindAsync(visit))!;
        Assert.Equal(("30", "Ben"), (saved.Form.Sessions[0].Counts["6-8"], saved.ChangedBy));
        hers.Version = saved.Form.Version;
        await ada.Get<CorrectVisit>().SubmitAsync(visit, hers);
        Assert.Equal((1, 29), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task A_correction_needs_a_reason(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28);
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<CorrectVisit>().FindAsync(visit))!.Form;

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<CorrectVisit>().SubmitAsync(visit, form));

        Assert.Equal("Say why this is corrected: the reason is kept with the old figures.", refusal.Message);
    }

    [DatabaseTheory]
    public async Task A_visit_keeps_the_place_that_it_had_when_it_was_logged(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28);
        await using (var db = database.AsSystem())
        {
            var venue = await db.Venues.SingleAsync(venue => venue.Name == Typed.Lincoln);
            venue.Describe(new("Lincoln Elementary School", "ID", "America/Los_Angeles") { City = "Coeur d'Alene", CountyFips = "16055" });
            await db.SaveChangesAsync();
        }
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<CorrectVisit>().FindAsync(visit))!.Form;
        (form.Notes, form.Because) = ("Bring a cable.", "A note.");

        await ada.Get<CorrectVisit>().SubmitAsync(visit, form);

        Assert.Equal("Boise", (await ShownAsync(database, visit)).Place.City);
    }

    [DatabaseTheory]
    public async Task A_presenter_does_not_correct_the_visit_of_a_colleague(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var his = await database.VisitAsync(28);
        his.LeadPresenterId = database.Ben;
        var visit = (await ben.Get<LogVisit>().SubmitAsync(his)).VisitId;

        await RefusedAsync(database, database.Ada, visit,
            "You can change the visits that you led, joined or logged. Ask a coordinator of this task force to change this one.");
    }

    [DatabaseTheory]
    public async Task A_national_viewer_reads_and_does_not_correct(TestDatabase database) =>
        await RefusedAsync(database, database.Nat, await database.LogTypedAsync(28),
            "You can change the visits that you led, joined or logged. Ask a coordinator of this task force to change this one.");

    [DatabaseTheory]
    public async Task A_visit_of_another_task_force_answers_like_one_that_does_not_exist(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28);
        await using var cam = database.As(database.Cam);
        var form = await database.VisitAsync(30);
        form.Because = "Mine.";

        Assert.Null(await cam.Get<CorrectVisit>().FindAsync(visit));
        var hidden = await Assert.ThrowsAsync<RuleViolation>(() => cam.Get<CorrectVisit>().SubmitAsync(visit, form));
        var absent = await Assert.ThrowsAsync<RuleViolation>(() => cam.Get<CorrectVisit>().SubmitAsync(999_999, form));
        Assert.Equal(absent.Message, hidden.Message);
        Assert.Equal((1, 28), await database.TotalAsync("ID"));
    }

    private static async Task RefusedAsync(TestDatabase database, int memberId, int visit, string sentence)
    {
        await using var person = database.As(memberId);
        var found = (await person.Get<CorrectVisit>().FindAsync(visit))!;
        Assert.False(found.MayChange);
        found.Form.Because = "Trying.";

        var refusal = await Assert.ThrowsAnyAsync<RuleViolation>(() => person.Get<CorrectVisit>().SubmitAsync(visit, found.Form));

        Assert.Equal(sentence, refusal.Message);
        Assert.Equal((1, 28), await database.TotalAsync("ID"));
    }

    private static async Task<ShowVisit.View> ShownAsync(TestDatabase database, int visit)
    {
        await using var ben = database.As(database.Ben);
        return (await ben.Get<ShowVisit>().FindAsync(visit))!;
    }
}
