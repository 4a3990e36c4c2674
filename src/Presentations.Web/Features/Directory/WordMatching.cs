using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Directory;

/// <summary>Finds what has a word for every word that was typed, beginning so.</summary>
internal static class WordMatching
{
    /// <param name="typed">In the form of <see cref="Domain.SearchText.Of"/>.</param>
    public static IQueryable<Venue> Matching(this IQueryable<Venue> venues, string typed) =>
        Beginnings(typed).Aggregate(venues, (found, word) => found.Where(venue => venue.SearchName.Contains(word)));

    /// <param name="typed">In the form of <see cref="Domain.SearchText.Of"/>.</param>
    public static IQueryable<Visit> Matching(this IQueryable<Visit> visits, string typed) =>
        Beginnings(typed).Aggregate(visits, (found, word) => found.Where(visit => visit.SearchName.Contains(word)));

    /// <param name="typed">In the form of <see cref="Domain.SearchText.Of"/>.</param>
    public static IQueryable<PresentationRequest> Matching(this IQueryable<PresentationRequest> requests, string typed) =>
        Beginnings(typed).Aggregate(requests, (found, word) => found.Where(request => request.SearchName.Contains(word)));

    private static IEnumerable<string> Beginnings(string typed) => typed.Split(' ').Select(word => " " + word);
}
