using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Public.Requests;

/// <summary>The parts of a wish as they read, in the order of the form; so that two of them can be compared.</summary>
internal static class WishParts
{
    public static IReadOnlyList<(string Label, string Typed, string Saved)> Differences(WishForm typed, WishForm saved, RequestWords words) =>
        [.. Of(typed, words).Zip(Of(saved, words), (mine, theirs) => (Label: words[mine.Label], Typed: mine.Text, Saved: theirs.Text)).Where(part => part.Typed != part.Saved)];

    private static IEnumerable<(string Label, string Text)> Of(WishForm form, RequestWords words) =>
    [
        ("Group.Audience", Several(form.Audiences.Order(StringComparer.Ordinal).Select(code => Audience(form, code, words)), words)),
        ("Field.StaffStays", YesOrNo(form.StaffStays, words)),
        ("Group.Topics", Several(form.Topics.Order(StringComparer.Ordinal).Select(code => words.Terms.Topic(code)), words)),
        ("Field.Format", Enum.TryParse<Format>(form.Format, out var format) ? words.Terms.Format(format) : words["Wish.AnyFormat"]),
        ("Field.Sessions", Given(form.Sessions, words)),
        ("Field.Minutes", Given(form.Minutes, words)),
        ("Group.Windows", Several(form.Windows.Where(window => !window.IsEmpty).Select(window => Window(window, words)), words)),
        ("Field.Flexibility", words.Of(Enum.TryParse<Flexibility>(form.Flexibility, out var flexibility) ? flexibility : Flexibility.TheseTimesOnly)),
        ("Windows.NotOn", Several(form.NotOn.Where(day => !string.IsNullOrWhiteSpace(day)).Order(StringComparer.Ordinal).Select(day => Day(day, words)), words)),
        ("Field.DecideBy", Day(form.DecideBy, words)),
        ("Field.Language", words.Spoken(form.Language ?? Languages.English)),
        ("Field.Room", Given(form.Room, words)),
        ("Field.NeedsInterpreter", YesOrNo(form.NeedsInterpreter, words)),
        ("Field.Equipment", Given(form.Equipment, words)),
        ("Field.Accessibility", Given(form.Accessibility, words)),
        ("Field.Notes", Given(form.Notes, words)),
    ];

    private static string Audience(WishForm form, string code, RequestWords words) =>
        form.Expected.GetValueOrDefault(code) is { Length: > 0 } expected ? $"{words.Terms.Audience(code)}: {expected}" : words.Terms.Audience(code);

    private static string Window(WindowForm window, RequestWords words)
    {
        var days = string.IsNullOrWhiteSpace(window.LastDay) || window.LastDay == window.FirstDay ? Day(window.FirstDay, words) : words["Facts.Days", Day(window.FirstDay, words), Day(window.LastDay, words)];
        return $"{days}, {window.From}–{window.To}";
    }

    private static string Day(string? typed, RequestWords words) => TypedText.Day(typed) is { } day ? words.Terms.Day(day) : Given(typed, words);

    private static string YesOrNo(bool isSo, RequestWords words) => words[isSo ? "Feedback.Yes" : "Feedback.No"];

    private static string Several(IEnumerable<string> parts, RequestWords words) => Given(string.Join("; ", parts), words);

    /// <summary>A text area gives back line ends of its own.</summary>
    private static string Given(string? text, RequestWords words) => string.IsNullOrWhiteSpace(text) ? words["Conflict.Nothing"] : text.Trim().ReplaceLineEndings("\n");
}
