namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>What a log says of a moment.</summary>
/// <param name="Day">On the calendar of the place, unless the moment is told in UTC.</param>
/// <param name="Time">Null when only the day is told.</param>
/// <param name="IsUtc">True when the log told the moment in UTC, so that the local day is still to be found.</param>
internal readonly record struct Moment(DateOnly Day, TimeOnly? Time, bool IsUtc = false)
{
    public static Moment Of(DateTime told, bool hasTime) => new(DateOnly.FromDateTime(told), hasTime ? TimeOnly.FromDateTime(told) : null);

    /// <summary>On the clock of a zone; any offset but UTC was the place's own.</summary>
    public Moment In(string zone)
    {
        if (!IsUtc || Time is not { } time) return this;
        return Of(TimeZoneInfo.ConvertTimeFromUtc(Day.ToDateTime(time, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(zone)), hasTime: true);
    }
}
