using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Public.Requests;

namespace Presentations.ComponentTests.Public.Requests;

public class AskPageTests : BunitContext
{
    private static readonly RequestChoices Choices = new(
        [new("3-5", "Grades 3-5", true), new("parents", "Parents")], [new("gaming", "Gaming")], [("ID", "Idaho"), ("UT", "Utah")]);

    public AskPageTests() => Services.AddSingleton<AntiforgeryStateProvider, NoToken>();

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Every_refusal_leads_to_an_input_that_says_what_is_wrong(string language)
    {
        var refusals = new Refusal[] { new("Name", Wrong.NameMissing), new("Email", Wrong.EmailWrong), new("Windows[0].FirstDay", Wrong.DateWrong), new("Sessions", Wrong.SessionsWrong) };

        var page = Draw(Form(), language, refusals);

        var links = page.FindAll("#refusals a");
        Assert.Equal(refusals.Length, links.Count);
        Assert.All(links, link =>
        {
            var input = page.Find($"#{link.GetAttribute("href")!.Split('#')[1]}");
            Assert.Equal("true", input.GetAttribute("aria-invalid"));
            Assert.Contains($"{input.Id}-error", input.GetAttribute("aria-describedby"), StringComparison.Ordinal);
            Assert.Equal(link.TextContent, page.Find($"#{input.Id}-error").TextContent);
        });
    }

    [Fact]
    public void Whatever_was_typed_is_there_again_right_or_wrong()
    {
        var form = Form();
        (form.Name, form.Sessions, form.Notes, form.Windows[0].FirstDay, form.Audiences, form.State) = ("Robin <Vale>", "many", "The gym\nis booked.", "tomorrow", ["3-5"], "UT");

        var page = Draw(form, "en", new Refusal("Sessions", Wrong.SessionsWrong));

        Assert.Equal("Robin <Vale>", page.Find("[name=Name]").GetAttribute("value"));
        Assert.Equal("many", page.Find("[name=Sessions]").GetAttribute("value"));
        Assert.Equal("tomorrow", page.Find("[name='Windows[0].FirstDay']").GetAttribute("value"));
        Assert.Equal("The gym\nis booked.", page.Find("[name=Notes]").TextContent);
        Assert.True(page.Find("[name=Audiences][value='3-5']").HasAttribute("checked"));
        Assert.False(page.Find("[name=Audiences][value=parents]").HasAttribute("checked"));
        Assert.True(page.Find("[name=State] option[value=UT]").HasAttribute("selected"));
    }

    [Fact]
    public void Every_input_that_people_see_says_what_it_is_for()
    {
        var page = Draw(Form(), "en");

        Assert.All(page.FindAll("input:not([type=hidden]), select, textarea"), input =>
            Assert.True(input.Id is { Length: > 0 } id && page.FindAll($"label[for='{id}']").Count == 1 || input.Closest("label") is not null || input.HasAttribute("aria-label"), input.OuterHtml));
    }

    [Fact]
    public void A_school_that_is_not_sure_which_one_is_meant_chooses_among_those_found()
    {
        var page = Draw(Form(), "en", [new Refusal("VenueId", Wrong.SchoolUnsure)], [new(7, "Lincoln Elementary School", "Boise", "ID", "83702"), new(9, "Lincoln Middle School", "Nampa", "ID", "83651")]);

        Assert.Equal(["7", "9", AskForm.NotListed], page.FindAll("input[type=radio][name=VenueId]").Select(choice => choice.GetAttribute("value")));
    }

    [Fact]
    public void The_field_that_only_programs_fill_in_is_out_of_everybody_s_way()
    {
        var trap = Draw(Form(), "en").Find("[name=Website]");

        Assert.Equal("-1", trap.GetAttribute("tabindex"));
        Assert.Equal("true", trap.Closest("[aria-hidden]")!.GetAttribute("aria-hidden"));
    }

    private static AskForm Form()
    {
        var form = new AskForm { EntryId = Guid.NewGuid() };
        form.Complete();
        return form;
    }

    private IRenderedComponent<AskPage> Draw(AskForm form, string language, params Refusal[] refusals) => Draw(form, language, refusals, []);

    private IRenderedComponent<AskPage> Draw(AskForm form, string language, IReadOnlyList<Refusal> refusals, IReadOnlyList<FindListedSchools.Row> schools)
    {
        var words = RequestWords.In(language);
        return Render<AskPage>(page => page
            .AddCascadingValue(words).AddCascadingValue(new RequestScreen(words, "/request"))
            .Add(p => p.Form, form).Add(p => p.Choices, Choices).Add(p => p.Refusals, refusals).Add(p => p.Schools, schools));
    }
}
