using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>One line of a table of totals.</summary>
/// <param name="Key">A code that stays the same, whatever the name: a state's, county's or task force's, a month as 2018-03.</param>
/// <param name="Summarized">What is known of this line only as a sum; beside the figures, never in them.</param>
public sealed record TotalsRow(string Key, string Name, Figures Figures, SummarizedSum Summarized)
{
    /// <summary>Why nothing is known of it: then its figures are not zero, and not shown; null where they are known.</summary>
    public string? Silence { get; init; }

    /// <summary>What is said beside a line of zeros that are known: that nothing was delivered; null for every other.</summary>
    public string? Nothing { get; init; }

    /// <summary>A state or task force of which months are not in its official figure.</summary>
    public bool IsInPart { get; init; }

    /// <summary>Stands below the others whatever its name: several states, or a state desk.</summary>
    public bool IsLast { get; init; }

    /// <summary>For an agency: the talks in which it was a partner. They are other agencies' too, and never added up.</summary>
    public int? AsPartner { get; init; }
}

/// <summary>The sum of summaries, as far as each says a number.</summary>
/// <param name="Presentations">Null when there are summaries and none says how many.</param>
public readonly record struct SummarizedSum(int Summaries, long? Presentations, long? Contacts)
{
    public static SummarizedSum Of(IReadOnlyCollection<Summarized> summaries, string? audience = null)
    {
        var people = summaries.Select(summary => audience is null ? summary.Contacts : summary.Audiences.TryGetValue(audience, out var known) ? known : null).ToList();
        var talks = summaries.Select(summary => audience is null ? summary.Presentations : null).ToList();
        return new SummarizedSum(summaries.Count, Add(talks), Add(people));
    }

    /// <summary>Nothing where there is no summary; "not known" where none says the number.</summary>
    public object? Say(long? number) => Summaries == 0 ? null : number is { } known ? known : "not known";

    private static long? Add(List<long?> numbers) => numbers.Count > 0 && numbers.TrueForAll(number => number is null) ? null : numbers.Sum(number => number ?? 0);
}
