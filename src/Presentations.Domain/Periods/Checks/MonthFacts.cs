using System.Globalization;
using Presentations.Domain.Delivery;

namespace Presentations.Domain.Periods.Checks;

/// <summary>What the checklist of one owner's month is made from.</summary>
public sealed record MonthFacts
{
    /// <summary>The delivered talks of the month.</summary>
    public required IReadOnlyList<TalkFacts> Talks { get; init; }

    /// <summary>The visits of the month of which nobody has told how they went.</summary>
    public IReadOnlyList<UntoldVisit> Untold { get; init; } = [];

    /// <summary>Of other task forces, at the venues and on the days of these talks.</summary>
    public IReadOnlyList<TalkElsewhere> Elsewhere { get; init; } = [];

    /// <summary>The imports that brought what the month would submit, talks or summaries, and wait for a coordinator's approval.</summary>
    public IReadOnlyList<UnverifiedBatch> Unverified { get; init; } = [];

    /// <summary>By the id of a venue, for talks of one sort.</summary>
    public IReadOnlyDictionary<(int Id, TalkSort Sort), UsualSize> UsualAtVenue { get; init; } = new Dictionary<(int, TalkSort), UsualSize>();

    /// <summary>By the id of a presenter, for talks of one sort.</summary>
    public IReadOnlyDictionary<(int Id, TalkSort Sort), UsualSize> UsualOfPresenter { get; init; } = new Dictionary<(int, TalkSort), UsualSize>();
}

/// <summary>What sizes are compared within: a class says nothing of an assembly.</summary>
/// <param name="Format">Null when nobody has said it; such talks are compared with each other.</param>
public readonly record struct TalkSort(Kind Kind, Format? Format);

/// <summary>A booked visit whose day has passed.</summary>
public sealed record UntoldVisit(int VisitId, DateOnly Date, string Place)
{
    public string InWords => string.Create(CultureInfo.InvariantCulture, $"{Date:ddd, MMM d}, {Place}");
}

/// <summary>An import that nobody has approved yet.</summary>
/// <param name="Talks">How many of the month it brought.</param>
/// <param name="Summaries">How many that would be submitted with the month, late ones of earlier periods among them.</param>
public sealed record UnverifiedBatch(int ImportBatchId, string FileName, int Talks, int Summaries = 0)
{
    /// <summary>For example "12 presentations of this month and 1 summary that is submitted with it".</summary>
    public string InWords => string.Join(" and ", new[]
    {
        Talks > 0 ? $"{Talks:N0} {(Talks == 1 ? "presentation" : "presentations")} of this month" : null,
        Summaries > 0 ? $"{Summaries:N0} {(Summaries == 1 ? "summary that is" : "summaries that are")} submitted with {(Talks > 0 ? "it" : "this month")}" : null,
    }.OfType<string>());
}

/// <summary>A delivered talk as the checks look at it.</summary>
public sealed record TalkFacts(int PresentationId, int VisitId, DateOnly Date, string StateCode)
{
    public TimeOnly? Start { get; init; }

    public int? Minutes { get; init; }

    public TalkSort Sort { get; init; }

    public int? VenueId { get; init; }

    /// <summary>The venue's name, or the city where no venue is named.</summary>
    public string Place { get; init; } = "no place named";

    public string? CountyFips { get; init; }

    public int? PresenterId { get; init; }

    public int? AgencyId { get; init; }

    public string? Agency { get; init; }

    public CountingBasis? Basis { get; init; }

    /// <summary>Null when not known.</summary>
    public int? Contacts { get; init; }

    public string InWords => Start is { } start
        ? string.Create(CultureInfo.InvariantCulture, $"{Date:ddd, MMM d}, {start:HH:mm}, {Place}")
        : string.Create(CultureInfo.InvariantCulture, $"{Date:ddd, MMM d}, {Place}");

    /// <summary>Whether both may have been at the same time.</summary>
    public bool MayCoincideWith(TalkFacts other) => Moments.MayOverlap(Start, Minutes, other.Start, other.Minutes);

    /// <summary>The same venue on the same day; without a venue, the same name.</summary>
    internal (int? VenueId, string? Place, DateOnly Date) Occasion => (VenueId, VenueId is null ? SearchText.Of(Place) : null, Date);
}
