using System.Globalization;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>The words that the product knows for one field, found by code or label in any case and spacing.</summary>
internal sealed class Words<T>
{
    private readonly string kind;
    private readonly Dictionary<string, T> byWord = [];
    private readonly List<string> codes = [];
    private readonly Memo<T> memo;

    /// <param name="kind">What the words are, for a refusal: "an audience".</param>
    /// <param name="words">The first name of each is the one that a refusal offers.</param>
    public Words(string kind, IEnumerable<(T Meaning, string[] Names)> words)
    {
        this.kind = kind;
        memo = new Memo<T>(Find);
        foreach (var (meaning, names) in words)
        {
            codes.Add(names[0]);
            foreach (var name in names) byWord.TryAdd(Key(name), meaning);
        }
    }

    public T Parse(string text) => memo.Of(text);

    public bool Knows(string text) => byWord.ContainsKey(Key(text));

    private T Find(string text) => byWord.TryGetValue(Key(text), out var meaning)
        ? meaning
        : throw new RuleViolation($"“{text}” is not {kind}; {Nearest.Hint(text, codes)} Or say once what the log means by it.");

    private static string Key(string word) => SearchText.Of(word).Replace(" ", "", StringComparison.Ordinal);
}

/// <summary>The words of the fields whose meaning the product fixes.</summary>
internal static class KnownWords
{
    public static Words<Kind?> Kinds { get; } = new("a kind", Enum.GetValues<Kind>().Select(kind => ((Kind?)kind, Names(kind, kind.Label()))));

    public static Words<Format?> Formats { get; } = new("a format", Enum.GetValues<Format>().Select(format => ((Format?)format, Names(format, format.Label()))));

    public static Words<CountingBasis?> Bases { get; } = new("a counting basis", Enum.GetValues<CountingBasis>().Select(basis => ((CountingBasis?)basis, Names(basis, basis.Label()))));

    public static Words<Qualifier?> Qualifiers { get; } = new("a qualifier", Enum.GetValues<Qualifier>().Select(qualifier => ((Qualifier?)qualifier, Names(qualifier))));

    public static Words<bool?> YesOrNo { get; } = new("yes or no", [(true, ["yes", "y", "true", "t", "1", "x"]), (false, ["no", "n", "false", "f", "0"])]);

    private static Words<string> UsualLanguages { get; } = new("a language", Languages.Usual.Select(code => (code, new[] { code, Languages.Label(code) })));

    /// <summary>By name, or by any code that has the form of one.</summary>
    public static string Language(string text) =>
        text.Length is 2 or 3 && text.All(char.IsAsciiLetter) ? text.ToLower(CultureInfo.InvariantCulture) : UsualLanguages.Parse(text);

    private static string[] Names<T>(T value, params string[] labels) where T : struct, Enum =>
        [value.Code(), .. labels];
}
