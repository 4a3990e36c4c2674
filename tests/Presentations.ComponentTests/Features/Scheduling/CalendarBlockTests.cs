using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Scheduling;

namespace Presentations.ComponentTests.Features.Scheduling;

public class CalendarBlockTests : BunitContext
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(6), Evening = TimeSpan.FromHours(22);

    [Theory]
    [InlineData(ScheduleView.Week), InlineData(ScheduleView.Day)]
    public void The_ways_stand_around_a_visit_in_words(ScheduleView view)
    {
        var block = Assert.Single(Blocks(view, Visit("Ada", 9, 45, before: 25, after: 20)));

        Assert.Equal((At(8, 35), At(10, 5)), (block.Start, block.End));
        Assert.Equal(["25 min travel", "09:00 Lincoln · Ada", "20 min travel"], Face(block));
        Assert.Equal("09:00 Lincoln · Ada, until 09:45, about 25 min there, about 20 min home", block.Text);
    }

    [Fact]
    public void A_month_has_no_room_for_travel() =>
        Assert.Equal((At(9), At(9, 45)), Assert.Single(Blocks(ScheduleView.Month, Visit("Ada", 9, 45, before: 25))) is var block ? (block.Start, block.End) : default);

    [Fact]
    public void A_month_lists_four_visits_of_a_day_and_tells_of_more_as_one_that_names_them()
    {
        ShowSchedule.Row[] five = [.. Enumerable.Range(9, 5).Select(hour => Visit("Ada", hour, 45))];

        Assert.Equal(4, Blocks(ScheduleView.Month, five[..4]).Count(block => !block.IsGroup));
        var blocks = Blocks(ScheduleView.Month, five);
        Assert.Equal(["09:00 Lincoln · Ada", "10:00 Lincoln · Ada", "11:00 Lincoln · Ada", "2 more"], blocks.Select(block => Render<CalendarBlockFace>(face => face.Add(one => one.Block, block)).Find(".block").TextContent.Trim()));
        Assert.Equal("2 more, until 13:45: 12:00 to 12:45, Lincoln, Ada; 13:00 to 13:45, Lincoln, Ada", blocks[^1].Text);
    }

    [Fact]
    public void A_way_too_short_for_words_is_told_with_the_visit() =>
        Assert.Equal(["", "09:00 Lincoln · Ada · 5 min travel"], Face(Blocks(ScheduleView.Day, Visit("Ada", 9, 45, before: 5))[0]));

    [Fact]
    public void A_way_that_begins_in_the_night_is_drawn_from_the_morning_on()
    {
        var block = Blocks(ScheduleView.Day, Visit("Ada", 9, 45, before: 400, after: 900))[0];

        Assert.Equal((At(6), At(22)), (block.Start, block.End));
        Assert.Equal("6 h 40 min travel", Face(block)[0]);
    }

    [Fact]
    public void In_a_week_the_way_to_one_visit_never_covers_another()
    {
        var blocks = Blocks(ScheduleView.Week, Visit("Ben", 9, 60), Visit("Ada", 10, 60, before: 90));

        Assert.Equal([(At(9), At(10)), (At(10), At(11))], blocks.Select(block => (block.Start, block.End)));
        Assert.Equal(["10:00 Lincoln · Ada · 1 h 30 min travel"], Face(blocks[1]));
    }

    [Fact]
    public void A_day_shows_six_abreast_and_tells_of_more_as_one()
    {
        ShowSchedule.Row[] seven = [.. Enumerable.Range(1, 7).Select(one => Visit($"Presenter {one}", 9, 60))];

        Assert.Equal(6, Blocks(ScheduleView.Day, seven[..6]).Count);
        Assert.Equal(7, Assert.Single(Blocks(ScheduleView.Day, seven)).Visits.Count);
    }

    [Fact]
    public void Who_has_no_line_of_their_own_is_named_on_the_last()
    {
        var block = Assert.Single(Blocks(ScheduleView.Week, [.. new[] { "Ada", "Ben", "Cam", "Dee", "Eve" }.Select(name => Visit(name, 9, 90))]));

        Assert.Equal(["09:00 · 5 visits", "Ada, Lincoln", "Ben, Lincoln", "and Cam, Dee, Eve"], Face(block));
    }

    [Fact]
    public void One_after_the_other_they_stay_apart() => Assert.Equal(2, Blocks(ScheduleView.Week, Visit("Ada", 9, 60), Visit("Ben", 10, 60)).Count);

    private List<string> Face(CalendarBlock block) =>
        [.. Render<CalendarBlockFace>(face => face.Add(one => one.Block, block).Add(one => one.IsByHours, true)).Find(".block").Children.Select(Read)];

    /// <summary>What is text, with what is drawn beside it.</summary>
    private static string Read(AngleSharp.Dom.IElement part) =>
        part.GetAttribute("data-words") + part.TextContent + string.Concat(part.QuerySelectorAll("[data-words]").Select(inner => inner.GetAttribute("data-words")));

    private static IReadOnlyList<CalendarBlock> Blocks(ScheduleView view, params ShowSchedule.Row[] rows) => CalendarBlock.Of(rows, view, Morning, Evening);

    private static ShowSchedule.Row Visit(string who, int hour, int minutes, int before = 0, int after = 0) =>
        new(1, At(hour), At(hour).AddMinutes(minutes), "America/Boise", "Lincoln", "Boise", "ID", "Ada County", who, VisitStage.Planned, 1, false) { TravelBefore = before, TravelAfter = after };

    private static DateTime At(int hour, int minute = 0) => new(2018, 6, 18, hour, minute, 0);
}
