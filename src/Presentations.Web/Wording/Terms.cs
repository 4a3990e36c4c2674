using System.Globalization;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Wording;

/// <summary>The field's own terms, days and times in the language of whoever reads them.</summary>
public sealed class Terms(CultureInfo language)
{
    private readonly Phrases<Terms> words = new(language);

    /// <param name="label">What the reference data calls it; used when there is no translation.</param>
    public string Audience(string code, string? label = null) => words.Find($"Audience.{code}") ?? label ?? code;

    /// <inheritdoc cref="Audience"/>
    public string Topic(string code, string? label = null) => words.Find($"Topic.{code}") ?? label ?? code;

    public bool KnowsAudience(string code) => words.Find($"Audience.{code}") is not null;

    public bool KnowsTopic(string code) => words.Find($"Topic.{code}") is not null;

    public string Format(Format format) => words[$"Format.{format}"];

    /// <summary>With its weekday: "Monday, June 18, 2018".</summary>
    public string Day(DateOnly day) => day.ToString("D", language);

    public string Time(TimeOnly time) => time.ToString("t", language);

    /// <summary>An instant on the clock of a zone: "Monday, June 18, 2018, 5:00 PM".</summary>
    public string Moment(DateTime utc, string zone)
    {
        var there = TimeZoneInfo.ConvertTimeFromUtc(utc, Domain.Scheduling.WallClock.Zone(zone));
        return $"{Day(DateOnly.FromDateTime(there))}, {Time(TimeOnly.FromDateTime(there))}";
    }

    /// <summary>What a zone's clock is called where people live by it: "Mountain time".</summary>
    public string Zone(string zone) => words.Find($"Zone.{Area(zone)}") ?? zone;

    private static string Area(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
        ? (found.BaseUtcOffset.TotalHours, found.SupportsDaylightSavingTime) switch
        {
            (-5, _) => "Eastern",
            (-6, _) => "Central",
            (-7, true) => "Mountain",
            (-7, false) => "Arizona",
            (-8, _) => "Pacific",
            (-9, _) => "Alaska",
            (-10, false) => "Hawaii",
            (-4, false) => "Atlantic",
            _ => "",
        }
        : "";
}
