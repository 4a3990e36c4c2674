using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Scheduling;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests;

/// <summary>Suggests who could come when, ranked and explained.</summary>
public sealed class SuggestPresenters(AppDbFactory dbs, PresenterTimesReader presenters, TimeProvider clock) : IUseCase
{
    private const int Most = 12;

    /// <param name="Version">Of the request when it was read.</param>
    /// <param name="WhyNone">What stands in the way when there is no suggestion.</param>
    /// <param name="Volunteers">Whether each of them could come.</param>
    public sealed record View(int Version, IReadOnlyList<Suggestion> Suggestions, string? WhyNone, IReadOnlyList<Volunteer> Volunteers);

    /// <param name="Best">The best time at which they could come.</param>
    /// <param name="WhyNot">What stands in the way when there is none.</param>
    public sealed record Volunteer(int MemberId, Suggestion? Best, string? WhyNot);

    /// <summary>Null for whoever may not decide about the request.</summary>
    public async Task<View?> FindAsync(int requestId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.Requests.AsNoTracking().Include(request => request.Windows).Include(request => request.Volunteers).SingleOrDefaultAsync(request => request.Id == requestId, ct);
        if (request is null || request.Windows.Count == 0 || !db.Scope.IsCoordinatorOf(request.OwnerId)) return null;

        var days = request.Windows.SelectMany(window => new[] { window.FirstDay, window.LastDay }).Concat(OtherDays.Of(request, clock.Today(request.Zone))).ToList();
        var (first, last) = (days.Min(), days.Max());
        var times = await presenters.OfAsync(
            db, request.OwnerId, request.Zone, WallClock.ToUtc(first, TimeOnly.MinValue, request.Zone), WallClock.ToUtc(last.AddDays(1), TimeOnly.MinValue, request.Zone), ct);
        var suggest = new SuggestTimes(request, await db.PointOfAsync(request, ct), await db.ClosedAsync(request, first, last, ct), clock.GetUtcNow().UtcDateTime);
        var suggestions = suggest.Among(times, Most);
        return new View(
            request.Version, suggestions, suggestions.Count > 0 ? null : WhyNone(request, times),
            [.. request.Volunteers.Select(volunteer => VolunteerOf(request, volunteer.MemberId, suggestions, times))]);
    }

    private static Volunteer VolunteerOf(PresentationRequest request, int memberId, IReadOnlyList<Suggestion> suggestions, IReadOnlyList<PresenterTimes> presenters)
    {
        var best = suggestions.Where(suggestion => suggestion.PresenterId == memberId).MaxBy(suggestion => suggestion.Score);
        return new Volunteer(memberId, best, best is null ? WhyNot(request, presenters.FirstOrDefault(presenter => presenter.Profile.MemberId == memberId)?.Profile) : null);
    }

    private static string WhyNot(PresentationRequest request, PresenterProfile? profile) =>
        profile is null ? "has not said when they are available"
        : !profile.Speaks(request.Language) ? $"does not speak {Languages.Label(request.Language)}"
        : !profile.IsCleared(request.Topics) ? "is not cleared for these topics"
        : "is not free at a time that suits the school";

    private static string WhyNone(PresentationRequest request, IReadOnlyList<PresenterTimes> presenters) =>
        presenters.Count == 0 ? "Nobody at this desk is a presenter yet."
        : !presenters.Any(presenter => presenter.Profile.Speaks(request.Language)) ? $"No presenter of this desk speaks {Languages.Label(request.Language)}."
        : !presenters.Any(presenter => presenter.Profile.IsCleared(request.Topics)) ? "No presenter of this desk is cleared for these topics."
        : "Nobody is free at a time that suits the school.";
}
