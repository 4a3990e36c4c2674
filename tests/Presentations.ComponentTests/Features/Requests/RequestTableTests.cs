using Microsoft.Extensions.DependencyInjection;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests;

namespace Presentations.ComponentTests.Features.Requests;

public class RequestTableTests : BunitContext
{
    private static readonly DateTimeOffset Now = new(2018, 3, 14, 18, 0, 0, TimeSpan.Zero);

    public RequestTableTests() => Services.AddSingleton<TimeProvider>(new ManualClock(Now));

    [Fact]
    public void An_overdue_promise_and_volunteers_stand_in_words()
    {
        var table = Draw(DeskTab.Waiting, Row(7) with { AnswerDueUtc = Now.UtcDateTime.AddDays(-3), Volunteers = 2 });

        Assert.Equal("/desk/7", table.Find("tbody th a").GetAttribute("href"));
        Assert.Equal(["overdue by 3 days", "2 volunteers"], table.FindAll(".badge").Select(badge => badge.TextContent));
    }

    [Fact]
    public void A_school_that_asks_for_another_time_than_the_booked_one_is_marked() =>
        Assert.Equal(["asks for another time"], Draw(DeskTab.Booked, Row(7) with { Status = RequestStatus.Booked, AsksToMove = true }).FindAll(".badge").Select(badge => badge.TextContent));

    [Fact]
    public void A_school_that_asked_twice_is_marked()
    {
        var table = Draw(DeskTab.Waiting, Row(7), Row(8) with { MayBeDuplicate = true });

        Assert.Equal(["8"], table.FindAll("tbody tr").Where(row => row.TextContent.Contains("possible duplicate", StringComparison.Ordinal)).Select(row => row.QuerySelector("a")!.GetAttribute("href")!["/desk/".Length..]));
    }

    [Fact]
    public void Every_cell_says_what_it_is_when_rows_become_cards()
    {
        var table = Draw(DeskTab.Booked, Row(7) with { VisitOn = new DateOnly(2018, 4, 3) });

        Assert.All(table.FindAll("tbody td"), cell => Assert.False(string.IsNullOrEmpty(cell.GetAttribute("data-label"))));
        Assert.Contains("Tue, Apr 3, 2018", table.Find("[data-label='Visit on']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void People_who_are_not_known_are_not_zero() => Assert.Equal("not known", Draw(DeskTab.Waiting, Row(7)).Find("[data-label='People']").TextContent);

    [Fact]
    public void An_empty_desk_says_how_requests_arrive()
    {
        var empty = Render<DeskEmpty>(part => part.Add(p => p.Filter, new DeskFilter()));

        Assert.Contains("once the school has confirmed its e-mail address", empty.Markup, StringComparison.Ordinal);
    }

    private static ListRequests.Row Row(int id) => new(
        id, RequestStatus.Waiting, "Lincoln Elementary School", "Boise", "ID", "ID", Now.UtcDateTime, Now.UtcDateTime.AddDays(3), null, new DateOnly(2018, 4, 2), new DateOnly(2018, 4, 6), null, ["Gaming"], 2, null, 0, 0, MayBeDuplicate: false);

    private IRenderedComponent<RequestTable> Draw(DeskTab tab, params ListRequests.Row[] rows) => Render<RequestTable>(table => table.Add(p => p.Rows, rows).Add(p => p.Tab, tab));
}
