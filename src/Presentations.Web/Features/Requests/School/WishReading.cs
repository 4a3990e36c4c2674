using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests.School;

/// <summary>Reads what was typed of a wish, and gathers everything that is wrong with it at once.</summary>
internal sealed class WishReading(WishForm form, RequestChoices choices)
{
    private const int YearsAhead = 2;
    private const int LongestWindowDays = 92;

    private readonly HashSet<DateOnly> off = [.. form.NotOn.Select(TypedText.Day).OfType<DateOnly>()];
    private readonly int? stay = StayOf(form);
    private DateOnly today;

    public List<Refusal> Refusals { get; } = [];

    /// <summary>The facts as far as they could be read; without refusals they are whole.</summary>
    public RequestFacts Read(Place place, DateOnly today)
    {
        this.today = today;
        var facts = new RequestFacts(place, Windows())
        {
            Audiences = Audiences(),
            IsForPupils = form.Audiences.Exists(choices.IsPupils),
            StaffStays = form.StaffStays,
            Topics = [.. form.Topics.Where(choices.HasTopic)],
            Format = Enum.TryParse<Format>(form.Format, out var format) && Enum.IsDefined(format) ? format : null,
            Sessions = Within(nameof(form.Sessions), form.Sessions, 1, Bounds.SessionsPerVisit, Wrong.SessionsWrong),
            Minutes = Within(nameof(form.Minutes), form.Minutes, Bounds.ShortestMinutes, Bounds.LongestMinutes, Wrong.MinutesWrong),
            NotOn = DaysOff(),
            Flexibility = Enum.TryParse<Flexibility>(form.Flexibility, out var flexibility) && Enum.IsDefined(flexibility) ? flexibility : Flexibility.TheseTimesOnly,
            DecideBy = DecideBy(),
            Room = Text(nameof(form.Room), form.Room, Bounds.NameLength),
            Equipment = Text(nameof(form.Equipment), form.Equipment, Bounds.TextLength),
            Language = choices.Languages.Contains(form.Language ?? "") ? form.Language! : Languages.English,
            NeedsInterpreter = form.NeedsInterpreter,
            Accessibility = Text(nameof(form.Accessibility), form.Accessibility, Bounds.TextLength),
            Notes = Text(nameof(form.Notes), form.Notes, Bounds.TextLength),
        };
        if (stay > SessionPlan.LongestStay.TotalMinutes) Refuse(nameof(form.Sessions), Wrong.StayTooLong, SessionPlan.LongestStay.TotalHours);
        if (facts.IsForPupils && !facts.StaffStays) Refuse(nameof(form.StaffStays), Wrong.StaffMustStay);
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

    private List<WindowFacts> Windows()
    {
        var windows = new List<WindowFacts>();
        foreach (var (window, place) in form.Windows.Select((window, place) => (window, place)).Where(row => !row.window.IsEmpty))
            if (Window(window, $"Windows[{place}]") is { } read) windows.Add(read);
        if (form.Windows.TrueForAll(window => window.IsEmpty)) Refuse("Windows[0].FirstDay", Wrong.WindowMissing);
        return windows;
    }

    private WindowFacts? Window(WindowForm window, string name)
    {
        var before = Refusals.Count;
        var first = TypedText.Day(window.FirstDay);
        var last = window.LastDay.IsEmpty() ? first : TypedText.Day(window.LastDay);
        var (from, to) = (TypedText.Time(window.From), TypedText.Time(window.To));
        if (first is null) Refuse($"{name}.FirstDay", Wrong.DateWrong);
        else if (first <= today) Refuse($"{name}.FirstDay", Wrong.TooSoon);
        if (last is null && !window.LastDay.IsEmpty()) Refuse($"{name}.LastDay", Wrong.DateWrong);
        else if (last > today.AddYears(YearsAhead)) Refuse(window.LastDay.IsEmpty() ? $"{name}.FirstDay" : $"{name}.LastDay", Wrong.TooFar, YearsAhead);
        else if (last < first) Refuse($"{name}.LastDay", Wrong.DaysBackwards);
        else if (last?.DayNumber - first?.DayNumber > LongestWindowDays) Refuse($"{name}.LastDay", Wrong.TooLongAWindow);
        else if (first <= last && IsRuledOut(first!.Value, last!.Value)) Refuse($"{name}.FirstDay", Wrong.DayRuledOut);
        if (from is null) Refuse($"{name}.From", Wrong.TimeWrong);
        if (to is null) Refuse($"{name}.To", Wrong.TimeWrong);
        else if (to <= from) Refuse($"{name}.To", Wrong.HoursBackwards);
        else if (stay <= SessionPlan.LongestStay.TotalMinutes && to - from < TimeSpan.FromMinutes(stay.Value)) Refuse($"{name}.To", Wrong.WindowTooShort, stay);
        return Refusals.Count == before ? new WindowFacts(first!.Value, last!.Value, from!.Value, to!.Value) : null;
    }

    private bool IsRuledOut(DateOnly first, DateOnly last) => Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).All(day => off.Contains(first.AddDays(day)));

    /// <summary>Null when what was typed is refused anyway.</summary>
    private static int? StayOf(WishForm form) =>
        TypedText.Number(form.Sessions) is >= 1 and <= Bounds.SessionsPerVisit and var sessions && TypedText.Number(form.Minutes) is >= Bounds.ShortestMinutes and <= Bounds.LongestMinutes and var minutes
            ? SessionPlan.StayMinutes(sessions, minutes)
            : null;

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

    private DateOnly? DecideBy()
    {
        if (form.DecideBy.IsEmpty()) return null;
        var day = TypedText.Day(form.DecideBy);
        var last = form.Windows.Select(window => TypedText.Day(window.LastDay) ?? TypedText.Day(window.FirstDay)).Max();
        if (day is null) Refuse(nameof(form.DecideBy), Wrong.DateWrong);
        else if (day <= today || day > last) Refuse(nameof(form.DecideBy), Wrong.DecideByWrong);
        return day;
    }

    private int Within(string field, string? typed, int least, int most, Wrong wrong)
    {
        if (TypedText.Number(typed) is { } number && number >= least && number <= most) return number;
        Refuse(field, wrong);
        return least;
    }

    private void Warn(string field, string? text)
    {
        if (!form.WasWarned && NamesAChild.PiecesOf(text) is { } pieces) Refuse(field, Wrong.NamesAChild, pieces);
    }
}
