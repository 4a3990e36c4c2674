using Presentations.Data;
using Presentations.Data.Access;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class ChangeDeskRulesTests
{
    [DatabaseTheory]
    public async Task The_rules_of_a_desk_hold_for_what_it_offers_from_then_on(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await ChangeAsync(database, database.Ben, form => form.OfferHours = 2);

        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9));

        Assert.Equal(database.Clock.GetUtcNow().UtcDateTime.AddHours(2), (await database.RequestAsync(id)).Offers[0].ExpiresAtUtc);
    }

    [DatabaseTheory]
    public async Task Of_two_who_change_them_the_second_is_told(TestDatabase database)
    {
        await ChangeAsync(database, database.Ben, form => form.NearbyMiles = 20);
        await using var ben = database.As(database.Ben);
        var form = (await ben.Get<ChangeDeskRules>().ListAsync()).Single().Form;
        await ChangeAsync(database, database.Ben, other => other.NearbyMiles = 30);

        await Assert.ThrowsAsync<EditConflict>(() => ben.Get<ChangeDeskRules>().SubmitAsync("ID", form));
    }

    [DatabaseTheory]
    public async Task Nobody_changes_the_rules_of_a_desk_that_they_do_not_coordinate(TestDatabase database)
    {
        foreach (var member in new[] { database.Ada, database.Cam, database.Nat })
        {
            await using var person = database.As(member);
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<ChangeDeskRules>().SubmitAsync("ID", new() { AnswerWithinWorkingDays = 3, OfferHours = 72, CutOffHours = 48, NearbyMiles = 12 }));
        }
    }

    private static async Task ChangeAsync(TestDatabase database, int memberId, Action<ChangeDeskRules.Form> change)
    {
        await using var person = database.As(memberId);
        var form = (await person.Get<ChangeDeskRules>().ListAsync()).Single().Form;
        change(form);
        await person.Get<ChangeDeskRules>().SubmitAsync("ID", form);
    }
}
