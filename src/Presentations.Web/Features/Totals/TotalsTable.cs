using System.Globalization;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>A total with its lines, named and in order; what screens show, files hold and commands print.</summary>
public sealed record TotalsTable(TotalsBy By, IReadOnlyList<TotalsRow> Rows, TotalsRow Total)
{
    /// <summary>Talks have several audiences and topics: their lines are not parts of the total.</summary>
    public bool PresentationsOverlap => By is TotalsBy.Audience or TotalsBy.Topic;

    /// <summary>Agencies also take part as partners; that column overlaps and is never added up.</summary>
    public bool HasPartners => By is TotalsBy.Agency;

    /// <summary>Summaries do not say agency, topic or format: they stand in the total line alone.</summary>
    public bool HasSummaries => Total.Summarized.Summaries > 0;

    /// <summary>What is counted; null adds all kinds up.</summary>
    public Kind? Kind { get; init; }

    /// <summary>The lines that hold presentations: code and name.</summary>
    public IEnumerable<(string Code, string Name)> WithFigures => Rows.Where(row => row.Silence is null && row.Figures.Presentations > 0).Select(row => (row.Key, row.Name));

    /// <summary>The same with lines for states or task forces that have none.</summary>
    public TotalsTable With(IReadOnlyCollection<TotalsRow> others) => others.Count == 0 ? this
        : this with { Rows = [.. Rows.Concat(others).OrderBy(row => row.IsLast).ThenBy(row => row.Name, StringComparer.Ordinal)] };

    public static async Task<TotalsTable> ReadAsync(
        TotalsReading now, TotalsNames names, TotalsFilter filter, TotalsBy by, IReadOnlyCollection<Summarized> summaries, CancellationToken ct)
    {
        var apart = summaries.SelectMany(summary => KeysOf(summary, by).Select(key => (key, summary))).ToLookup(pair => pair.key, pair => pair.summary);
        var counted = await now.LinesAsync(filter, by);
        var known = counted.Select(line => (line.Key, line.StateCode)).ToHashSet();
        var lines = counted.Concat(apart.Where(key => !known.Contains(key.Key)).Select(key => new TotalsLine(key.Key.Key, key.Key.State, default))).ToList();
        var partners = by is TotalsBy.Agency ? await now.PartnersAsync(filter) : null;
        var name = await names.OfAsync(by, lines, ct);

        var rows = lines.Select(line => (Line: line, Row: new TotalsRow(
            name(line).Key, name(line).Name, line.Figures, SummarizedSum.Of([.. apart[(line.Key, line.StateCode)]], by is TotalsBy.Audience ? line.Key : filter.Audience))
        {
            IsLast = IsLast(by, name(line).Key, names),
            AsPartner = int.TryParse(line.Key, CultureInfo.InvariantCulture, out var id) && partners is not null ? partners.GetValueOrDefault(id) : null,
        }));
        var total = new TotalsRow("total", "Total", await now.TotalAsync(filter), SummarizedSum.Of(summaries));
        return new TotalsTable(by, [.. InOrder(rows, by, names).Select(row => row.Row)], total) { Kind = filter.Kind };
    }

    private static IOrderedEnumerable<(TotalsLine Line, TotalsRow Row)> InOrder(IEnumerable<(TotalsLine Line, TotalsRow Row)> rows, TotalsBy by, TotalsNames names) => by switch
    {
        TotalsBy.State or TotalsBy.TaskForce => rows.OrderBy(row => row.Row.IsLast).ThenBy(row => row.Row.Name, StringComparer.Ordinal),
        TotalsBy.County => rows.OrderBy(row => row.Line.StateCode, StringComparer.Ordinal).ThenBy(row => row.Line.Key.Length == 0).ThenBy(row => row.Row.Name, StringComparer.Ordinal),
        TotalsBy.Month => rows.OrderBy(row => row.Row.Key, StringComparer.Ordinal),
        TotalsBy.Audience => rows.OrderBy(row => names.Audiences.FirstOrDefault(audience => audience.Code == row.Row.Key)?.Order),
        _ => rows.OrderBy(row => row.Row.Key == TotalsNames.Unknown).ThenByDescending(row => row.Row.Figures.Presentations).ThenBy(row => row.Row.Name, StringComparer.Ordinal),
    };

    private static bool IsLast(TotalsBy by, string key, TotalsNames names) => by switch
    {
        TotalsBy.State => key == UsState.SeveralStates,
        TotalsBy.TaskForce => names.Owners.First(owner => owner.Code == key) is StateDesk,
        _ => false,
    };

    /// <summary>The lines in which a summary stands: one, or one per audience, or none where it does not say.</summary>
    private static IEnumerable<(string Key, string State)> KeysOf(Summarized summary, TotalsBy by) => by switch
    {
        TotalsBy.State => [(summary.StateCode, "")],
        TotalsBy.County => [(summary.CountyFips ?? "", summary.StateCode)],
        TotalsBy.TaskForce => [($"{summary.OwnerId}", "")],
        TotalsBy.Kind => [($"{summary.Kind}", "")],
        TotalsBy.Audience => summary.Audiences.Keys.Select(audience => (audience, "")),
        TotalsBy.Month when DateRange.MonthOf(summary.Days.First) == DateRange.MonthOf(summary.Days.Last) => [($"{DateRange.MonthOf(summary.Days.First)}", "")],
        _ => [],
    };
}
