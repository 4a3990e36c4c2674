using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class HandOverRequestTests
{
    [DatabaseTheory]
    public async Task Clock_timeline_and_history_go_along_and_the_old_desk_has_it_no_longer(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        var before = await database.RequestAsync(id);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9));

        await HandOverAsync(database, id, "UT");

        await using var cam = database.As(database.Cam);
        var seen = await cam.Get<ShowRequest>().FindAsync(id);
        Assert.NotNull(seen);
        Assert.Equal((before.AnswerDueUtc, RequestStatus.Waiting), (seen.AnswerDueUtc, seen.Status));
        Assert.Contains(seen.Steps, step => step.Kind is StepKind.Asked);
        Assert.Contains(seen.Steps, step => step.Kind is StepKind.HandedOver);
        Assert.Contains(seen.History, entry => entry.Because == "The school is nearer to you." && entry.Changes.Any(change => change.Field == "Desk"));
        Assert.Contains(seen.History, entry => entry.What == "Asked");
        Assert.Single(seen.Wish.Windows);
        await using var ben = database.As(database.Ben);
        Assert.Null(await ben.Get<ShowRequest>().FindAsync(id));
        await using var db = database.AsSystem();
        Assert.Empty(await db.PresenterHolds.ToListAsync());
    }

    [DatabaseTheory]
    public async Task History_tells_instants_on_the_clock_of_the_school(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9));
        await using var ben = database.As(database.Ben);

        var changes = (await ben.Get<ShowRequest>().FindAsync(id))!.History.SelectMany(entry => entry.Changes).ToList();

        Assert.Equal("Fri, Jun 15, 2018, 12:00 (Mountain time)", changes.Single(change => change.Field == "Acknowledged").Is);
        Assert.DoesNotContain(changes, change => change.Is?.EndsWith('Z') is true || change.Was?.EndsWith('Z') is true);
    }

    [DatabaseTheory]
    public async Task The_state_desk_is_offered_first(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await using var ben = database.As(database.Ben);

        var desks = await ben.Get<HandOverRequest>().DesksAsync(id);

        Assert.Equal(("Idaho state desk", true), (desks[0].Name, desks[0].IsNear));
        Assert.DoesNotContain(desks, desk => desk.Id == database.Owner("ID"));
    }

    [DatabaseTheory]
    public async Task A_reason_is_needed(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        await Assert.ThrowsAsync<RuleViolation>(() => HandOverAsync(database, id, "UT", because: " "));
    }

    [DatabaseTheory]
    public async Task Only_a_coordinator_of_the_present_desk_hands_over(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        await Assert.ThrowsAsync<AccessDenied>(() => HandOverAsync(database, id, "UT", memberId: database.Ada));
        await Assert.ThrowsAsync<RuleViolation>(() => HandOverAsync(database, id, "UT", memberId: database.Cam));
        Assert.Equal(database.Owner("ID"), (await database.RequestAsync(id)).OwnerId);
    }

    private static Task HandOverAsync(TestDatabase database, int id, string to, string because = "The school is nearer to you.", int? memberId = null) =>
        database.DecideAsync<HandOverRequest>(id, (use, version) => use.SubmitAsync(id, version, database.Owner(to), because), memberId);
}
