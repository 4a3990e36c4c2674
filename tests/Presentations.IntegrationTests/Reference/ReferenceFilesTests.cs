using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.IntegrationTests.Reference;

public class ReferenceFilesTests
{
    private static readonly ReferenceFiles shipped = ReferenceFiles.Shipped;

    [Fact]
    public void There_are_50_states_DC_five_island_territories_and_the_line_for_several_states()
    {
        var kinds = shipped.ReadStates().CountBy(state => state.Kind).ToDictionary();

        Assert.Equal(50, kinds[StateKind.State]);
        Assert.Equal(1, kinds[StateKind.District]);
        Assert.Equal(5, kinds[StateKind.Territory]);
        Assert.Equal(1, kinds[StateKind.SeveralStates]);
    }

    [Fact]
    public void There_are_61_task_forces_and_every_state_has_one()
    {
        var taskForces = shipped.ReadTaskForces();

        Assert.Equal(61, taskForces.Count);
        Assert.Equal(50, taskForces.Select(taskForce => taskForce.StateCode).Distinct().Count());
    }

    [Fact]
    public void Every_current_county_has_one_territory_line()
    {
        var current = shipped.ReadCounties().Where(county => county.IsCurrent).Select(county => county.Fips).Order();

        Assert.Equal(current, shipped.ReadTerritories().Select(territory => territory.CountyFips).Order());
    }

    [Fact]
    public void Every_zone_is_one_that_this_machine_knows() =>
        Assert.All(shipped.ReadCounties().SelectMany(county => new[] { county.Zone, county.OtherZone ?? county.Zone }).Distinct(),
            zone => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), zone));

    [Fact]
    public void Audiences_keep_the_order_of_their_file_and_end_with_the_one_nobody_split()
    {
        var audiences = shipped.ReadAudiences();

        Assert.Equal(["k-2", "3-5", "6-8", "9-12", "college"], audiences.Take(5).Select(audience => audience.Code));
        Assert.Equal(Enumerable.Range(1, 12), audiences.Select(audience => audience.Order));
        Assert.Equal((Audience.Unspecified, AudienceGroup.Unspecified), (audiences[^1].Code, audiences[^1].Group));
    }
}
