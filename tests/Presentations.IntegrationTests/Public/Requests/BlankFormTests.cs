using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Presentations.IntegrationTests.Public.Requests;

public sealed partial class BlankFormTests : SchoolsBrowser
{
    private static readonly string[] Own = ["__RequestVerificationToken", "EntryId", "HandedOut"];

    [Fact]
    public async Task Everybody_gets_the_same_form_with_a_token_an_entry_id_and_a_stamp_of_their_own()
    {
        var (first, second, third) = (await PageAsync("/request"), await PageAsync("/request"), await PageAsync("/request"));

        Assert.All(Own, name => Assert.Equal(3, new[] { first, second, third }.Select(page => HiddenIn(page)[name]).Distinct().Count()));
        Assert.Equal(WithoutOwn(first), WithoutOwn(second));
        Assert.Equal(WithoutOwn(second), WithoutOwn(third));
    }

    [Fact]
    public async Task Each_language_has_a_form_of_its_own()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Contains("<html lang=\"en\"", await PageAsync("/request?lang=en"), StringComparison.Ordinal);
            Assert.Contains("<html lang=\"es\"", await PageAsync("/request?lang=es"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_topic_that_is_out_of_use_leaves_the_form_at_once()
    {
        Assert.Contains("value=\"sextortion\"", await PageAsync("/request"), StringComparison.Ordinal);
        await using (var db = Database.AsSystem())
        {
            (await db.Topics.SingleAsync(topic => topic.Code == "sextortion")).IsActive = false;
            await db.SaveChangesAsync();
        }
        Database.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.DoesNotContain("value=\"sextortion\"", await PageAsync("/request"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_came_back_refused_shows_nobody_else_what_was_typed()
    {
        var form = await PostedForm.OpenAsync(Browser, "/request", "203.0.113.7");
        var typed = PostedForm.Library();
        typed["Name"] = "Robin Only-Me";
        typed["Sessions"] = "99";
        Assert.Contains("Robin Only-Me", await (await form.SendAsync("/request", typed)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.DoesNotContain("Robin Only-Me", await PageAsync("/request"), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string address) => await Browser.GetStringAsync(address);

    private static Dictionary<string, string> HiddenIn(string page) => Hidden().Matches(page).ToDictionary(input => input.Groups["name"].Value, input => input.Groups["value"].Value);

    private static string WithoutOwn(string page) => HiddenIn(page).Values.Aggregate(page, (rest, value) => value.Length > 0 ? rest.Replace(value, "", StringComparison.Ordinal) : rest);

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" """)]
    private static partial Regex Hidden();
}
