using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>How many of each audience a row tells of.</summary>
internal sealed class People
{
    private readonly Dictionary<string, int> counts = [];

    public IReadOnlyDictionary<string, int> Counts => counts;

    public bool IsEmpty => counts.Count == 0;

    public long Sum => counts.Values.Sum(number => (long)number);

    /// <summary>How exact the least exact of the numbers says it is.</summary>
    public Qualifier Qualifier { get; private set; }

    public bool IsEstimate => Qualifier is not Qualifier.Exactly;

    public void Add(string audience, int number) => counts[audience] = counts.GetValueOrDefault(audience) + number;

    public void Note(Qualifier qualifier)
    {
        if (qualifier is not Qualifier.Exactly) Qualifier = qualifier;
    }
}
