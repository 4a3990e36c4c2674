using System.Globalization;
using Presentations.Domain;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests.School;

/// <summary>What a school types to correct its contacts, what is there and how many come; kept as it was typed.</summary>
public sealed class OnSiteForm : OnSiteTexts
{
    /// <summary>Of the request that was read.</summary>
    public int Version { get; set; }

    /// <summary>What the form was opened with; null when that is not known.</summary>
    public OnSiteTexts? Opened { get; set; }

    /// <summary>True once the school was told that something seems to name a child; it is told once.</summary>
    public bool WasWarned { get; set; }

    public static OnSiteForm Of(PresentationRequest request) => new()
    {
        Version = request.Version, Name = request.ContactName, Position = request.ContactPosition, Phone = request.ContactPhone, OnSiteName = request.OnSiteName, OnSitePhone = request.OnSitePhone,
        Room = request.Room, Equipment = request.Equipment, Accessibility = request.Accessibility,
        Expected = request.Audiences.ToDictionary(audience => audience.Audience, audience => audience.Expected?.ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>What was not posted is empty, not null.</summary>
    public void Complete()
    {
        Expected ??= [];
        if (Opened is not null) Opened.Expected ??= [];
    }

    /// <summary>
    /// Takes what is saved now wherever nothing was typed. Answers whether something was typed that somebody else has changed, too; where
    /// nothing was, the form is from then on one that was opened with what is saved.
    /// </summary>
    internal bool TakeOver(OnSiteForm saved)
    {
        var isContested = false;
        foreach (var (of, put) in Parts(saved.Expected.Keys))
        {
            var (typed, now, before) = (Read(of(this)), Read(of(saved)), Opened is null ? null : Read(of(Opened)));
            var isTyped = Opened is null ? typed != now : typed != before;
            isContested |= isTyped && typed != now && (Opened is null || now != before);
            if (!isTyped) put(this, of(saved));
        }
        if (!isContested) (Version, Opened) = (saved.Version, saved);
        return isContested;
    }

    private static IEnumerable<(Func<OnSiteTexts, string?> Of, Action<OnSiteTexts, string?> Put)> Parts(IEnumerable<string> audiences) =>
    [
        (form => form.Name, (form, text) => form.Name = text), (form => form.Position, (form, text) => form.Position = text), (form => form.Phone, (form, text) => form.Phone = text),
        (form => form.OnSiteName, (form, text) => form.OnSiteName = text), (form => form.OnSitePhone, (form, text) => form.OnSitePhone = text),
        (form => form.Room, (form, text) => form.Room = text), (form => form.Equipment, (form, text) => form.Equipment = text), (form => form.Accessibility, (form, text) => form.Accessibility = text),
        .. audiences.Select(code => ((Func<OnSiteTexts, string?>)(form => form.Expected.GetValueOrDefault(code)), (Action<OnSiteTexts, string?>)((form, text) => form.Expected[code] = text))),
    ];

    /// <summary>Text areas give back line ends of their own.</summary>
    private static string Read(string? text) => text?.Trim().ReplaceLineEndings("\n") ?? "";

    /// <summary>Reads it whole, and gathers everything that is wrong with it at once.</summary>
    internal OnSiteFacts Read(IReadOnlyList<string> audiences, List<Refusal> refusals)
    {
        string? Text(string field, string? typed, int longest)
        {
            if (typed?.Trim().Length > longest) refusals.Add(new Refusal(field, Wrong.TooLong, longest));
            else if (!WasWarned && NamesAChild.PiecesOf(typed) is { } pieces && field is nameof(Room) or nameof(Equipment) or nameof(Accessibility)) refusals.Add(new Refusal(field, Wrong.NamesAChild, pieces));
            return typed;
        }
        string? Dialled(string field, string? typed)
        {
            if (!typed.IsEmpty() && !PhoneNumber.CanBeDialled(typed!)) refusals.Add(new Refusal(field, Wrong.PhoneWrong, typed!.Trim()));
            return Text(field, typed, PresentationRequest.PhoneLength);
        }
        if (Name.IsEmpty()) refusals.Add(new Refusal(nameof(Name), Wrong.NameMissing));
        return new OnSiteFacts(Text(nameof(Name), Name, Bounds.NameLength) ?? "", audiences.ToDictionary(code => code, code => People(code, refusals)))
        {
            Position = Text(nameof(Position), Position, Bounds.NameLength), Phone = Dialled(nameof(Phone), Phone),
            OnSiteName = Text(nameof(OnSiteName), OnSiteName, Bounds.NameLength), OnSitePhone = Dialled(nameof(OnSitePhone), OnSitePhone),
            Room = Text(nameof(Room), Room, Bounds.NameLength), Equipment = Text(nameof(Equipment), Equipment, Bounds.TextLength), Accessibility = Text(nameof(Accessibility), Accessibility, Bounds.TextLength),
        };
    }

    private int? People(string audience, List<Refusal> refusals)
    {
        var typed = Expected.GetValueOrDefault(audience);
        var people = TypedText.Number(typed);
        if (!typed.IsEmpty() && people is not (>= 1 and <= Bounds.AttendancePerAudience)) refusals.Add(new Refusal($"Expected[{audience}]", Wrong.ExpectedWrong, Bounds.AttendancePerAudience));
        return people;
    }
}
