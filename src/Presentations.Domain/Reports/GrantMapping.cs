using Presentations.Domain.Delivery;

namespace Presentations.Domain.Reports;

/// <summary>How a funder wants its table: headings, and what stands under each. No official form is known to us.</summary>
public sealed class GrantMapping : IVersioned, IHistoried
{
    private GrantMapping() { }

    public GrantMapping(string? name, string? columns, bool isByMonth) => Change(name, columns, isByMonth);

    public int Id { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>See <see cref="GrantColumn"/>: one in each line.</summary>
    public string Columns { get; private set; } = "";

    /// <summary>A line for each month; otherwise one for the whole period.</summary>
    public bool IsByMonth { get; private set; }

    public string? Because => null;

    public IReadOnlyList<GrantColumn> Parts => GrantColumn.Read(Columns);

    /// <summary>The kinds of sessions of which it holds figures.</summary>
    public IReadOnlyList<Kind> Kinds => [.. Parts.Select(part => part.Field is { } counted ? GrantFields.Counted(counted) : null).OfType<Kind>().Distinct().Order()];

    public void Change(string? name, string? columns, bool isByMonth)
    {
        var parts = GrantColumn.Read(columns);
        Rule.Require(parts.Count > 0, "Give at least one column, for example “Number of talks = presentations”.", nameof(Columns));
        var twice = parts.GroupBy(part => part.Heading, StringComparer.OrdinalIgnoreCase).FirstOrDefault(heading => heading.Count() > 1)?.Key;
        Rule.Require(twice is null, $"The heading “{twice}” stands there twice; every column needs one of its own.", nameof(Columns));
        (Name, Columns, IsByMonth) = (Bounds.Name(name, "The name"), Bounds.Text(string.Join('\n', parts), "The columns", Bounds.TextLength)!, isByMonth);
    }
}
