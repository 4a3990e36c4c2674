using Presentations.Data;
using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Delivery;

public class VoidPresentationTests
{
    [DatabaseTheory]
    public async Task A_void_talk_leaves_the_totals_but_not_history(TestDatabase database)
    {
        var (visit, talks) = await ShownAsync(database, await database.LogTypedAsync(28, 26));
        await using var ada = database.As(database.Ada);

        await ada.Get<VoidPresentation>().SubmitAsync(visit.Id, visit.Version, talks[1].Id, "Counted twice.");

        Assert.Equal((1, 28), await database.TotalAsync("ID"));
        var (after, sessions) = await ShownAsync(database, visit.Id);
        Assert.Equal((true, "Counted twice.", 26), (sessions[1].IsVoid, sessions[1].VoidBecause, sessions[1].Contacts));
        Assert.Equal(("Ada", "Voided a session", "Counted twice."), (after.History[0].Who, after.History[0].What, after.History[0].Because));
    }

    [DatabaseTheory]
    public async Task What_was_void_comes_back_with_its_numbers(TestDatabase database)
    {
        var (visit, _) = await ShownAsync(database, await database.LogTypedAsync(28, 26));
        await using var ada = database.As(database.Ada);
        await ada.Get<VoidPresentation>().SubmitAsync(visit.Id, visit.Version, null, "Wrong school.");
        Assert.Equal((0, 0), await database.TotalAsync("ID"));
        database.Clock.Advance(TimeSpan.FromMinutes(1));

        var (voided, _) = await ShownAsync(database, visit.Id);
        await ada.Get<VoidPresentation>().RestoreAsync(visit.Id, voided.Version, null, "It was right.");

        Assert.Equal((2, 54), await database.TotalAsync("ID"));
        var (restored, _) = await ShownAsync(database, visit.Id);
        Assert.Equal(["Restored the visit", "Voided the visit", "Logged the visit"], restored.History.Select(entry => entry.What));
    }

    [DatabaseTheory]
    public async Task A_reason_is_needed(TestDatabase database)
    {
        var (visit, _) = await ShownAsync(database, await database.LogTypedAsync(28));
        await using var ada = database.As(database.Ada);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<VoidPresentation>().SubmitAsync(visit.Id, visit.Version, null, " "));

        Assert.Equal("The reason for voiding is missing.", refusal.Message);
    }

    [DatabaseTheory]
    public async Task Whoever_saw_an_older_visit_is_told(TestDatabase database)
    {
        var (visit, talks) = await ShownAsync(database, await database.LogTypedAsync(28, 26));
        await using var ada = database.As(database.Ada);
        await ada.Get<VoidPresentation>().SubmitAsync(visit.Id, visit.Version, talks[0].Id, "Twice.");

        await Assert.ThrowsAsync<EditConflict>(() => ada.Get<VoidPresentation>().SubmitAsync(visit.Id, visit.Version, talks[1].Id, "Twice."));
    }

    [DatabaseTheory]
    public async Task Those_who_may_not_change_a_visit_do_not_void_it(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var his = await database.VisitAsync(28);
        his.LeadPresenterId = database.Ben;
        var (visit, _) = await ShownAsync(database, (await ben.Get<LogVisit>().SubmitAsync(his)).VisitId);

        foreach (var other in new int?[] { database.Ada, database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            await Assert.ThrowsAnyAsync<RuleViolation>(() => person.Get<VoidPresentation>().SubmitAsync(visit.Id, visit.Version, null, "Mine."));
        }
        Assert.Equal((1, 28), await database.TotalAsync("ID"));
    }

    private static async Task<(ShowVisit.View Visit, IReadOnlyList<ShowVisit.Talk> Talks)> ShownAsync(TestDatabase database, int id)
    {
        await using var ben = database.As(database.Ben);
        var visit = (await ben.Get<ShowVisit>().FindAsync(id))!;
        return (visit, visit.Talks);
    }
}
