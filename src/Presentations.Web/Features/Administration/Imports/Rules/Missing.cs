namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>The words that stand for an empty cell.</summary>
internal sealed class Missing(IEnumerable<string> words)
{
    private readonly HashSet<string> words = new(words.Select(word => word.Trim()), StringComparer.OrdinalIgnoreCase);

    public bool Holds(string cell) => cell.Length == 0 || words.Contains(cell);

    public Missing With(IReadOnlyList<string>? more) => more is null ? this : new Missing(words.Concat(more));
}
