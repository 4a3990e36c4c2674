using System.Globalization;
using Presentations.Benchmarks.Hosts;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Delivery;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>Visits of four classes, as officers type them: at other venues and on other days every time, in the evening, when the generated talks are over.</summary>
internal static class LoggedVisits
{
    /// <summary>The same that the product asks of its connections.</summary>
    public const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456;";

    public static readonly string[] Audiences = ["6-8", "educators"];
    private static readonly DateOnly FirstDay = new(2023, 1, 1);

    public static VisitForm Form(People people, int number) => new()
    {
        EntryId = Guid.NewGuid(),
        OwnerId = people.OwnerId,
        LeadPresenterId = people.Presenter,
        Place = new PlaceForm { KnownAs = PlaceKnownAs.Venue, VenueId = VenueOf(people, number).Id, VenueText = VenueOf(people, number).Name },
        Date = FirstDay.AddDays(number * 37 % 1_409),
        Talk = new TalkForm { Kind = Kind.Presentation, Format = Format.Classroom, Basis = CountingBasis.Counted, Topics = ["gaming", "sextortion"] },
        Audiences = [.. Audiences],
        Sessions = [.. Enumerable.Range(0, 4).Select(session => new SessionForm
        {
            Start = new TimeOnly(18 + session, 0).ToString("HH:mm", CultureInfo.InvariantCulture),
            Minutes = "45",
            Counts = new() { [Audiences[0]] = $"{24 + session}", [Audiences[1]] = "1" },
        })],
    };

    public static Venue VenueOf(People people, int number) => people.Venues[number % people.Venues.Count];

    public static Task<LogVisit.Saved> LogAsync(Product product, People people, VisitForm form) =>
        product.AsAsync<LogVisit, LogVisit.Saved>(people.Presenter, log => SaveAsync(log, form));

    /// <summary>A second run on the same database is asked whether it is meant.</summary>
    private static async Task<LogVisit.Saved> SaveAsync(LogVisit log, VisitForm form)
    {
        try
        {
            return await log.SubmitAsync(form);
        }
        catch (DoubtfulVisit)
        {
            return await log.SubmitAsync(form, isMeant: true);
        }
    }
}
