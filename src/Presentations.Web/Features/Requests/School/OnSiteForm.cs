using System.Globalization;
using Presentations.Domain;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests.School;

/// <summary>What a school types to correct its contacts, what is there and how many come; kept as it was typed.</summary>
public sealed class OnSiteForm
{
    /// <summary>Of the request that was read.</summary>
    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Position { get; set; }

    public string? Phone { get; set; }

    public string? OnSiteName { get; set; }

    public string? OnSitePhone { get; set; }

    public string? Room { get; set; }

    public string? Equipment { get; set; }

    public string? Accessibility { get; set; }

    /// <summary>The people expected, by the code of their audience.</summary>
    public Dictionary<string, string?> Expected { get; set; } = [];

    /// <summary>True once the school was told that something seems to name a child; it is told once.</summary>
    public bool WasWarned { get; set; }

    public static OnSiteForm Of(PresentationRequest request) => new()
    {
        Version = request.Version, Name = request.ContactName, Position = request.ContactPosition, Phone = request.ContactPhone, OnSiteName = request.OnSiteName, OnSitePhone = request.OnSitePhone,
        Room = request.Room, Equipment = request.Equipment, Accessibility = request.Accessibility,
        Expected = request.Audiences.ToDictionary(audience => audience.Audience, audience => audience.Expected?.ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>What was not posted is empty, not null.</summary>
    public void Complete() => Expected ??= [];

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
