using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FsCheck;
using FsCheck.Fluent;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class FormKeepsInputTests : DeliveryContext
{
    private ListVisitChoices.View choices = default!;

    [Fact]
    public async Task Whatever_is_typed_in_whatever_order_stays_and_comes_back_from_the_draft()
    {
        choices = await ChoicesAsync();
        var edit = from kind in Gen.Choose(0, 9) from which in Gen.Choose(0, 999) from text in Gen.Elements("28", "2b", "7", "Lincoln", "a b", "Añ\"<>&", " ") select (kind, which, text);

        Prop.ForAll(edit.ListOf().Resize(14).ToArbitrary(), edits =>
        {
            var form = new VisitForm { EntryId = Guid.NewGuid(), OwnerId = Owner, LeadPresenterId = Ada };
            var page = RenderForm(form);
            foreach (var (kind, which, text) in edits) Apply(page, kind, which, text);

            var shown = Shown(page);
            var restored = RenderForm(JsonSerializer.Deserialize<VisitForm>(JsonSerializer.Serialize(form))!);
            Assert.Equal(shown, Shown(restored));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private IRenderedComponent<VisitFields> RenderForm(VisitForm form) =>
        Render<VisitFields>(parameters => parameters.Add(page => page.Form, form).Add(page => page.Choices, choices).Add(page => page.Changed, () => { }));

    private static void Apply(IRenderedComponent<VisitFields> page, int kind, int which, string text)
    {
        var before = Shown(page);
        string? changed = null;
        switch (kind)
        {
            case <= 5 when Pick(Typeable(page), which) is { } input:
                changed = input.Id;
                input.Input(text);
                before[input.Id!] = text;
                break;
            case 6 when Pick([.. page.FindAll(".pills input")], which) is { } pill:
                pill.Change(!pill.HasAttribute("checked"));
                break;
            case 7 when Pick([.. page.FindAll("button").Where(button => button.TextContent is "Add a session" or "Add a partner agency")], which) is { } add:
                add.Click();
                break;
            case 8 when Pick([.. page.FindAll("select").Where(select => select.Id!.EndsWith("-as", StringComparison.Ordinal))], which) is IHtmlSelectElement counted:
                counted.Change(counted.Options[which % counted.Options.Length].Value);
                break;
            case 9 when Pick([.. page.FindAll(".session input[type=checkbox]")], which) is { } box:
                box.Change(!box.HasAttribute("checked"));
                break;
        }

        // Everything else that is still there shows what it showed.
        foreach (var (id, value) in Shown(page).Where(field => before.ContainsKey(field.Key)))
            Assert.True(value == before[id], $"{id} showed “{before[id]}” and shows “{value}” after “{text}” in {changed}.");
    }

    private static List<IElement> Typeable(IRenderedComponent<VisitFields> page) =>
        [.. page.FindAll("input, textarea").Where(input => input.Id is not null && input.GetAttribute("type") is null or "text" && input.Id != "venue")];

    private static SortedDictionary<string, string> Shown(IRenderedComponent<VisitFields> page) =>
        new(page.FindAll("input[id]:not([type=checkbox]), textarea[id]").ToDictionary(input => input.Id!, input => input.GetAttribute("value") ?? ""));

    private static IElement? Pick(List<IElement> some, int which) => some.Count == 0 ? null : some[which % some.Count];
}
