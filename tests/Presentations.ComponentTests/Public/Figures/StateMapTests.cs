using Presentations.Web.Features.Totals.Map;
using Presentations.Web.Public.Figures;

namespace Presentations.ComponentTests.Public.Figures;

public class StateMapTests : BunitContext
{
    private static readonly MapPlace[] Places =
    [
        new("11", "DC", "District of Columbia", 4, "4 presentations", "/totals/DC"),
        new("16", "ID", "Idaho", 120, "120 presentations", "/totals/ID"),
        new("72", "PR", "Puerto Rico", 9, "9 presentations", "/totals/PR"),
        new("", "US", "Several states", 2, "2 presentations", null),
        new("49", "UT", "Utah", 0, "no presentations", "/totals/UT"),
    ];

    [Fact]
    public void Tab_visits_the_states_in_the_order_of_their_names_and_then_the_boxes()
    {
        var map = Draw();

        Assert.Equal(["/totals/DC", "/totals/ID", "/totals/UT", "/totals/PR"], map.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.All(map.FindAll("a"), link => Assert.False(link.HasAttribute("tabindex")));
    }

    [Fact]
    public void Every_state_says_its_name_and_number() =>
        Assert.Equal(["District of Columbia: 4 presentations", "Idaho: 120 presentations", "Utah: no presentations"],
            Draw().FindAll("svg title").Select(title => title.TextContent));

    [Fact]
    public void A_state_too_small_for_its_name_has_a_box_beside_the_map_in_the_same_link()
    {
        var map = Draw();

        Assert.NotNull(map.Find("a[href='/totals/DC'] rect"));
        Assert.Equal("DC", map.Find("a[href='/totals/DC'] text").TextContent);
        Assert.Empty(map.FindAll("a[href='/totals/ID'] rect"));
    }

    [Fact]
    public void Territories_and_several_states_have_a_box_with_name_and_number()
    {
        var boxes = Draw().FindAll(".boxes li").Select(box => box.TextContent.Trim());

        Assert.Equal(["Puerto Rico 9", "Several states 2"], boxes);
    }

    [Fact]
    public void The_legend_says_in_numbers_what_the_colours_mean()
    {
        var map = Draw();

        Assert.Equal(["0", "1–2", "3–4", "5–9", "10–120", "presentations"], map.FindAll(".legend li").Select(step => step.TextContent.Trim()));
        Assert.Contains("step-4", map.Find("a[href='/totals/ID']").ClassName, StringComparison.Ordinal);
        Assert.Contains("step-0", map.Find("a[href='/totals/UT']").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_of_which_nothing_is_known_is_hatched_named_and_in_the_legend()
    {
        var map = Draw([.. Places, new("56", "WY", "Wyoming", null, "not reported", "/totals/WY"), new("66", "GU", "Guam", null, "not reported", "/totals/GU")]);

        Assert.Equal("place unknown", map.Find("a[href='/totals/WY']").ClassName);
        Assert.Equal("Wyoming: not reported", map.Find("a[href='/totals/WY'] title").TextContent);
        Assert.Contains("Guam not reported", map.FindAll(".boxes li").Select(box => box.TextContent.Trim()));
        Assert.Contains("not known", map.FindAll(".legend li").Select(step => step.TextContent.Trim()));
        Assert.Single(map.FindAll("pattern"));
        Assert.Empty(Draw().FindAll("pattern"));
    }

    private IRenderedComponent<StateMap> Draw(MapPlace[]? places = null) => Render<StateMap>(map => map
        .Add(p => p.Places, places ?? Places).Add(p => p.Label, "Presentations by state").Add(p => p.Measure, "presentations"));
}
