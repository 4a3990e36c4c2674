using AngleSharp.Dom;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class VoidDialogTests : DeliveryContext
{
    private const string Because = "Logged twice.";

    private int id;
    private IRenderedComponent<VoidDialog> dialog = null!;

    [Fact]
    public async Task A_reason_outlasts_what_somebody_else_saved_and_the_second_press_counts()
    {
        await OpenAsync();
        var form = (await Get<CorrectVisit>().FindAsync(id))!.Form;
        (form.Notes, form.Because) = ("Bring a cable.", "Forgotten.");
        await Get<CorrectVisit>().SubmitAsync(id, form);

        Press("Void");
        dialog.WaitForAssertion(() => Assert.Contains("Somebody else changed this", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(Because, dialog.Find("textarea").GetAttribute("value"));

        Press("Void");
        dialog.WaitForAssertion(() => Assert.True(Visit().Talks[0].IsVoid));
    }

    [Fact]
    public async Task What_somebody_else_has_voided_meanwhile_is_not_restored_by_a_second_press()
    {
        await OpenAsync();
        await Get<VoidPresentation>().SubmitAsync(id, Visit().Version, null, "It was cancelled.");

        Press("Void");
        dialog.WaitForElement("[role=alert]");
        Press("Void");

        dialog.WaitForAssertion(() => Assert.Equal("There is no talk here that could be voided.", dialog.Find("[role=alert]").TextContent));
        Assert.True(Visit().Talks[0].IsVoid);
    }

    [Fact]
    public async Task What_was_refused_is_no_longer_said_once_the_reason_is_changed()
    {
        await OpenAsync();
        dialog.Find("textarea").Input("");
        Press("Void");
        dialog.WaitForElement("[role=alert]");

        dialog.Find("textarea").Input(Because);

        Assert.Empty(dialog.FindAll("[role=alert]"));
    }

    private async Task OpenAsync()
    {
        id = (await Get<LogVisit>().SubmitAsync(new VisitForm
        {
            EntryId = Guid.NewGuid(), OwnerId = Owner, LeadPresenterId = Ada, Date = new(2018, 3, 14), Place = new() { VenueId = Venue }, Sessions = [new() { Minutes = "45" }],
        })).VisitId;
        dialog = Render<VoidDialog>(parameters => parameters.Add(one => one.Visit, Visit()).Add(one => one.Changed, () => dialog.Render(fresh => fresh.Add(one => one.Visit, Visit()))));
        dialog.Find("button").Click();
        dialog.Find("textarea").Input(Because);
    }

    private ShowVisit.View Visit() => Get<ShowVisit>().FindAsync(id).GetAwaiter().GetResult()!;

    /// <summary>The button in the dialog, not the one that opens it.</summary>
    private void Press(string label) => dialog.FindAll("button").Single(button => button.TextContent == label).Click();
}
