using System.Globalization;
using CsvHelper;

namespace Presentations.Data.Reference;

/// <summary>Reads a reference file row by row, by the names of its columns.</summary>
internal sealed class CsvTable(Stream file) : IDisposable
{
    private readonly CsvReader csv = CsvReader.Create(file, new CsvReaderOptions { Separator = ',', PoolStrings = true });

    public string this[string column] => csv.GetString(column);

    public IEnumerable<CsvTable> Rows()
    {
        while (csv.Read()) yield return this;
    }

    /// <summary>The cell's text; null when it is empty.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

    public int Number(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);

    public double? Degrees(string column) => Optional(column) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    public void Dispose() => csv.Dispose();
}
