using Presentations.Domain.Directory;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>What a campaign is called, when it is, who takes part and what they are asked: as of a moment.</summary>
/// <param name="TaskForces">Those that take part by name; null when all do.</param>
public sealed record CampaignTerms(string Name, DateRange Days, IReadOnlyList<int>? TaskForces, IReadOnlyList<int> Measures)
{
    public bool IsOfAll => TaskForces is null;

    public bool Includes(Owner owner) => TaskForces is null || TaskForces.Contains(owner.Id);
}

/// <summary>What a measure was called at a moment.</summary>
public sealed record MeasureTerms(int Id, string Name, string Unit, bool IsUnofficial);
