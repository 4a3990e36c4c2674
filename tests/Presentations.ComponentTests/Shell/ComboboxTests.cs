using Presentations.Web.Shell;

namespace Presentations.ComponentTests.Shell;

public class ComboboxTests : BunitContext
{
    private static readonly string[] Venues = ["Lincoln Elementary", "Lincoln High", "Washington Middle"];

    private string? chosen, added;

    [Fact]
    public void It_offers_what_matches_and_says_so_to_screen_readers()
    {
        var box = Box();
        box.Find("input").Input("linc");

        Assert.Equal(["Lincoln Elementary", "Lincoln High"], box.FindAll("[role=option]").Select(option => option.TextContent));
        Assert.Equal("true", box.Find("input").GetAttribute("aria-expanded"));
        Assert.Equal(box.Find("[role=listbox]").Id, box.Find("input").GetAttribute("aria-controls"));
        Assert.Equal("2 found", box.Find("[role=status]").TextContent);
    }

    [Fact]
    public void The_arrows_walk_in_a_circle_and_Enter_chooses()
    {
        var box = Box();
        box.Find("input").Input("linc");
        foreach (var (key, active) in new[] { ("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", 0), ("ArrowUp", 1) })
        {
            box.Find("input").KeyDown(key);
            Assert.Equal($"venue-option-{active}", box.Find("input").GetAttribute("aria-activedescendant"));
            Assert.Equal("true", box.Find($"#venue-option-{active}").GetAttribute("aria-selected"));
        }

        box.Find("input").KeyDown("Enter");

        Assert.Equal("Lincoln High", chosen);
        Assert.Equal("false", box.Find("input").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void Enter_takes_the_first_when_none_was_walked_to()
    {
        var box = Box();
        box.Find("input").Input("wash");
        box.Find("input").KeyDown("Enter");

        Assert.Equal("Washington Middle", chosen);
    }

    [Fact]
    public void Escape_closes_and_keeps_what_was_typed()
    {
        var box = Box();
        box.Find("input").Input("linc");
        box.Find("input").KeyDown("Escape");

        Assert.True(box.Find("[role=listbox]").HasAttribute("hidden"));
        Assert.Equal("linc", box.Find("input").GetAttribute("value"));
        Assert.Null(chosen);
    }

    [Fact]
    public void What_is_not_there_can_be_taken_as_new()
    {
        var box = Box(takesNew: true);
        box.Find("input").Input("Adams");

        box.Find("li.new").Click();

        Assert.Equal("Adams", added);
    }

    [Fact]
    public void Of_a_slow_search_only_the_last_answer_is_shown()
    {
        var first = new TaskCompletionSource<IReadOnlyList<string>>();
        var box = Box(search: text => text == "l" ? first.Task : Matching(text));
        box.Find("input").Input("l");
        box.Find("input").Input("wash");

        first.SetResult(Venues);

        box.WaitForAssertion(() => Assert.Equal(["Washington Middle"], box.FindAll("[role=option]").Select(option => option.TextContent)));
        Assert.Equal("wash", box.Find("input").GetAttribute("value"));
    }

    private IRenderedComponent<Combobox<string>> Box(bool takesNew = false, Func<string?, Task<IReadOnlyList<string>>>? search = null) => Render<Combobox<string>>(parameters =>
    {
        parameters.Add(box => box.Id, "venue").Add(box => box.ListLabel, "Venues").Add(box => box.Search, search ?? Matching)
            .Add(box => box.Option, venue => venue).Add(box => box.Chosen, venue => chosen = venue).Add(box => box.NewChosen, name => added = name);
        if (takesNew) parameters.Add(box => box.New, name => $"Add {name}");
    });

    private static Task<IReadOnlyList<string>> Matching(string? text) =>
        Task.FromResult<IReadOnlyList<string>>([.. Venues.Where(venue => venue.StartsWith(text ?? "", StringComparison.OrdinalIgnoreCase))]);
}
