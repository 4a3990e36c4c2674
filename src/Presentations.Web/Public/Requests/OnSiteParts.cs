using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Public.Requests;

/// <summary>The parts of what a school corrects as they read, in the order of the form; so that two of them can be compared.</summary>
internal static class OnSiteParts
{
    public static IReadOnlyList<(string Label, string Typed, string Saved)> Differences(OnSiteForm typed, OnSiteForm saved, RequestWords words)
    {
        var audiences = saved.Expected.Keys.Order(StringComparer.Ordinal).ToList();
        return [.. Of(typed, audiences, words).Zip(Of(saved, audiences, words), (mine, theirs) => (mine.Label, Typed: mine.Text, Saved: theirs.Text)).Where(part => part.Typed != part.Saved)];
    }

    private static IEnumerable<(string Label, string Text)> Of(OnSiteForm form, List<string> audiences, RequestWords words) =>
    [
        (words["OnSite.Name"], Given(form.Name, words)), (words["OnSite.Position"], Given(form.Position, words)), (words["Field.Phone"], Given(form.Phone, words)),
        (words["Field.OnSiteName"], Given(form.OnSiteName, words)), (words["Field.OnSitePhone"], Given(form.OnSitePhone, words)),
        .. audiences.Select(code => (words["Field.Expected", words.Terms.Audience(code)], Given(form.Expected.GetValueOrDefault(code), words))),
        (words["Field.Room"], Given(form.Room, words)), (words["Field.Equipment"], Given(form.Equipment, words)), (words["Field.Accessibility"], Given(form.Accessibility, words)),
    ];

    private static string Given(string? text, RequestWords words) => string.IsNullOrWhiteSpace(text) ? words["Conflict.Nothing"] : text.Trim().ReplaceLineEndings("\n");
}
