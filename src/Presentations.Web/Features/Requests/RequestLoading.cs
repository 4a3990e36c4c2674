using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>Loads a request with all that belongs to it.</summary>
internal static class RequestLoading
{
    public static Task<PresentationRequest?> FindWholeRequestAsync(this AppDb db, int id, CancellationToken ct) => db.Requests.Whole().SingleOrDefaultAsync(request => request.Id == id, ct);

    public static IQueryable<PresentationRequest> Whole(this IQueryable<PresentationRequest> requests) => requests
        .Include(request => request.Windows.OrderBy(window => window.Order))
        .Include(request => request.Audiences)
        .Include(request => request.Steps.OrderBy(step => step.Id))
        .Include(request => request.Offers.OrderBy(offer => offer.StartsAtUtc))
        .Include(request => request.Volunteers)
        .Include(request => request.Feedback)
        .AsSplitQuery();

    /// <summary>For a decision: refuses who may not make it, and a version that is no longer the saved one.</summary>
    public static async Task<PresentationRequest> FindForDeskAsync(this AppDb db, int id, int version, CancellationToken ct)
    {
        var request = await db.FindVisibleAsync(id, ct);
        if (!db.Scope.IsCoordinatorOf(request.OwnerId)) throw new AccessDenied("Only a coordinator of the desk that has this request can decide about it; ask one of them.");
        db.Expect(request, version);
        db.Hold(request);
        return request;
    }

    /// <summary>What the school has not confirmed is not at the desk yet.</summary>
    public static async Task<PresentationRequest> FindVisibleAsync(this AppDb db, int id, CancellationToken ct)
    {
        var request = await db.FindWholeRequestAsync(id, ct);
        Rule.Require(request is { Status: not RequestStatus.Unconfirmed }, "This request does not exist, or you may not see it.");
        return request;
    }

    public static async Task<DeskRules> OwnRulesAsync(this AppDb db, int ownerId, CancellationToken ct) =>
        await db.DeskRules.SingleOrDefaultAsync(rules => rules.OwnerId == ownerId, ct) ?? DeskRules.Usual(ownerId);

    /// <summary>By when the desk that has a request promises an answer to what happens now.</summary>
    public static async Task<DateTime> PromiseAsync(this AppDb db, PresentationRequest request, TimeProvider clock, CancellationToken ct) =>
        WorkingDays.After(clock.GetUtcNow().UtcDateTime, (await db.RulesOfDeskAsync(request.OwnerId, ct)).AnswerWithinWorkingDays, request.Zone);

    /// <summary>Nobody has answered what happened now: the clock of a request that waits runs anew.</summary>
    public static async Task AwaitAnswerAsync(this AppDb db, PresentationRequest request, TimeProvider clock, CancellationToken ct) =>
        request.AwaitAnswer(await db.PromiseAsync(request, clock, ct));
}
