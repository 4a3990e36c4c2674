using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Public.Requests;

/// <summary>The parts of what a school corrects as they read, in the order of the form; so that two of them can be compared.</summary>
internal static class OnSiteParts
{
    public static IReadOnlyList<(string Label, string Typed, string Saved)> Differences(OnSiteTexts typed, OnSiteTexts saved, RequestWords words)
    {
        var audiences = AudiencesOf(saved);
        return [.. Of(typed, audiences, words).Zip(Of(saved, audiences, words), (mine, theirs) => (mine.Label, Typed: mine.Text, Saved: theirs.Text)).Where(part => part.Typed != part.Saved)];
    }

    /// <summary>Those differences where the saved text is another than the form was opened with: somebody else has changed it, too.</summary>
    public static IReadOnlyList<(string Label, string Typed, string Saved)> Contested(OnSiteForm typed, OnSiteTexts saved, RequestWords words)
    {
        var differences = Differences(typed, saved, words);
        if (typed.Opened is null) return differences;
        var audiences = AudiencesOf(saved);
        var unchanged = Of(typed.Opened, audiences, words).Zip(Of(saved, audiences, words)).Where(part => part.First.Text == part.Second.Text).Select(part => part.First.Label).ToHashSet();
        return [.. differences.Where(part => !unchanged.Contains(part.Label))];
    }

    /// <summary>The inputs of the form with their texts.</summary>
    public static IEnumerable<(string Name, string? Text)> Posted(OnSiteTexts form) =>
    [
        (nameof(form.Name), form.Name), (nameof(form.Position), form.Position), (nameof(form.Phone), form.Phone), (nameof(form.OnSiteName), form.OnSiteName), (nameof(form.OnSitePhone), form.OnSitePhone),
        (nameof(form.Room), form.Room), (nameof(form.Equipment), form.Equipment), (nameof(form.Accessibility), form.Accessibility),
        .. AudiencesOf(form).Select(code => ($"{nameof(form.Expected)}[{code}]", form.Expected[code])),
    ];

    private static List<string> AudiencesOf(OnSiteTexts form) => [.. form.Expected.Keys.Order(StringComparer.Ordinal)];

    private static IEnumerable<(string Label, string Text)> Of(OnSiteTexts form, List<string> audiences, RequestWords words) =>
    [
        (words["OnSite.Name"], Given(form.Name, words)), (words["OnSite.Position"], Given(form.Position, words)), (words["Field.Phone"], Given(form.Phone, words)),
        (words["Field.OnSiteName"], Given(form.OnSiteName, words)), (words["Field.OnSitePhone"], Given(form.OnSitePhone, words)),
        .. audiences.Select(code => (words["Field.Expected", words.Terms.Audience(code)], Given(form.Expected.GetValueOrDefault(code), words))),
        (words["Field.Room"], Given(form.Room, words)), (words["Field.Equipment"], Given(form.Equipment, words)), (words["Field.Accessibility"], Given(form.Accessibility, words)),
    ];

    private static string Given(string? text, RequestWords words) => string.IsNullOrWhiteSpace(text) ? words["Conflict.Nothing"] : text.Trim().ReplaceLineEndings("\n");
}
