namespace Presentations.Data.Rollup;

/// <summary>Gives every code a small number, so that a line of the totals fits into a few bytes. Numbers are never taken back.</summary>
internal sealed class CodeBook
{
    private readonly Dictionary<string, byte> numbers = [];
    private volatile string[] codes = [];

    /// <summary>Called by the one who loads; readers only ask for codes they were given.</summary>
    public byte NumberOf(string code)
    {
        lock (numbers)
        {
            if (numbers.TryGetValue(code, out var number)) return number;
            number = checked((byte)codes.Length);
            codes = [.. codes, code];
            return numbers[code] = number;
        }
    }

    /// <summary>Null when no line has the code.</summary>
    public byte? Find(string code)
    {
        lock (numbers) return numbers.TryGetValue(code, out var number) ? number : null;
    }

    public int Count => codes.Length;

    public string this[byte number] => codes[number];
}
