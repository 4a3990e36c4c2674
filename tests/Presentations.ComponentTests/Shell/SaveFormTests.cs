using Microsoft.AspNetCore.Components;
using Presentations.Domain;
using Presentations.Web.Shell;

namespace Presentations.ComponentTests.Shell;

public class SaveFormTests : BunitContext
{
    private const string SomeFields = "Some fields need a look; each says what it needs.";

    [Fact]
    public void What_a_field_says_beside_itself_is_not_said_at_the_top_again() =>
        Assert.Equal((SomeFields, "Type a ZIP."), Refused(["Zip"], new RuleViolation("Type a ZIP.", "Zip")));

    [Fact]
    public void A_refusal_of_a_field_that_says_nothing_itself_stands_at_the_top() =>
        Assert.Equal(("Type a ZIP.", ""), Refused([], new RuleViolation("Type a ZIP.", "Zip")));

    [Fact]
    public void Of_several_refusals_none_loses_its_sentence() =>
        Assert.Equal(($"{SomeFields} Say who asks. The day is taken.", "Type a ZIP."), Refused(
            ["Zip"], new RuleViolation([new("Type a ZIP.", "Zip"), new("Say who asks.", "Contact"), new("The day is taken.")])));

    [Fact]
    public void A_field_that_comes_with_the_refusal_says_it_itself()
    {
        var shown = new List<string>();
        Assert.Equal((SomeFields, "Is it this school?"), Refused(shown, new RuleViolation("Is it this school?", "Place"), () => shown.Add("Place")));
    }

    /// <summary>What the form says at its top, and what its fields say.</summary>
    private (string Top, string Beside) Refused(IReadOnlyCollection<string> shown, RuleViolation refusal, Action? before = null)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var form = Render<SaveForm>(parameters => parameters.Add(one => one.Model, new object())
            .Add(one => one.Save, EventCallback.Factory.Create(this, () =>
            {
                before?.Invoke();
                throw refusal;
            }))
            .Add(one => one.ChildContent, builder =>
            {
                foreach (var name in shown)
                {
                    builder.OpenComponent<FieldMessage>(0);
                    builder.SetKey(name);
                    builder.AddAttribute(1, nameof(FieldMessage.Name), name);
                    builder.CloseComponent();
                }
            }));
        form.Find("form").Submit();
        form.WaitForElement("[role=alert]");
        return (form.Find("[role=alert]").TextContent, string.Join(' ', form.FindAll(".validation-message").Select(message => message.TextContent)));
    }
}
