using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Totals;

public class ShowPublicTotalsTests
{
    private static readonly DateRange Spring = new(new(2018, 3, 1), new(2018, 5, 31));

    [DatabaseTheory]
    public async Task Anyone_sees_the_presentations_of_every_state_by_audience_group(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);

        var nation = await FindAsync(database, null);
        Assert.Equal(["Idaho", "Utah", "Several states"], nation.Rows.Select(row => row.Name));
        Assert.Equal(nation.Total.Figures, nation.Rows.Select(row => row.Figures).Aggregate(Figures.Add));
        Assert.All(nation.Rows.Append(nation.Total), row => Assert.Equal(row.Figures.Reached, row.People.Values.Sum()));
        Assert.Equal(30, nation.Total.People[AudienceGroup.Adult]);
        Assert.Equal(0, nation.Total.People.GetValueOrDefault(AudienceGroup.Professional));
    }

    [DatabaseTheory]
    public async Task Trainings_and_outreach_events_are_not_called_presentations(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);

        var staff = await database.TotalsAsync(database.Nat, new TotalsQuestion { Days = Spring, Kind = Kind.Presentation });
        Assert.Equal(staff.Total.Figures, (await FindAsync(database, null)).Total.Figures);
    }

    [DatabaseTheory]
    public async Task A_state_is_shown_month_by_month(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);

        var utah = await FindAsync(database, "UT");
        Assert.Equal(["2018-03", "2018-04", "2018-05"], utah.Rows.Select(row => row.Key));
        Assert.Equal((await FindAsync(database, null)).Rows.Single(row => row.Key == "UT").Figures, utah.Total.Figures);
    }

    [DatabaseTheory]
    public async Task Days_are_not_published_because_they_could_point_to_one_school(TestDatabase database)
    {
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => FindAsync(database, null, new DateRange(new(2018, 3, 1), new(2018, 3, 14))));
        Assert.Equal("Public figures are given for whole months.", refusal.Message);
    }

    [DatabaseTheory]
    public async Task A_code_that_is_no_state_is_not_found(TestDatabase database)
    {
        await using var nobody = database.As(null);
        Assert.Null(await nobody.Get<ShowPublicTotals>().FindAsync("ZZ", Spring));
    }

    private static async Task<ShowPublicTotals.View> FindAsync(TestDatabase database, string? state, DateRange? days = null)
    {
        await using var nobody = database.As(null);
        return (await nobody.Get<ShowPublicTotals>().FindAsync(state, days ?? Spring))!;
    }
}
