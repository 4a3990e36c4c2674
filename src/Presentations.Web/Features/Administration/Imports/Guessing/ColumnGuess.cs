using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.Web.Features.Administration.Imports.Guessing;

/// <summary>Guesses which column holds which field: by what its header says, if its cells can be that.</summary>
internal sealed class ColumnGuess
{
    private const int Least = 50;

    /// <summary>Fields that several columns may hold.</summary>
    private static bool Repeats(string field) => field is "notes" || field.StartsWith("attendance.audiences.", StringComparison.Ordinal);

    private ColumnGuess(Dictionary<int, string> fields, IReadOnlyList<ColumnSample> samples) => (Fields, Samples) = (fields, samples);

    /// <summary>The field of each column that has one.</summary>
    public IReadOnlyDictionary<int, string> Fields { get; }

    public IReadOnlyList<ColumnSample> Samples { get; }

    public int? ColumnOf(string field) => Fields.Where(pair => pair.Value == field).Select(pair => (int?)pair.Key).FirstOrDefault();

    public IReadOnlyList<int> ColumnsOf(string field) => [.. Fields.Where(pair => pair.Value == field).Select(pair => pair.Key).Order()];

    public static ColumnGuess Of(Columns columns, IReadOnlyList<SourceRow> sample, ReferenceBook book)
    {
        var samples = columns.Names.Select((_, column) => new ColumnSample(sample, column, book)).ToList();
        var candidates =
            from column in Enumerable.Range(0, columns.Names.Count)
            let words = HeaderWords.Of(columns.Names[column])
            where words.Length > 0
            from field in FieldPhrases.All
            let fit = field.Value.Max(phrase => HeaderWords.Fit(words, phrase))
            where fit >= Least && samples[column].Suits(field.Key)
            orderby fit descending, column
            select (column, field.Key);

        var fields = new Dictionary<int, string>();
        foreach (var (column, field) in candidates)
        {
            if (!fields.ContainsKey(column) && (Repeats(field) || !fields.ContainsValue(field))) fields[column] = field;
        }
        return new ColumnGuess(fields, samples);
    }
}
