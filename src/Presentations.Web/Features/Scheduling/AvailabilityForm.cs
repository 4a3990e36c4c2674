using System.ComponentModel.DataAnnotations;
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

    [Range(5, 80, ErrorMessage = "5 to 80 miles an hour is a travel speed.")]
    public int MilesPerHour { get; set; }

    [Range(0, 120, ErrorMessage = "A buffer takes 0 to 120 minutes.")]
    public int BufferMinutes { get; set; }

    [Range(1, 10, ErrorMessage = "1 to 10 visits a day can be right.")]
    public int MostVisitsADay { get; set; }

    [Range(1, 50, ErrorMessage = "1 to 50 visits a week can be right.")]
    public int MostVisitsAWeek { get; set; }

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

    /// <summary>Writes what was typed into the profile.</summary>
    /// <param name="home">Where the ZIP is; null when it is not known.</param>
    public void Fill(PresenterProfile profile, GeoPoint? home)
    {
        var typed = Week.SelectMany(day => day.Hours.Select(hours => (day.Day, hours.From, hours.To))).ToList();
        foreach (var (day, from, to) in typed) Rule.Require(from is null == to is null, $"{day}: hours need a beginning and an end; a free day needs neither.", nameof(Week));
        profile.Work([.. typed.Where(hours => hours.From is not null).Select(hours => (hours.Day, hours.From!.Value, hours.To!.Value))]);
        profile.Limit(MostVisitsADay, MostVisitsAWeek);
        profile.Travel(HomeZip, home, MilesPerHour, BufferMinutes);
        profile.Speak(Languages, ClearedTopics);
        var days = SpecialDays.Where(day => day.Date is not null).ToList();
        foreach (var gone in profile.SpecialDays.Select(day => day.Date).Except(days.Select(day => day.Date!.Value)).ToList()) profile.AsUsualOn(gone);
        foreach (var day in days.Where(day => !profile.SpecialDays.Any(known => (known.Date, known.From, known.To) == (day.Date, day.From, day.To)))) profile.Except(day.Date!.Value, day.From, day.To);
    }

    private static DayForm DayOf(PresenterProfile profile, DayOfWeek day)
    {
        var hours = profile.Week.Where(one => one.Day == day).OrderBy(one => one.From).Select(one => new HoursForm { From = one.From, To = one.To }).ToList();
        return new DayForm { Day = day, Hours = hours.Count == 0 ? [new()] : hours };
    }
}
