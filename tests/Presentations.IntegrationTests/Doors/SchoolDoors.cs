using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.Web.Features.Requests.School;

namespace Presentations.IntegrationTests.Doors;

/// <summary>What schools do. They have no account: a private link opens one request, whoever holds it.</summary>
internal static class SchoolDoors
{
    public static IReadOnlyList<Door> All(string everybody) =>
    [
        Door.Of<AskForPresentation>(everybody, async (use, here) => (await use.SubmitAsync(Wishes.Lincoln(), "en")).IsSent ? true : null),
        Door.Of<FindListedSchools>(everybody, async (use, here) => await use.ListAsync("lincoln")),
        Door.Of<ConfirmRequest>(everybody, async (use, here) => await use.SubmitAsync(await here.Database.AskAsync(Wishes.Lincoln()))),
        Door.Of<FollowRequest>(everybody, async (use, here) => await use.FindAsync(await ConfirmedAsync(here))),
        Door.Of<TakeOfferedTime>(everybody, async (use, here) => await OfferedAsync(here) is var (token, offer) && await use.SubmitAsync(token, offer, Guid.NewGuid()) ? true : null),
        Door.Of<ProposeOtherTime>(everybody, async (use, here) => await use.SubmitAsync((await OfferedAsync(here)).Token, "The week after, please.") ? true : null),
        Door.Of<WriteToDesk>(everybody, async (use, here) => await use.SubmitAsync(await ConfirmedAsync(here), "Is there parking?") ? true : null),
        Door.Of<ChangeWish>(everybody, async (use, here) => await use.FindAsync(await ConfirmedAsync(here))),
        Door.Of<CorrectOnSite>(everybody, async (use, here) => await use.FindAsync(await ConfirmedAsync(here))),
        Door.Of<WithdrawRequest>(everybody, async (use, here) => await use.SubmitAsync(await ConfirmedAsync(here), null) ? true : null),
        Door.Of<TurnReminders>(everybody, async (use, here) => await use.SubmitAsync(await ConfirmedAsync(here), false) ? true : null),
        Door.Of<RemoveOwnData>(everybody, async (use, here) => await use.SubmitAsync(await WithdrawnAsync(here)) ? true : null),
        Door.Of<GiveFeedback>(everybody, async (use, here) => await use.SubmitAsync(await here.Database.DeliveredAsync(), new GiveFeedback.Form { Fitted = 5, WouldInviteAgain = true }) ? true : null),
        Door.Of<ShowCertificate>(everybody, async (use, here) => await use.FindAsync(await here.Database.DeliveredAsync())),
        Door.Of<SendLinkAgain>(everybody, async (use, here) => await use.SubmitAsync("robin@lincoln.example.org")),
    ];

    private static Task<string> ConfirmedAsync(Scene here) => here.Database.ConfirmedAsync(Wishes.Lincoln());

    private static async Task<(string Token, int Offer)> OfferedAsync(Scene here)
    {
        var token = await ConfirmedAsync(here);
        return (token, (await here.Database.OfferAsync(token, 13))[0]);
    }

    private static async Task<string> WithdrawnAsync(Scene here)
    {
        var token = await ConfirmedAsync(here);
        await using var school = here.Database.As(null);
        await school.Get<WithdrawRequest>().SubmitAsync(token, null);
        return token;
    }
}
