using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Takes the text of one field out of a row: by column or fixed, through its tables of words.</summary>
internal sealed class FieldReader
{
    private readonly FieldRule rule;
    private readonly int? column;
    private readonly Missing missing;
    private readonly Dictionary<string, string?>? values;

    private FieldReader(string name, FieldRule rule, Columns columns, Missing missing)
    {
        (Name, this.rule) = (name, rule);
        column = rule.Column is { } address ? columns.Find(address, name) : null;
        this.missing = missing.With(rule.Missing);
        if (rule.Values is not { } table) return;
        values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, ours) in table) values[word.Trim()] = ours;
    }

    public static FieldReader? For(string name, FieldRule? rule, Columns columns, Missing missing) =>
        rule is null ? null : new FieldReader(name, rule, columns, missing);

    /// <summary>The mapping's name of the field.</summary>
    public string Name { get; }

    /// <summary>Whether cells that cannot be read mean something.</summary>
    public bool HasDefault => rule.Default is not null;

    public string? Default => Known(rule.Default);

    /// <summary>Refuses a mapping whose own words cannot be read, whatever the rows hold.</summary>
    public FieldReader Checked<T>(Func<string, T> parse, IReadOnlyList<string>? separators = null)
    {
        var own = new[] { rule.Value, rule.Default }.Concat(rule.Values?.Values ?? []).Concat(rule.Contains?.Values ?? []);
        foreach (var word in own.Select(Known).OfType<string>().SelectMany(text => Split(text, separators, null)))
        {
            try
            {
                parse(word);
            }
            catch (RuleViolation refused)
            {
                throw new RuleViolation($"The mapping of “{Name}”: {refused.Message}", Name);
            }
        }
        return this;
    }

    /// <summary>The cell as the log has it, or the fixed value.</summary>
    public string Raw(SourceRow row) => column is { } index ? row[index] : rule.Value ?? "";

    /// <summary>The text after the tables of words; null when the cell is empty and nothing stands for that.</summary>
    public string? Text(SourceRow row)
    {
        if (column is not { } index) return Known(rule.Value);
        var cell = row[index];
        if (values is not null && values.TryGetValue(cell, out var ours)) return Known(ours);
        if (missing.Holds(cell)) return Default;
        return rule.Contains is { } parts && parts.FirstOrDefault(part => cell.Contains(part.Key, StringComparison.OrdinalIgnoreCase)) is { Key: not null } found
            ? Known(found.Value)
            : cell;
    }

    /// <summary>Every word of a cell that holds several; what is one word to us is not split further.</summary>
    public IReadOnlyList<string> Texts(SourceRow row, IReadOnlyList<string>? separators, Func<string, bool>? isOne = null)
    {
        var cell = Raw(row);
        if (missing.Holds(cell) && values?.ContainsKey(cell) is not true) return Default is { } word ? Split(word, separators, isOne) : [];
        if (rule.Contains is { } parts)
        {
            var contained = parts.Where(part => cell.Contains(part.Key, StringComparison.OrdinalIgnoreCase)).Select(part => Known(part.Value)).OfType<string>().ToList();
            if (contained.Count > 0) return contained;
        }
        if (values is not null && values.TryGetValue(cell, out var whole)) return Known(whole) is { } ours ? Split(ours, separators, isOne) : [];
        return [.. Split(cell, separators, word => values?.ContainsKey(word) is true || isOne?.Invoke(word) is true).Select(Meant).OfType<string>()];
    }

    private string? Meant(string word) => values is not null && values.TryGetValue(word, out var ours) ? Known(ours) : missing.Holds(word) ? null : word;

    /// <summary>By the first separator, then the parts by the next: "Bullying; Parents and family" stays two where the second is one word.</summary>
    private static List<string> Split(string cell, IReadOnlyList<string>? separators, Func<string, bool>? isOne)
    {
        var words = new List<string> { cell };
        foreach (var separator in separators ?? [])
        {
            if (!words.Exists(word => word.Contains(separator, StringComparison.OrdinalIgnoreCase))) continue;
            words = [.. words.SelectMany(word => isOne?.Invoke(word) is true ? [word] : word.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        }
        return words;
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
