using System.Text.RegularExpressions;
using Presentations.Web.Features.Totals.Map;

namespace Presentations.ComponentTests.Features.Totals.Map;

public partial class AtlasTests
{
    public static TheoryData<string> StateFips => [.. Atlas.States.Shapes.Select(state => state.Fips)];

    [Fact]
    public void Fifty_states_and_the_district_are_drawn()
    {
        Assert.Equal(51, Atlas.States.Shapes.Count);
        Assert.Equal(51, Atlas.States.Shapes.Select(state => state.Fips).Distinct().Count());
        Assert.Contains(Atlas.States.Shapes, state => state is { Fips: "11", Name: "District of Columbia" });
    }

    [Fact]
    public void The_atlas_has_every_county_of_2017() =>
        Assert.Equal(3142, Atlas.States.Shapes.Sum(state => Atlas.CountiesOf(state.Fips)!.Shapes.Count));

    [Fact]
    public void The_island_territories_have_no_sheet() =>
        Assert.All(["60", "66", "69", "72", "78"], fips => Assert.Null(Atlas.CountiesOf(fips)));

    [Theory, MemberData(nameof(StateFips))]
    public void Every_outline_is_closed_and_inside_its_sheet(string fips)
    {
        AssertDrawn(Atlas.States, Atlas.States.Shapes.Single(state => state.Fips == fips));
        foreach (var county in Atlas.CountiesOf(fips)!.Shapes) AssertDrawn(Atlas.CountiesOf(fips)!, county);
    }

    [Fact]
    public void Neighbours_share_their_border()
    {
        var wyoming = Corners(Atlas.States.Shapes.Single(state => state.Name == "Wyoming").Path).ToHashSet();
        var neighbours = Atlas.States.Shapes.Where(state => state.Name is "Montana" or "South Dakota" or "Nebraska" or "Colorado" or "Utah" or "Idaho")
            .SelectMany(state => Corners(state.Path)).ToHashSet();

        Assert.Subset(neighbours, wyoming);
    }

    [Fact]
    public void A_name_is_written_inside_its_state()
    {
        var idaho = Atlas.States.Shapes.Single(state => state.Name == "Idaho");

        Assert.True(idaho.Label.Room > 200);
        Assert.InRange(idaho.Label.At.X, Corners(idaho.Path).Min(corner => corner.X), Corners(idaho.Path).Max(corner => corner.X));
    }

    private static void AssertDrawn(Sheet sheet, Shape shape)
    {
        Assert.Matches("^(M-?\\d+ -?\\d+l[-\\d ]+z)+$", shape.Path);
        Assert.All(Corners(shape.Path), corner =>
        {
            Assert.InRange(corner.X, 0, sheet.Width);
            Assert.InRange(corner.Y, 0, sheet.Height);
        });
    }

    private static IEnumerable<(int X, int Y)> Corners(string path)
    {
        foreach (Match ring in Ring().Matches(path))
        {
            var numbers = Number().Matches(ring.Value).Select(number => int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(0, numbers.Count % 2);
            var (x, y) = (0, 0);
            for (var i = 0; i < numbers.Count; i += 2)
            {
                (x, y) = (x + numbers[i], y + numbers[i + 1]);
                yield return (x, y);
            }
        }
    }

    [GeneratedRegex("M[^z]+z")]
    private static partial Regex Ring();

    [GeneratedRegex("-?\\d+")]
    private static partial Regex Number();
}
