using System.Text.RegularExpressions;
using Presentations.Data.Outbox;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests.School;

namespace Presentations.IntegrationTests.Features.Requests.School;

/// <summary>The request form as schools fill it in. The test clock says 15 June 2018.</summary>
internal static partial class Wishes
{
    public static AskForm Lincoln() => new()
    {
        EntryId = Guid.NewGuid(), Place = "Lincoln Elementary School", City = "Boise", Zip = "83702", State = "ID",
        Audiences = ["3-5"], Expected = new() { ["3-5"] = "60" }, Topics = ["gaming"], StaffStays = true, Sessions = "2", Minutes = "45",
        Windows = [new WindowForm { FirstDay = "2018-06-18", LastDay = "2018-06-22" }],
        Name = "Robin Vale", Email = "robin@lincoln.example.org",
    };

    public static AskForm With(this AskForm form, Action<AskForm> change)
    {
        change(form);
        return form;
    }

    public static async Task<AskForPresentation.Answer> SendAsync(this TestDatabase database, AskForm form, string language = "en")
    {
        await using var school = database.As(null);
        return await school.Get<AskForPresentation>().SubmitAsync(form, language);
    }

    /// <summary>Sends the form and opens the latest confirmation mail: its secret.</summary>
    public static async Task<string> AskAsync(this TestDatabase database, AskForm form)
    {
        var answer = await database.SendAsync(form);
        Assert.True(answer.IsSent, string.Join(", ", answer.Refusals));
        return Confirmation().Match((await database.MailsAsync()).Last(mail => mail.Kind is MailKind.ConfirmAddress).Text).Groups["secret"].Value;
    }

    /// <summary>Sends the form and confirms it: the secret of its private link.</summary>
    public static async Task<string> ConfirmedAsync(this TestDatabase database, AskForm form)
    {
        var secret = await database.AskAsync(form);
        await using var school = database.As(null);
        return (await school.Get<ConfirmRequest>().SubmitAsync(secret))!["/request/".Length..];
    }

    [GeneratedRegex(@"/request/confirm/(?<secret>[\w-]+)")]
    private static partial Regex Confirmation();
}
