using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Schools;

/// <summary>Where the columns of a recognized layout stand in one file.</summary>
public sealed class SchoolColumns
{
    private readonly Dictionary<SchoolColumn, (int Index, string Header)> found = [];

    public SchoolColumns(SchoolLayout layout, IReadOnlyList<string> headers)
    {
        Layout = layout;
        foreach (var (column, names) in layout.Headers)
        {
            foreach (var name in names)
            {
                if (IndexOf(headers, name) is not (>= 0 and var index)) continue;
                found[column] = (index, headers[index]);
                break;
            }
        }
    }

    public SchoolLayout Layout { get; }

    public bool Has(SchoolColumn column) => found.ContainsKey(column);

    /// <summary>The cell; empty when the file has no such column.</summary>
    public string Cell(SourceRow row, SchoolColumn column) => found.TryGetValue(column, out var place) ? row[place.Index] : "";

    /// <summary>The column as this file calls it.</summary>
    public string Header(SchoolColumn column) => found.TryGetValue(column, out var place) ? place.Header : Layout.Headers[column][0];

    /// <summary>Survey files end their headers with the year, as in LOGR2024.</summary>
    private static int IndexOf(IReadOnlyList<string> headers, string name)
    {
        var exact = Find(header => header.Equals(name, StringComparison.OrdinalIgnoreCase));
        return exact >= 0 ? exact : Find(header => header.Length > name.Length && header.TrimEnd("0123456789".ToCharArray()).Equals(name, StringComparison.OrdinalIgnoreCase));

        int Find(Func<string, bool> condition)
        {
            for (var index = 0; index < headers.Count; index++)
            {
                if (condition(headers[index].Trim())) return index;
            }
            return -1;
        }
    }
}
