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
        Door.Of<FollowRequest>(everybody, async (use, here) => await use.FindAsync(await here.Database.ConfirmedAsync(Wishes.Lincoln()))),
    ];
}
