using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Delivery;

public class KeepDraftTests
{
    [DatabaseTheory]
    public async Task What_was_typed_comes_back_as_it_was(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28, null);
        form.Sessions[1].Minutes = "not a number yet";
        form.Notes = "Projector was broken.\nBring a cable.";

        await ada.Get<KeepDraft>().SaveAsync("log 1", form);
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        await ada.Get<KeepDraft>().SaveAsync("log 1", form);

        var kept = await ada.Get<KeepDraft>().FindAsync<VisitForm>("log 1");
        Assert.Equal(database.Clock.GetUtcNow().UtcDateTime, kept!.SavedAtUtc);
        Assert.Equivalent(form, kept.Content, strict: true);
    }

    [DatabaseTheory]
    public async Task Drafts_are_found_newest_first(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        foreach (var name in new[] { "log 1", "log 2", "visit 1" })
        {
            await ada.Get<KeepDraft>().SaveAsync(name, new VisitForm { Notes = name });
            database.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["log 2", "log 1"], (await ada.Get<KeepDraft>().ListAsync<VisitForm>("log ")).Select(draft => draft.Form));
    }

    [DatabaseTheory]
    public async Task The_draft_of_visit_12_is_not_offered_for_visit_1(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        await ada.Get<KeepDraft>().SaveAsync(CorrectVisit.DraftOf(12), new VisitForm { Notes = "of visit 12" });

        Assert.Null(await ada.Get<KeepDraft>().FindAsync<VisitForm>(CorrectVisit.DraftOf(1)));
    }

    [DatabaseTheory]
    public async Task A_discarded_draft_is_gone(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        await ada.Get<KeepDraft>().SaveAsync("log 1", new VisitForm());

        await ada.Get<KeepDraft>().DiscardAsync("log 1");

        Assert.Null(await ada.Get<KeepDraft>().FindAsync<VisitForm>("log 1"));
    }

    [DatabaseTheory]
    public async Task Nobody_goes_on_with_the_draft_of_another_person(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        await ada.Get<KeepDraft>().SaveAsync("log 1", new VisitForm { Notes = "Ada's" });

        foreach (var other in new int?[] { database.Ben, database.Pat, null })
        {
            await using var person = database.As(other);
            Assert.Null(await person.Get<KeepDraft>().FindAsync<VisitForm>("log 1"));
            await person.Get<KeepDraft>().DiscardAsync("log 1");
        }

        Assert.Equal("Ada's", (await ada.Get<KeepDraft>().FindAsync<VisitForm>("log 1"))!.Content.Notes);
    }

    [DatabaseTheory]
    public async Task Somebody_whose_sign_in_has_ended_is_told(TestDatabase database)
    {
        await using var nobody = database.As(null);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => nobody.Get<KeepDraft>().SaveAsync("log 1", new VisitForm()));

        Assert.Equal("Sign in again to keep what you typed.", refusal.Message);
    }
}
