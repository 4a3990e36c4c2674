namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Reads each different text once: the cells of a column repeat. A text that cannot be read is refused every time.</summary>
internal sealed class Memo<T>(Func<string, T> read)
{
    private const int Most = 10_000;

    private readonly Dictionary<string, T> known = [];

    public T Of(string text)
    {
        if (known.TryGetValue(text, out var value)) return value;
        value = read(text);
        if (known.Count < Most) known[text] = value;
        return value;
    }
}
