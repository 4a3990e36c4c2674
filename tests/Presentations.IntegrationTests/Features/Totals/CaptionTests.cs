using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Totals;

public class CaptionTests
{
    private static readonly DateRange Spring = new(new(2018, 3, 1), new(2018, 5, 31));

    [DatabaseTheory]
    public async Task The_nation_counts_the_task_forces_that_spoke_and_the_talks_without_a_count(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, null);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 30);
        await database.LogAsync(database.Pat, "CA-DESK", Talks.Boise, 30);

        Assert.Equal("Recorded figures as of Fri, Jun 15, 2018, 18:00 UTC. 2 of 5 task forces in; 1 past talk without a count.", await CaptionAsync(database, database.Nat, null));
    }

    [DatabaseTheory]
    public async Task A_state_expects_those_with_territory_there_and_any_that_spoke_there(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.SaltLake, 20);

        Assert.Contains("1 of 2 task forces in", await CaptionAsync(database, database.Nat, "UT"), StringComparison.Ordinal);
        Assert.Contains("0 of 2 task forces in", await CaptionAsync(database, database.Nat, "CA"), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Unknown_territory_is_not_treated_as_none(TestDatabase database) =>
        Assert.Contains("0 of 1 task force in", await CaptionAsync(database, database.Nat, "TX"), StringComparison.Ordinal);

    [DatabaseTheory]
    public async Task Whoever_sees_only_a_part_is_told_so_and_not_how_others_report(TestDatabase database)
    {
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 30, null);

        Assert.Equal("Recorded figures as of Fri, Jun 15, 2018, 18:00 UTC. 0 of 1 task force in; no talk of theirs is in it. Only the task forces of your own roles are in it.",
            await CaptionAsync(database, database.Ben, null));
        Assert.DoesNotContain("Only", await CaptionAsync(database, database.Nat, null), StringComparison.Ordinal);
    }

    private static async Task<string> CaptionAsync(TestDatabase database, int memberId, string? state) =>
        (await database.PageAsync(memberId, new TotalsQuestion { Days = Spring, State = state })).View.Caption.InWords;
}
