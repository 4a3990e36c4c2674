using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests.School;

/// <summary>Reads what was typed of a wish, and gathers everything that is wrong with it at once.</summary>
internal sealed class WishReading(WishForm form, RequestChoices choices)
{
    public List<Refusal> Refusals { get; } = [];

    /// <summary>The facts as far as they could be read; without refusals they are whole.</summary>
    public RequestFacts Read(Place place, DateOnly today)
    {
        var rules = new WishRules(today, form.NotOn.Select(TypedText.Day).OfType<DateOnly>(), form.Sessions, form.Minutes, Refuse);
        var facts = new RequestFacts(place, Windows(rules))
        {
            Audiences = Audiences(),
            IsForPupils = form.Audiences.Exists(choices.IsPupils),
            StaffStays = form.StaffStays,
            Topics = [.. form.Topics.Where(choices.HasTopic)],
            Format = Enum.TryParse<Format>(form.Format, out var format) && Enum.IsDefined(format) ? format : null,
            Sessions = rules.Sessions(),
            Minutes = rules.Minutes(),
            NotOn = DaysOff(),
            Flexibility = Enum.TryParse<Flexibility>(form.Flexibility, out var flexibility) && Enum.IsDefined(flexibility) ? flexibility : Flexibility.TheseTimesOnly,
            DecideBy = DecideBy(rules),
            Room = Text(nameof(form.Room), form.Room, Bounds.NameLength),
            Equipment = Text(nameof(form.Equipment), form.Equipment, Bounds.TextLength),
            Language = choices.Languages.Contains(form.Language ?? "") ? form.Language! : Languages.English,
            NeedsInterpreter = form.NeedsInterpreter,
            Accessibility = Text(nameof(form.Accessibility), form.Accessibility, Bounds.TextLength),
            Notes = Text(nameof(form.Notes), form.Notes, Bounds.TextLength),
        };
        rules.RequireStay();
        rules.RequireStaff(facts.IsForPupils, facts.StaffStays);
        Warn(nameof(form.Room), form.Room);
        Warn(nameof(form.Equipment), form.Equipment);
        Warn(nameof(form.Accessibility), form.Accessibility);
        Warn(nameof(form.Notes), form.Notes);
        return facts;
    }

    public string? Text(string field, string? text, int longest)
    {
        if (text?.Trim().Length > longest) Refuse(field, Wrong.TooLong, longest);
        return text.IsEmpty() ? null : text!.Trim();
    }

    public string? Phone(string field, string? text)
    {
        var phone = Text(field, text, PresentationRequest.PhoneLength);
        if (phone is not null && !PhoneNumber.CanBeDialled(phone)) Refuse(field, Wrong.PhoneWrong, phone);
        return phone;
    }

    public void Refuse(string field, Wrong wrong, object? value = null) => Refusals.Add(new Refusal(field, wrong, value));

    private Dictionary<string, int?> Audiences()
    {
        var audiences = new Dictionary<string, int?>();
        foreach (var code in choices.Audiences.Select(audience => audience.Code))
        {
            var typed = form.Expected.GetValueOrDefault(code);
            if (!form.Audiences.Contains(code) && typed.IsEmpty()) continue;
            if (!form.Audiences.Contains(code)) form.Audiences.Add(code);
            audiences[code] = TypedText.Number(typed);
            if (!typed.IsEmpty() && audiences[code] is not (>= 1 and <= Bounds.AttendancePerAudience)) Refuse($"Expected[{code}]", Wrong.ExpectedWrong, Bounds.AttendancePerAudience);
        }
        if (audiences.Count == 0) Refuse(nameof(form.Audiences), Wrong.AudienceMissing);
        return audiences;
    }

    private List<WindowFacts> Windows(WishRules rules)
    {
        var windows = new List<WindowFacts>();
        foreach (var (window, place) in form.Windows.Select((window, place) => (window, place)).Where(row => !row.window.IsEmpty))
            if (rules.Window($"Windows[{place}]", Typed(window)) is { } read) windows.Add(read);
        if (form.Windows.TrueForAll(window => window.IsEmpty)) Refuse("Windows[0].FirstDay", Wrong.WindowMissing);
        return windows;
    }

    private static WishRules.TypedWindow Typed(WindowForm window) =>
        new(TypedText.Day(window.FirstDay), TypedText.Day(window.LastDay), !window.LastDay.IsEmpty(), TypedText.Time(window.From), TypedText.Time(window.To));

    private List<DateOnly> DaysOff()
    {
        var days = new List<DateOnly>();
        foreach (var (typed, place) in form.NotOn.Select((typed, place) => (typed, place)).Where(row => !row.typed.IsEmpty()))
        {
            if (TypedText.Day(typed) is { } day) days.Add(day);
            else Refuse($"NotOn[{place}]", Wrong.DateWrong);
        }
        return days;
    }

    private DateOnly? DecideBy(WishRules rules)
    {
        if (form.DecideBy.IsEmpty()) return null;
        var day = TypedText.Day(form.DecideBy);
        var last = form.Windows.Select(window => TypedText.Day(window.LastDay) ?? TypedText.Day(window.FirstDay)).Max();
        if (day is null) Refuse(nameof(form.DecideBy), Wrong.DateWrong);
        else rules.RequireDecideBy(day, last);
        return day;
    }

    private void Warn(string field, string? text)
    {
        if (!form.WasWarned && NamesAChild.PiecesOf(text) is { } pieces) Refuse(field, Wrong.NamesAChild, pieces);
    }
}
