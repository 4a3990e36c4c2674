using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Reads free text, from one column or several.</summary>
internal sealed class FreeTextReader
{
    private readonly int longest;
    private readonly bool cut;
    private readonly List<FieldReader> parts = [];

    public FreeTextReader(string name, TextRule? rule, Columns columns, Missing missing, int longest)
    {
        (Name, this.longest, cut) = (name, longest, rule?.Cut is true);
        if (rule is null) return;
        if (rule.Column is not null || rule.Value is not null) parts.Add(FieldReader.For(name, rule, columns, missing)!);
        foreach (var column in rule.Columns ?? []) parts.Add(FieldReader.For(name, rule with { Column = column, Value = null }, columns, missing)!);
    }

    public string Name { get; }

    public string? Read(RowFindings row)
    {
        if (parts.Count == 0) return null;
        var text = parts.Count == 1 ? parts[0].Text(row.Row) : string.Join(" · ", parts.Select(part => part.Text(row.Row)).OfType<string>());
        if (text is not { Length: > 0 }) return null;
        if (text.Length <= longest) return text;
        if (cut) row.Warn(Name, text, $"The text has {text.Length:N0} characters; the first {longest:N0} are kept.");
        else row.Reject(Name, text, $"The text has {text.Length:N0} characters; at most {longest:N0} are kept. Write \"cut\": true to shorten such texts.");
        return text[..longest];
    }
}
