using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
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
    public static async Task<string> AskAsync(this TestDatabase database, AskForm form, string language = "en")
    {
        var answer = await database.SendAsync(form, language);
        Assert.True(answer.IsSent, string.Join(", ", answer.Refusals));
        return Confirmation().Match((await database.MailsAsync()).Last(mail => mail.Kind is MailKind.ConfirmAddress).Text).Groups["secret"].Value;
    }

    /// <summary>Sends the form and confirms it: the secret of its private link.</summary>
    public static async Task<string> ConfirmedAsync(this TestDatabase database, AskForm form, string language = "en")
    {
        var secret = await database.AskAsync(form, language);
        await using var school = database.As(null);
        return (await school.Get<ConfirmRequest>().SubmitAsync(secret))!["/request/".Length..];
    }

    /// <summary>Ben offers Ada at these hours of the first day: the ids of the offers.</summary>
    public static async Task<List<int>> OfferAsync(this TestDatabase database, string token, params int[] hours)
    {
        var hash = SecretToken.HashOf(token);
        await using var ben = database.As(database.Ben);
        await using var db = await ben.OpenAsync();
        var request = await db.Requests.Where(request => request.TokenHash == hash).Include(request => request.Steps).Include(request => request.Offers).SingleAsync();
        var stay = SessionPlan.StayMinutes(request.Sessions, request.Minutes);
        request.OfferTimes([.. hours.Select(hour => (database.Ada, Asked.Slot(request.Place, hour, minutes: stay)))], database.Clock.GetUtcNow().UtcDateTime.AddDays(2), database.Ben, database.Clock);
        await db.SaveChangesAsync();
        return [.. request.Offers.OrderBy(offer => offer.StartsAtUtc).Select(offer => offer.Id)];
    }

    /// <summary>Asked, confirmed, offered in the afternoon and taken: the secret of the private link.</summary>
    public static async Task<string> BookedAsync(this TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Lincoln());
        var offer = (await database.OfferAsync(token, 13))[0];
        await using var school = database.As(null);
        Assert.True(await school.Get<TakeOfferedTime>().SubmitAsync(token, offer, Guid.NewGuid()));
        return token;
    }

    /// <summary>The school corrects what it said: what is wrong with that.</summary>
    public static async Task<IReadOnlyList<Refusal>?> CorrectAsync(this TestDatabase database, string token, Action<OnSiteForm> change)
    {
        await using var school = database.As(null);
        var form = (await school.Get<CorrectOnSite>().FindAsync(token))!.Form;
        change(form);
        return await school.Get<CorrectOnSite>().SubmitAsync(token, form);
    }

    /// <summary>The same, and Ada has told how it went: sixty children in two sessions.</summary>
    public static async Task<string> DeliveredAsync(this TestDatabase database)
    {
        var token = await database.BookedAsync();
        database.Clock.Advance(TimeSpan.FromDays(4));
        await database.DeliverAsync(token);
        return token;
    }

    /// <summary>Ada tells how the visit of a request went.</summary>
    public static async Task DeliverAsync(this TestDatabase database, string token)
    {
        var hash = SecretToken.HashOf(token);
        await using var ada = database.As(database.Ada);
        await using var db = await ada.OpenAsync();
        var id = await db.Requests.Where(request => request.TokenHash == hash).Select(request => request.Id).SingleAsync();
        var visit = await db.VisitAsync(await db.Visits.Where(visit => visit.RequestId == id).Select(visit => visit.Id).SingleAsync());
        visit.Deliver(new VisitFacts(visit.Date, visit.Place) { LeadPresenterId = database.Ada }, [.. visit.Presentations.Select(talk => ((int?)talk.Id, Talks.Session(30) with { Topics = ["gaming"] }))], database.Clock);
        (await db.Requests.Include(request => request.Steps).SingleAsync(request => request.Id == id)).Complete(database.Ada, database.Clock);
        await db.SaveChangesAsync();
    }

    /// <summary>The directory knows the school's website; answers the id of the school.</summary>
    public static async Task<int> WithWebsiteAsync(this TestDatabase database, string website = "https://lincoln.example.org")
    {
        await using var db = database.AsSystem();
        var venue = await db.Venues.SingleAsync(venue => venue.Name == "Lincoln Elementary School");
        venue.Describe(new VenueFacts(venue.Name, venue.StateCode, venue.Zone) { City = venue.City, Zip = venue.Zip, CountyFips = venue.CountyFips, Website = website });
        await db.SaveChangesAsync();
        return venue.Id;
    }

    [GeneratedRegex(@"/request/confirm/(?<secret>[\w-]+)")]
    private static partial Regex Confirmation();
}
