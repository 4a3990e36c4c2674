using Microsoft.EntityFrameworkCore;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Periods;

namespace Presentations.ComponentTests.Features.Periods;

public class PeriodPageTests : DeliveryContext
{
    public PeriodPageTests() => AddMail();

    [Fact]
    public void A_presenter_sees_the_month_and_cannot_submit_it()
    {
        var page = Open("2018-02");

        page.WaitForAssertion(() => Assert.Contains("A coordinator of this task force submits it.", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.StartsWith("Submit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_coordinator_submits_a_month_without_talks_as_nothing_delivered()
    {
        await CoordinateAsync();
        var page = Open("2018-02");

        page.WaitForElement(".decision button").Click();

        page.WaitForAssertion(() => Assert.Contains("You submitted this month yourself", page.Markup, StringComparison.Ordinal));
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        Assert.Equal(PeriodStatus.Submitted, (await db.ReportingPeriods.SingleAsync()).Status);
        Assert.Contains("nothing delivered", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_is_not_over_says_from_when()
    {
        await CoordinateAsync();
        var page = Open("2018-03");

        page.WaitForAssertion(() => Assert.Contains("It can be submitted from Sun, Apr 1, 2018.", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".decision button"));
    }

    [Fact]
    public async Task What_changed_since_the_month_was_looked_at_is_shown_beside_what_was_looked_at()
    {
        await CoordinateAsync();
        Clock.Advance(TimeSpan.FromDays(60));
        var page = Open("2018-03");
        page.WaitForElement(".decision button");
        await AsBenAsync(() => LogMarchAsync(24));

        Button(page, "Submit “nothing delivered”").Click();

        page.WaitForAssertion(() => Assert.StartsWith("Ben has changed this month since you looked at it: ", page.Find(".decision [role=alert]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal(
            ["Presentation", "0 sessions, 0 without a count, 0 contacts, 0 reached", "1 session, 0 without a count, 24 contacts, 24 reached"],
            page.FindAll(".decision table tbody tr")[0].Children.Select(cell => cell.TextContent)));

        Button(page, "Submit the month").Click();
        page.WaitForAssertion(() => Assert.Contains("You submitted this month yourself", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_sends_back_too_late_is_told_who_was_sooner_and_sees_the_month_as_it_stands()
    {
        await CoordinateAsync();
        var pat = await SubmittedByUmaAsync();
        var page = Open("2018-02");
        page.WaitForAssertion(() => Button(page, "Send back").Click());
        page.Find("textarea").Input("A school is missing.");
        await ApproveAsync(pat);

        page.Find("dialog .danger").Click();

        page.WaitForAssertion(() => Assert.StartsWith("Pat approved February 2018 meanwhile", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("Its figures are official and never change", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("dialog, .decision button"));
    }

    [Fact]
    public async Task Approving_asks_once_and_leads_to_the_lines_that_were_submitted()
    {
        await CoordinateAsync();
        await SubmittedByUmaAsync();
        var page = Open("2018-02");
        page.WaitForAssertion(() => Assert.Equal("/periods/ID/2018-02/submissions/1", page.Find(".decision a").GetAttribute("href")));

        Button(page, "Approve").Click();
        Assert.Contains("“Nothing delivered” was submitted.", page.Find("dialog").TextContent, StringComparison.Ordinal);
        Button(page, "Approve the month").Click();

        page.WaitForAssertion(() => Assert.Contains("Its figures are official and never change", page.Markup, StringComparison.Ordinal));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<PeriodPage> page, string label) => page.FindAll("button").Single(button => button.TextContent == label);

    /// <summary>Answers the id of Pat, who administers.</summary>
    private async Task<int> SubmittedByUmaAsync()
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        var pat = new Member("Pat", "pat@example.org");
        pat.Join(Role.Administrator, null);
        var uma = new Member("Uma", "uma@example.org");
        db.Members.AddRange(pat, uma);
        await db.SaveChangesAsync();
        var period = ReportingPeriod.Open(Owner, 201802);
        db.ReportingPeriods.Add(period);
        db.Submissions.Add(period.Submit(uma.Id, new SeenMonth(0), Clock));
        await db.SaveChangesAsync();
        return pat.Id;
    }

    private async Task ApproveAsync(int memberId)
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        db.Reviews.Add((await db.ReportingPeriods.Include(period => period.Latest).SingleAsync()).Approve(memberId, Clock));
        await db.SaveChangesAsync();
    }

    private async Task LogMarchAsync(int people)
    {
        await using var db = await Get<AppDbFactory>().OpenAsync();
        db.Visits.Add(Visit.Log(Owner, Guid.NewGuid(),
            new VisitFacts(new DateOnly(2018, 3, 12), new Place(Lincoln, "Boise", "ID", "16001", "83702", "America/Boise")),
            [new SessionFacts(Kind.Presentation, Attendance.Of([new("6-8", people)], CountingBasis.Counted)) { Start = new TimeOnly(9, 0), Minutes = 45 }], Clock));
        await db.SaveChangesAsync();
    }

    private IRenderedComponent<PeriodPage> Open(string month) =>
        Render<PeriodPage>(page => page.Add(p => p.OwnerCode, "ID").Add(p => p.Month, month));
}
