using System.Globalization;

namespace Presentations.Domain.Totals;

/// <summary>What the sentence rests on. It is about the kind "presentation" alone, over all audiences.</summary>
public sealed record SentenceFacts(DateRange Days, Figures Figures)
{
    /// <summary>The task forces that spoke.</summary>
    public int TaskForces { get; init; }

    /// <summary>The state desks whose talks are in the figure.</summary>
    public int StateDesks { get; init; }

    /// <summary>The one task force or desk that the figure is about; null for all.</summary>
    public string? Owner { get; init; }

    /// <summary>The reader sees some task forces only; none of the others may be said to have done nothing.</summary>
    public bool IsPartOnly { get; init; }

    /// <summary>Which figures they are.</summary>
    public FigureStatus Status { get; init; }

    /// <summary>The day by whose end they had been submitted; null for the present.</summary>
    public DateOnly? AsSubmitted { get; init; }

    /// <summary>Every month that was asked for is in the figures: where they hold nothing, nothing was delivered.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Of whom every month that was asked for is in an official figure, where others are missing.</summary>
    public int Whole { get; init; }

    /// <summary>Of whom a month at least is missing in an official figure.</summary>
    public int Missing { get; init; }

    /// <summary>Whether an official figure that is not whole has some of the months that were asked for.</summary>
    public bool HasMonths { get; init; }

    /// <summary>The state that the figure is about; null for the nation.</summary>
    public string? State { get; init; }

    /// <summary>Of the people reached, those that nobody split by audience.</summary>
    public long Unspecified { get; init; }

    /// <summary>The line for talks given to several states at once, in a figure about the nation.</summary>
    public long SeveralStates { get; init; }

    public IReadOnlyList<Summarized> Summaries { get; init; } = [];

    /// <summary>For everyone to read: numbers beside the figure could tell a few people apart, and are left out.</summary>
    public bool IsPublic { get; init; }

    /// <summary>For everyone: whether some of the people are estimates or registrations.</summary>
    public bool HasEstimates { get; init; }

    /// <summary>For everyone: whether audiences came again.</summary>
    public bool HasRepeats { get; init; }

    /// <summary>Whether the figure comes from submissions.</summary>
    public bool IsOfficial => Status is not FigureStatus.Recorded || AsSubmitted is not null;
}

/// <summary>The figure as a sentence that can be published, and what must be said beside it.</summary>
public sealed record Sentence(string Text, IReadOnlyList<string> Footnotes)
{
    /// <summary>What the figures beside it leave out and the sentence does not; null when both are about the same.</summary>
    public string? Wider { get; init; }

    public static Sentence Of(SentenceFacts facts) => new(Say(facts), [.. Notes(facts)]);

    private static string Say(SentenceFacts facts)
    {
        var place = facts.State is { } state ? $" in {state}" : "";
        if (facts.Figures.Presentations == 0) return SayNone(facts, place);
        var talks = Number(facts.Figures.Presentations, "presentation");
        return facts.Figures.Presentations == facts.Figures.WithoutCount
            ? $"{facts.Days.AsOpening()}, {Who(facts)} delivered {talks}{place}; how many people came is not known yet."
            : $"{facts.Days.AsOpening()}, {Who(facts)} delivered {talks} to {facts.Figures.Reached:N0} youth and adults{place}.";
    }

    /// <summary>Tells what was reported as nothing from what nobody has submitted or approved yet.</summary>
    private static string SayNone(SentenceFacts facts, string place) =>
        facts.IsWhole || !facts.IsOfficial ? $"{facts.Days.AsOpening()}, {Nothing(facts)}{place}."
        : facts.Whole > 0 ? $"{facts.Days.AsOpening()}, {Number(facts.Whole, "task force")}{(facts.IsPartOnly ? " of your own roles" : "")} reported that no presentation was delivered{place}; of {Number(facts.Missing, "other")}, no presentation {Awaited(facts)}."
        : facts.HasMonths ? $"Of {facts.Days.InWords()}, no presentation{By(facts)} was delivered{place} in the months that {MonthsThere(facts)}."
        : $"Of {facts.Days.InWords()}, no presentation{By(facts)}{place} {Awaited(facts)}.";

    private static string Nothing(SentenceFacts facts)
    {
        var said = facts.IsOfficial ? "delivered" : "recorded";
        return facts.Owner is { } owner ? $"the {owner} {said} no presentations"
            : facts.IsPartOnly ? $"the task forces of your own roles {said} no presentations"
            : $"no presentations were {said}";
    }

    /// <summary>What has not been done yet with the months that an official figure lacks.</summary>
    private static string Awaited(SentenceFacts facts) =>
        facts.AsSubmitted is { } day ? SubmittedBy(day) : facts.Status is FigureStatus.Approved ? "is approved yet" : "has been submitted yet";

    private static string MonthsThere(SentenceFacts facts) =>
        facts.AsSubmitted is { } day ? SubmittedBy(day) : facts.Status is FigureStatus.Approved ? "are approved so far" : "have been submitted so far";

    private static string SubmittedBy(DateOnly day) => $"had been submitted by the end of {day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}";

    private static string By(SentenceFacts facts) => facts.Owner is { } owner ? $" by the {owner}" : facts.IsPartOnly ? " by the task forces of your own roles" : "";

    private static string Who(SentenceFacts facts)
    {
        if (facts.Owner is { } owner) return $"the {owner}";
        var desks = Number(facts.StateDesks, "state desk");
        return facts.StateDesks == 0 ? Number(facts.TaskForces, "task force")
            : facts.TaskForces == 0 ? desks
            : $"{Number(facts.TaskForces, "task force")} and {desks}";
    }

    private static IEnumerable<string> Notes(SentenceFacts facts)
    {
        var figures = facts.Figures;
        if (figures.WithoutCount > 0)
            yield return $"{Number(figures.WithoutCount, "presentation")} without a count {(figures.WithoutCount == 1 ? "is" : "are")} among them; the people who came are not in the figure.";
        if (facts.IsPublic)
        {
            foreach (var note in NotesWithoutNumbers(facts)) yield return note;
        }
        else if (facts.Unspecified > 0)
            yield return $"{facts.Unspecified:N0} of the people were counted without a split by audience; they may include professionals.";
        if (figures.Estimated > 0 && !facts.IsPublic)
            yield return $"{figures.Estimated:N0} of the people are estimates or registrations, not counts.";
        if (figures.Contacts > figures.Reached && !facts.IsPublic)
            yield return $"Audiences that came again are counted once; with every seat, there were {figures.Contacts:N0} contacts.";
        if (facts.SeveralStates > 0)
            yield return $"{Number(facts.SeveralStates, "presentation")} for several states at once {(facts.SeveralStates == 1 ? "is" : "are")} in the national figure only.";
        foreach (var summary in facts.Summaries)
            yield return $"Not included: {summary.InWords}, known only as a sum for {summary.Days.InWords()} ({summary.Source}).";
    }

    private static IEnumerable<string> NotesWithoutNumbers(SentenceFacts facts)
    {
        if (facts.Unspecified > 0) yield return "Some of the people are not split by audience; they may include professionals.";
        if (facts.HasEstimates) yield return "Some of the people are estimates or registrations, not counts.";
        if (facts.HasRepeats) yield return "Audiences that came again are counted once.";
    }

    private static string Number(long number, string noun) => number == 1 ? $"1 {noun}" : $"{number:N0} {noun}s";
}
