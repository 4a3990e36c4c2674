namespace Presentations.Domain.Totals;

/// <summary>How figures are counted, in sentences that stand under every published one. A submission names the version that it was made by.</summary>
public static class CountingRules
{
    /// <summary>Grows whenever a rule changes; what was submitted before keeps its lines, and so its figures.</summary>
    public const int Version = 1;

    /// <summary>Of what is recorded now.</summary>
    public static IReadOnlyList<int> InForce { get; } = [Version];

    /// <summary>What stands beside a figure that is handed on.</summary>
    /// <param name="versions">Those by which its parts were counted.</param>
    public static string Reference(IReadOnlyCollection<int> versions) => $"Counted by {InWords(versions)} of the counting rules.";

    /// <summary>For example "version 1", or "versions 1 and 2".</summary>
    public static string InWords(IReadOnlyCollection<int> versions) => versions.Count == 1 ? $"version {versions.Single()}" : $"versions {string.Join(" and ", versions.Order())}";

    /// <summary>The rules of a version; none for one that only a later release knows.</summary>
    public static IReadOnlyList<CountingRule> Of(int version) => version is 1 ? First : [];

    /// <summary>How many of the people of a count the rules in force count as reached.</summary>
    public static int Reached(int people, bool isRepeatAudience) => ReachedByFirst(people, isRepeatAudience);

    /// <summary>How many the first version counts as reached: what was submitted before lines said it follows from that.</summary>
    public static int ReachedByFirst(int people, bool isRepeatAudience) => isRepeatAudience ? 0 : people;

    private static readonly IReadOnlyList<CountingRule> First =
    [
        new("session", "Sessions", "Each session counts: an officer who speaks to four classes in a morning gave four presentations."),
        new("credit", "Credit, and events of two agencies", "One task force and one lead agency carry a presentation; an event of two agencies counts once and names both."),
        new("place", "Place and day", "A presentation counts in the state and county where it was given, on the day of that place."),
        new("contacts", "Contacts and people reached", "Contacts count every seat; people reached leave out an audience that had been spoken to before."),
        new("unknown", "Counts that are not known", "A presentation without a count is a presentation; the people who came to it are in no figure, and are not zero."),
        new("kinds", "Kinds", "Presentations, trainings for professionals and outreach events are counted apart and never added up silently."),
        new("guest", "Host or guest", "At somebody else's event only the people are counted whom the officer engaged."),
        new("recording", "Recordings", "The replay of a recording is not a presentation."),
        new("online", "Online", "An online presentation counts in the state of the organization that hosted it."),
    ];
}

/// <summary>One rule of counting.</summary>
/// <param name="Title">What it is about, in a few words.</param>
public sealed record CountingRule(string Code, string Title, string Sentence);
