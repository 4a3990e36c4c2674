using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Delivery;

public class CountingQuestionsTests
{
    [DatabaseTheory]
    public async Task The_replay_of_a_recording_is_refused_with_what_to_do_instead(TestDatabase database)
    {
        var form = await database.VisitAsync(40);
        (form.Talk.Format, form.Talk.IsReplay) = (Format.Online, true);
        await using var ada = database.As(database.Ada);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<LogVisit>().SubmitAsync(form));

        Assert.StartsWith("The replay of a recording is not a presentation", refusal.Message);
        Assert.Equal("talk-replay", form.IdOf(refusal));
        await using var db = database.AsSystem();
        Assert.Empty(await db.Presentations.ToListAsync());
    }

    [DatabaseTheory]
    public async Task A_table_at_somebody_elses_event_says_so_with_the_visit_and_in_its_history(TestDatabase database)
    {
        var form = await database.VisitAsync(40);
        (form.Talk.Kind, form.Talk.Format, form.Talk.IsGuest) = (Kind.OutreachEvent, Format.Booth, true);
        await using var ada = database.As(database.Ada);
        var id = (await ada.Get<LogVisit>().SubmitAsync(form)).VisitId;
        Assert.True((await ada.Get<ShowVisit>().FindAsync(id))!.Talks.Single().IsGuest);

        var correction = (await ada.Get<CorrectVisit>().FindAsync(id))!.Form;
        Assert.True(correction.Talk.IsGuest);
        (correction.Talk.IsGuest, correction.Because) = (false, "We had invited them.");
        await ada.Get<CorrectVisit>().SubmitAsync(id, correction);

        Assert.Contains((await ada.Get<ShowVisit>().FindAsync(id))!.History.SelectMany(entry => entry.Changes), change => change is { Field: "At somebody else’s event", Was: "yes", Is: "no" });
    }

    [DatabaseTheory]
    public async Task A_classroom_talk_is_nobodys_guest_whatever_was_answered_before(TestDatabase database)
    {
        var form = await database.VisitAsync(28);
        (form.Talk.IsGuest, form.Talk.IsReplay) = (true, true);
        await using var ada = database.As(database.Ada);

        var id = (await ada.Get<LogVisit>().SubmitAsync(form)).VisitId;

        Assert.False((await ada.Get<ShowVisit>().FindAsync(id))!.Talks.Single().IsGuest);
    }

    [DatabaseTheory]
    public async Task A_visit_to_the_same_venue_on_the_same_day_is_shown_to_those_who_may_see_it(TestDatabase database)
    {
        var form = await database.VisitAsync(28);
        await using var ada = database.As(database.Ada);
        var id = (await ada.Get<LogVisit>().SubmitAsync(form)).VisitId;
        await using var ben = database.As(database.Ben);
        await using var cam = database.As(database.Cam);

        var found = Assert.Single(await ben.Get<FindSameEvent>().ListAsync(form.Place.VenueId!.Value, form.Date!.Value));

        Assert.Equal((id, true), (found.Id, found.MayChange));
        Assert.Empty(await ben.Get<FindSameEvent>().ListAsync(form.Place.VenueId!.Value, form.Date!.Value.AddDays(1)));
        Assert.Empty(await cam.Get<FindSameEvent>().ListAsync(form.Place.VenueId!.Value, form.Date!.Value));
    }

    [DatabaseTheory]
    public async Task Another_task_force_learns_that_there_was_a_talk_and_how_large_and_no_more(TestDatabase database)
    {
        var form = await database.VisitAsync(28);
        await using var ada = database.As(database.Ada);
        await ada.Get<LogVisit>().SubmitAsync(form);
        var (venue, day) = (form.Place.VenueId!.Value, form.Date!.Value);
        await using var cam = database.As(database.Cam);
        await using var nobody = database.As(null);

        var told = Assert.Single(await cam.Get<FindSameEvent>().ElsewhereAsync(venue, day));
        Assert.Equal(("ID", 28), (told.OwnerCode, told.Contacts));
        Assert.DoesNotContain("Ada", told.InWords, StringComparison.Ordinal);
        Assert.Empty(await cam.Get<FindSameEvent>().ElsewhereAsync(venue, day.AddDays(1)));
        Assert.Empty(await ada.Get<FindSameEvent>().ElsewhereAsync(venue, day));
        Assert.Empty(await nobody.Get<FindSameEvent>().ElsewhereAsync(venue, day));
    }
}
