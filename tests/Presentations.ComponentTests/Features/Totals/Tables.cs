using Presentations.Data.Rollup;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.ComponentTests.Features.Totals;

/// <summary>Tables of totals as tests need them.</summary>
internal static class Tables
{
    public static TotalsTable Of(TotalsBy by, params TotalsRow[] rows) => new(by, rows, new TotalsRow("total", "Total",
        rows.Select(row => row.Figures).Aggregate(default(Figures), Figures.Add),
        new SummarizedSum(rows.Sum(row => row.Summarized.Summaries), rows.Sum(row => row.Summarized.Presentations), rows.Sum(row => row.Summarized.Contacts))));

    public static TotalsRow Row(string key, string name, int presentations, int withoutCount = 0, int contacts = 0, int reached = 0, SummarizedSum? summarized = null) =>
        new(key, name, new Figures(presentations, withoutCount, contacts, reached, 0), summarized ?? new SummarizedSum(0, 0, 0));
}
