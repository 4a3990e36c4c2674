using Presentations.Domain.Delivery;

namespace Presentations.Domain.Periods.Checks;

/// <summary>Numbers that nobody counted and that are large enough to matter.</summary>
internal static class LargeEstimates
{
    /// <summary>An estimate of more people than this is looked at.</summary>
    public const int Threshold = 250;

    public static IEnumerable<ChecklistItem> Find(MonthFacts month) => month.Talks
        .Where(talk => talk is { Basis: CountingBasis.Estimate or CountingBasis.Registrations, Contacts: > Threshold })
        .Select(talk => new ChecklistItem(Check.LargeEstimate, $"estimate:{talk.PresentationId}:{talk.Contacts}",
            $"{talk.InWords}: {talk.Contacts:N0} people by {talk.Basis!.Value.Label().ToLowerInvariant()}; more than {Threshold} are looked at.")
        { VisitId = talk.VisitId, PresentationId = talk.PresentationId });
}
