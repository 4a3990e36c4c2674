using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>A summary with the name of its state, as pages list it.</summary>
public sealed record SummaryLine(string State, Summarized Summary)
{
    public static IReadOnlyList<SummaryLine> Of(IEnumerable<Summarized> summaries, TotalsNames names) =>
        [.. summaries.Select(summary => new SummaryLine(names.StateName(summary.StateCode), summary))];
}
