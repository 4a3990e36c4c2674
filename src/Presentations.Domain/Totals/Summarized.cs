using Presentations.Domain.Delivery;

namespace Presentations.Domain.Totals;

/// <summary>A summary as totals show it: a line of its own beside the counted talks.</summary>
/// <param name="Presentations">Null when not known.</param>
/// <param name="Contacts">Null when not known.</param>
/// <param name="Audiences">People by audience, as far as they are known.</param>
/// <param name="Overlaps">True when talks of the same owner, state and kind are counted within its period: the two must not be added up.</param>
public sealed record Summarized(
    int OwnerId, string StateCode, string? CountyFips, Kind Kind, DateRange Days,
    long? Presentations, long? Contacts, IReadOnlyDictionary<string, int> Audiences,
    Qualifier Qualifier, string Source, bool Overlaps)
{
    /// <summary>For example "about 1,245 presentations to about 99,000 people".</summary>
    public string InWords
    {
        get
        {
            var one = Kind.Label().ToLowerInvariant();
            var talks = Presentations switch { null => $"an unknown number of {one}s", 1 => $"{Say(1)} {one}", { } count => $"{Say(count)} {one}s" };
            return $"{talks} to {(Contacts is { } people ? Say(people) : "an unknown number of")} people";
        }
    }

    private string Say(long number) => $"{Qualifier.Before()}{number:N0}";
}

/// <summary>The words that stand before a figure that is not exact.</summary>
public static class QualifierWords
{
    public static string Before(this Qualifier qualifier) => qualifier switch
    {
        Qualifier.About => "about ",
        Qualifier.MoreThan => "more than ",
        _ => "",
    };
}
