using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Matching;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Reads the fields of one row and gathers what is wrong with them, so that a person sees all of it at once.</summary>
internal sealed class RowFindings(SourceRow row)
{
    private List<Problem>? problems;
    private List<Problem>? warnings;

    public SourceRow Row => row;

    public IReadOnlyList<Problem> Problems => problems ?? [];

    public IReadOnlyList<Problem> Warnings => warnings ?? [];

    public void Reject(string field, string? value, string sentence) => (problems ??= []).Add(Of(field, value, sentence));

    public void Warn(string field, string? value, string sentence) => (warnings ??= []).Add(Of(field, value, sentence));

    /// <summary>What the field holds; nothing when it is empty, or when it cannot be read, which is noted.</summary>
    public T? Read<T>(FieldReader? field, Func<string, T?> parse)
    {
        if (field?.Text(row) is not { } text) return default;
        try
        {
            return parse(text);
        }
        catch (RuleViolation refused) when (field.HasDefault)
        {
            Warn(field.Name, text, field.Default is { } word ? $"{refused.Message} Taken as “{word}”." : $"{refused.Message} Taken as not known.");
            return field.Default is null ? default : parse(field.Default);
        }
        catch (RuleViolation refused)
        {
            Reject(field.Name, text, refused.Message);
            return default;
        }
    }

    /// <summary>Every value of a cell that holds several; those that cannot be read are noted and left out.</summary>
    public IReadOnlyList<T> ReadAll<T>(FieldReader? field, IReadOnlyList<string>? separators, Func<string, T> parse, Func<string, bool>? isOne = null)
    {
        if (field is null) return [];
        var values = new List<T>();
        foreach (var text in field.Texts(row, separators, isOne))
        {
            try
            {
                values.Add(parse(text));
            }
            catch (RuleViolation refused) when (field.HasDefault)
            {
                Warn(field.Name, text, $"{refused.Message} {(field.Default is { } word ? $"Taken as “{word}”." : "Left out.")}");
                if (field.Default is { } meant) values.Add(parse(meant));
            }
            catch (RuleViolation refused)
            {
                Reject(field.Name, text, refused.Message);
            }
        }
        return values;
    }

    /// <summary>Like <see cref="Read{T}"/>, of a field that every row must have.</summary>
    public T? Need<T>(FieldReader? field, Func<string, T?> parse)
    {
        var before = problems?.Count ?? 0;
        var value = Read(field, parse);
        if (value is null && (problems?.Count ?? 0) == before && field is not null) Reject(field.Name, field.Raw(row), $"“{FieldChoice.LabelOf(field.Name, [])}” is empty; every row needs one.");
        return value;
    }

    private Problem Of(string field, string? value, string sentence) =>
        new(row.Line, field, value is { Length: > Problem.ValueLength } ? $"{value[..Problem.ValueLength]}…" : value, sentence);
}
