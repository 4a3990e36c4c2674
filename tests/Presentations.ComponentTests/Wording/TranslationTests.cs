using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Presentations.Web;

namespace Presentations.ComponentTests.Wording;

public partial class TranslationTests
{
    private const string Suffix = ".resources";

    /// <summary>What is spelled alike in both languages.</summary>
    private static readonly HashSet<string> Alike = ["Zone.Hawaii"];

    public static TheoryData<string> Files => [.. typeof(IUseCase).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)).Select(name => name[..^Suffix.Length])];

    [Theory, MemberData(nameof(Files))]
    public void Every_sentence_is_there_in_Spanish_and_none_is_left_over(string file) =>
        Assert.Equal(Sentences(file, "").Keys.Order(), Sentences(file, "es").Keys.Order());

    [Theory, MemberData(nameof(Files))]
    public void No_sentence_was_copied_instead_of_translated(string file)
    {
        var spanish = Sentences(file, "es");
        Assert.DoesNotContain(Sentences(file, ""), english => english.Value.Contains(' ', StringComparison.Ordinal) && spanish[english.Key] == english.Value && !Alike.Contains(english.Key));
    }

    [Theory, MemberData(nameof(Files))]
    public void A_translation_has_the_same_places_to_fill(string file)
    {
        var spanish = Sentences(file, "es");
        Assert.All(Sentences(file, ""), english => Assert.Equal(Places(english.Value), Places(spanish[english.Key])));
    }

    private static Dictionary<string, string> Sentences(string file, string language)
    {
        var set = new ResourceManager(file, typeof(IUseCase).Assembly).GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false);
        Assert.NotNull(set);
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> Places(string sentence) => Place().Matches(sentence).Select(place => place.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Place();
}
