using System.Globalization;
using Presentations.Domain;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Administration.Imports.Reading;

/// <summary>The columns of a log, found by header, letter or number.</summary>
public sealed class Columns
{
    private readonly string[] names;

    public Columns(SourceRow header) => (HeaderLine, names) = (header.Line, [.. header.Cells]);

    /// <summary>Columns without a header, named by their letters.</summary>
    public Columns(int count) => names = [.. Enumerable.Range(0, count).Select(Letter)];

    /// <summary>0 when the log has no header.</summary>
    public int HeaderLine { get; }

    public IReadOnlyList<string> Names => names;

    /// <summary>What a person calls a column: its header, else its letter.</summary>
    public string NameOf(int column) => column < names.Length && names[column].Length > 0 ? names[column] : $"column {Letter(column)}";

    /// <summary>How a mapping names a column so that no other can be meant.</summary>
    public string AddressOf(int column) => TryFind(names[column]) == column ? names[column] : $"#{column + 1}";

    /// <summary>The column counted from 0; refuses an address that fits none or several.</summary>
    public int Find(string address, string place)
    {
        var fitting = Fitting(address);
        Rule.Require(fitting.Count <= 1,
            $"“{place}” names the column “{address}”, which the log has {fitting.Count} times; write the number of the column instead: {string.Join(" or ", fitting.Select(column => column + 1))}.", place);
        if (fitting.Count == 1) return fitting[0];
        var known = names.Where(name => name.Length > 0).ToList();
        throw new RuleViolation($"“{place}” names the column “{address}”, which the log does not have: {Nearest.Hint(address, known)}", place);
    }

    public static bool IsNumber(string address) => Number(address) is not null;

    public bool Has(string address) => Fitting(address).Count > 0;

    /// <summary>Null when the address fits no column, or several.</summary>
    public int? TryFind(string address) => address.Length > 0 && Fitting(address) is [var only] ? only : null;

    private List<int> Fitting(string address)
    {
        address = address.Trim();
        if (Number(address) is { } number) return number >= 1 && number <= names.Length ? [number - 1] : [];
        var same = Where(name => name.Equals(address, StringComparison.OrdinalIgnoreCase));
        if (same.Count > 0) return same;
        var sought = SearchText.Of(address).Replace(" ", "", StringComparison.Ordinal);
        var alike = sought.Length == 0 ? [] : Where(name => SearchText.Of(name).Replace(" ", "", StringComparison.Ordinal) == sought);
        return alike.Count > 0 ? alike : ByLetter(address);
    }

    private static int? Number(string address) =>
        address.StartsWith('#') && int.TryParse(address.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private List<int> Where(Func<string, bool> condition) => [.. Enumerable.Range(0, names.Length).Where(column => condition(names[column]))];

    private List<int> ByLetter(string address)
    {
        if (address.Length is 0 or > 2 || !address.All(char.IsAsciiLetter)) return [];
        var column = address.ToUpperInvariant().Aggregate(0, (sum, letter) => sum * 26 + letter - 'A' + 1) - 1;
        return column < names.Length ? [column] : [];
    }

    private static string Letter(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";
}
