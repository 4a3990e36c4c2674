namespace Presentations.Domain.Delivery;

/// <summary>What must be asked of a talk because its count depends on the answer; of most talks, nothing.</summary>
public static class CountingQuestions
{
    public const string ReplayRefusal = "The replay of a recording is not a presentation, so it is not logged. The talk that was recorded counts once; tell of the replay in its notes.";

    /// <summary>At a table or booth, a host counts whoever came and a guest only the people engaged.</summary>
    public static bool AsksWhoseEvent(Kind kind, Format? format) => kind is Kind.OutreachEvent || format is Format.Booth;

    public static bool AsksWhetherLive(Format? format) => format is Format.Online;
}
