using System.Globalization;
using Presentations.Domain.Delivery;

namespace Presentations.Domain.Periods;

/// <summary>A past period known only as a sum, as it was submitted: with the month in which it ends, or with a later one when it came late.</summary>
public sealed class SubmittedSummary : ICoordinated, IFrozen
{
    private SubmittedSummary() { }

    public SubmittedSummary(int submissionId, Summary summary)
    {
        (SubmissionId, SummaryId, OwnerId, StateCode, CountyFips) = (submissionId, summary.Id, summary.OwnerId, summary.StateCode, summary.CountyFips);
        (Kind, FirstDay, LastDay, Presentations, Contacts) = (summary.Kind, summary.FirstDay, summary.LastDay, summary.Presentations, summary.Contacts);
        (Qualifier, Source) = (summary.Qualifier, summary.Source);
        Counts = CountsText.Of(summary.Counts.Select(count => (count.Audience, count.People)));
    }

    public int SubmissionId { get; private set; }

    public int SummaryId { get; private set; }

    public int OwnerId { get; private set; }

    public string StateCode { get; private set; } = "";

    public string? CountyFips { get; private set; }

    public Kind Kind { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public int? Presentations { get; private set; }

    public int? Contacts { get; private set; }

    /// <summary>See <see cref="CountsText"/>.</summary>
    public string Counts { get; private set; } = "";

    public Qualifier Qualifier { get; private set; }

    public string Source { get; private set; } = "";

    public string ToText() => string.Join('\t',
        TalkLine.Number(SummaryId), Day(FirstDay), Day(LastDay), StateCode, CountyFips, WrittenWords.Of(Kind),
        TalkLine.Number(Presentations), TalkLine.Number(Contacts), Counts, WrittenWords.Of(Qualifier), TalkLine.Plain(Source));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
