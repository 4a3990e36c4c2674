using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Scheduling;

/// <summary>What a person types of when and where they speak.</summary>
public sealed class AvailabilityForm
{
    /// <summary>The version that was read; 0 for somebody who never said it.</summary>
    public int Version { get; set; }

    /// <summary>Monday first.</summary>
    public List<DayForm> Week { get; set; } = [];

    public List<SpecialDayForm> SpecialDays { get; set; } = [];

    public string? HomeZip { get; set; }

    public int? MilesPerHour { get; set; }

    public int? BufferMinutes { get; set; }

    public int? MostVisitsADay { get; set; }

    public int? MostVisitsAWeek { get; set; }

    public List<string> Languages { get; set; } = [];

    /// <summary>None means all.</summary>
    public List<string> ClearedTopics { get; set; } = [];

    /// <summary>A weekday; free when no hours are filled in.</summary>
    public sealed class DayForm
    {
        public DayOfWeek Day { get; set; }

        /// <summary>In their order; at least one row to type in.</summary>
        public List<HoursForm> Hours { get; set; } = [];
    }

    /// <summary>Hours in a row; without both, they do not count.</summary>
    public sealed class HoursForm
    {
        public TimeOnly? From { get; set; }
        public TimeOnly? To { get; set; }
    }

    /// <summary>A day off, or with hours a day with other hours than usual.</summary>
    public sealed class SpecialDayForm
    {
        public DateOnly? Date { get; set; }
        public TimeOnly? From { get; set; }
        public TimeOnly? To { get; set; }
    }

    public static AvailabilityForm Of(PresenterProfile profile) => new()
    {
        Version = profile.Id == 0 ? 0 : profile.Version,
        Week = [.. Enumerable.Range(1, 7).Select(place => (DayOfWeek)(place % 7)).Select(day => DayOf(profile, day))],
        SpecialDays = [.. profile.SpecialDays.OrderBy(day => day.Date).Select(day => new SpecialDayForm { Date = day.Date, From = day.From, To = day.To })],
        HomeZip = profile.HomeZip,
        MilesPerHour = profile.MilesPerHour,
        BufferMinutes = profile.BufferMinutes,
        MostVisitsADay = profile.MostVisitsADay,
        MostVisitsAWeek = profile.MostVisitsAWeek,
        Languages = [.. TopicSet.Codes(profile.LanguageCodes)],
        ClearedTopics = [.. TopicSet.Codes(profile.ClearedTopics)],
    };

    /// <summary>Writes what was typed into the profile; refuses once, with all that is wrong.</summary>
    /// <param name="home">Where the ZIP is; null when it is not known.</param>
    public void Fill(PresenterProfile profile, GeoPoint? home, bool isHomeKnown) => Rule.Together([
        () => Rule.Together(Week.Select(day => (Action)(() => RequireWhole(day)))),
        () => profile.Work([.. Week.SelectMany(day => day.Hours.Where(hours => hours is { From: not null, To: not null }).Select(hours => (day.Day, hours.From!.Value, hours.To!.Value)))]),
        () => Rule.Require(isHomeKnown, $"“{HomeZip}” is not a ZIP code that has a place on the map; use the one of the station.", nameof(HomeZip)),
        .. RequireNumbers(),
        () => profile.Limit(MostVisitsADay ?? profile.MostVisitsADay, MostVisitsAWeek ?? profile.MostVisitsAWeek),
        () => profile.Travel(HomeZip, home, MilesPerHour ?? profile.MilesPerHour, BufferMinutes ?? profile.BufferMinutes),
        () => profile.Speak(Languages, ClearedTopics),
        .. SpecialDays.Select(day => (Action)(() => RequireWhole(day))),
        () => FillSpecialDays(profile)]);

    private static void RequireWhole(DayForm day) => Rule.Require(day.Hours.TrueForAll(hours => hours.From is null == hours.To is null),
        $"{day.Day}: hours need a beginning and an end; a free day needs neither.", PresenterProfile.FieldOf(day.Day));

    private void RequireWhole(SpecialDayForm day)
    {
        Rule.Require(day.Date is not null || day is { From: null, To: null }, "Say on which day these hours are.", PresenterProfile.FieldOf(day.Date));
        Rule.Require(day.Date is null || SpecialDays.Count(other => other.Date == day.Date) == 1, "This day stands here twice; keep one.", PresenterProfile.FieldOf(day.Date));
    }

    private IEnumerable<Action> RequireNumbers() => new (int? Number, string Name)[]
    {
        (MilesPerHour, nameof(MilesPerHour)), (BufferMinutes, nameof(BufferMinutes)), (MostVisitsADay, nameof(MostVisitsADay)), (MostVisitsAWeek, nameof(MostVisitsAWeek)),
    }.Select(one => (Action)(() => Rule.Require(one.Number is not null, "A number is needed here.", one.Name)));

    private void FillSpecialDays(PresenterProfile profile)
    {
        var days = SpecialDays.Where(day => day.Date is not null).ToList();
        foreach (var gone in profile.SpecialDays.Select(day => day.Date).Except(days.Select(day => day.Date!.Value)).ToList()) profile.AsUsualOn(gone);
        Rule.Together(days.Where(day => !profile.SpecialDays.Any(known => (known.Date, known.From, known.To) == (day.Date, day.From, day.To)))
            .Select(day => (Action)(() => profile.Except(day.Date!.Value, day.From, day.To))));
    }

    private static DayForm DayOf(PresenterProfile profile, DayOfWeek day)
    {
        var hours = profile.Week.Where(one => one.Day == day).OrderBy(one => one.From).Select(one => new HoursForm { From = one.From, To = one.To }).ToList();
        return new DayForm { Day = day, Hours = hours.Count == 0 ? [new()] : hours };
    }
}
