using System.Globalization;
using Presentations.Benchmarks.Hosts;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Delivery;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>A visit of four classes, as an officer types it.</summary>
internal static class LoggedVisits
{
    /// <summary>The same that the product asks of its connections.</summary>
    public const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456;";

    public static readonly string[] Audiences = ["6-8", "educators"];
    public static readonly DateOnly Day = new(2025, 11, 12);

    public static VisitForm Form(People people, int number) => new()
    {
        EntryId = Guid.NewGuid(),
        OwnerId = people.OwnerId,
        LeadPresenterId = people.Presenter,
        Place = new PlaceForm { KnownAs = PlaceKnownAs.Venue, VenueId = people.Venue.Id, VenueText = people.Venue.Name },
        Date = Day.AddDays(number % 28),
        Talk = new TalkForm { Kind = Kind.Presentation, Format = Format.Classroom, Basis = CountingBasis.Counted, Topics = ["gaming", "sextortion"] },
        Audiences = [.. Audiences],
        Sessions = [.. Enumerable.Range(0, 4).Select(session => new SessionForm
        {
            Start = new TimeOnly(9 + session, 0).ToString("HH:mm", CultureInfo.InvariantCulture),
            Minutes = "45",
            Counts = new() { [Audiences[0]] = $"{24 + session}", [Audiences[1]] = "1" },
        })],
    };

    public static Task<LogVisit.Saved> LogAsync(Product product, People people, VisitForm form) =>
        product.AsAsync<LogVisit, LogVisit.Saved>(people.Presenter, log => log.SubmitAsync(form));
}
