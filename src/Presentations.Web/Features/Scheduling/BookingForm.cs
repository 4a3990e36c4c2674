using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using Presentations.Domain;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Delivery;

namespace Presentations.Web.Features.Scheduling;

/// <summary>What a person types of a visit ahead.</summary>
public sealed class BookingForm
{
    private const int MostInSeries = 52;

    /// <summary>Made when the form is opened, so that sending it twice books once.</summary>
    public Guid EntryId { get; set; }

    public int? OwnerId { get; set; }

    public PlaceForm Place { get; set; } = new();

    [Required(ErrorMessage = "The day is missing.")]
    public DateOnly? Date { get; set; }

    /// <summary>On the venue's clock.</summary>
    [Required(ErrorMessage = "The time is missing.")]
    public TimeOnly? Start { get; set; }

    [Range(1, Bounds.SessionsPerVisit, ErrorMessage = "A visit has 1 to 20 sessions.")]
    public int Sessions { get; set; } = 1;

    [Range(Bounds.ShortestMinutes, Bounds.LongestMinutes, ErrorMessage = "A session takes 5 to 480 minutes.")]
    public int Minutes { get; set; } = 45;

    [Range(0, 180, ErrorMessage = "A break takes 0 to 180 minutes.")]
    public int BreakMinutes { get; set; } = SessionPlan.BreakMinutes;

    public TalkForm Talk { get; set; } = new();

    /// <summary>Null when several are expected together.</summary>
    public string? Audience { get; set; }

    /// <summary>In each session; null when not known.</summary>
    [Range(1, Bounds.AttendancePerAudience, ErrorMessage = "1 to 100,000 people can be expected.")]
    public int? Expected { get; set; }

    public int? LeadPresenterId { get; set; }

    public List<int> CoPresenterIds { get; set; } = [];

    public string? OnlineLink { get; set; }

    public string? Notes { get; set; }

    /// <summary>Null for a single visit.</summary>
    public int? EveryWeeks { get; set; }

    /// <summary>The last day on which the series may take place.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Books though hours, days off or closures speak against it.</summary>
    public bool IsInsisted { get; set; }

    /// <summary>When the last session ends, in words; empty while the beginning is not known.</summary>
    [JsonIgnore]
    public string EndWords => Start is { } start && Stay > 0 ? string.Create(CultureInfo.InvariantCulture, $"Ends at {start.AddMinutes(Stay):HH:mm}, on the venue’s clock.") : "";

    private int Stay => Sessions * Minutes + (Sessions - 1) * BreakMinutes;

    public static DateOnly? ReadDay(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? ReadTime(string? text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The days of the visit, or of all visits of the series.</summary>
    public IReadOnlyList<DateOnly> Days()
    {
        Rule.Require(Date is not null, "The day is missing.", nameof(Date));
        if (EveryWeeks is not { } weeks) return [Date.Value];
        Rule.Require(Until >= Date, "Say until when it repeats: a day after the first visit.", nameof(Until));
        Rule.Require(weeks is >= 1 and <= MostInSeries, $"Every {weeks} weeks is not possible; 1 to {MostInSeries} is.", nameof(EveryWeeks));
        var days = new List<DateOnly>();
        for (var day = Date.Value; day <= Until; day = day.AddDays(7 * weeks)) days.Add(day);
        Rule.Require(days.Count <= MostInSeries, $"A series has at most {MostInSeries} visits; these would be {days.Count}.", nameof(Until));
        return days;
    }

    public IReadOnlyList<PlannedSession> Plan(DateOnly day, string zone)
    {
        Rule.Require(Start is not null, "The time is missing.", nameof(Start));
        var slot = new Slot(day, Start.Value, Stay, zone);
        return SessionPlan.Of(slot, Sessions, Minutes, new PlannedSession(Start.Value, Minutes)
        {
            Kind = Talk.Kind, Format = Talk.Format, Language = Talk.Language, Topics = Talk.Topics, Audience = string.IsNullOrEmpty(Audience) ? null : Audience, Expected = Expected,
        });
    }
}
