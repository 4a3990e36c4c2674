using Presentations.Domain;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>When a talk was, and how long it took.</summary>
internal sealed record TalkTime(DateOnly Date, TimeOnly? Start, int? Minutes);

/// <summary>Reads day, start and length, in one column or in several.</summary>
internal sealed class TimeReader(Mapping mapping, Columns columns, Missing missing, TimeProvider clock)
{
    private readonly FieldReader? dateField = FieldReader.For("date", mapping.Date, columns, missing);
    private readonly FieldReader? startField = FieldReader.For("start", mapping.Start, columns, missing);
    private readonly FieldReader? endField = FieldReader.For("end", mapping.End, columns, missing);
    private readonly FieldReader? minutesField = FieldReader.For("minutes", mapping.Minutes, columns, missing);
    private readonly Memo<Moment> days = new(new Days(mapping.Date?.Formats).Parse);
    private readonly Memo<TimeOnly> clocks = new(ClockTime.ParseStart);
    private readonly Days starts = new(mapping.Start?.Formats);
    private readonly Memo<int> lengths = new(text => Length.Parse(text, mapping.Minutes?.Unit ?? LengthUnit.Minutes));

    /// <summary>Null when the row has no day; the reason is noted.</summary>
    public TalkTime? Read(RowFindings row, string zone)
    {
        var moment = row.Need<Moment?>(dateField, text => Past(days.Of(text).In(zone), zone));
        var start = startField is null
            ? moment?.Time is { } told && told != TimeOnly.MinValue ? told : null
            : row.Read<TimeOnly?>(startField, text => Clock(text, zone));
        var minutes = row.Read<int?>(minutesField, text => lengths.Of(text)) ?? Between(row, start);
        return moment is { } day ? new TalkTime(day.Day, start, minutes) : null;
    }

    private Moment Past(Moment moment, string zone)
    {
        Visit.RequirePast(moment.Day, zone, clock);
        return moment;
    }

    private TimeOnly? Clock(string text, string zone)
    {
        if (mapping.Start?.Formats is null && !text.Contains('/', StringComparison.Ordinal) && !IsIsoDay(text)) return clocks.Of(text);
        return starts.Parse(text).In(zone).Time;
    }

    private int? Between(RowFindings row, TimeOnly? start)
    {
        if (start is null || endField is null) return null;
        return row.Read<int?>(endField, text =>
        {
            var end = ClockTime.ParseEnd(text);
            Rule.Require(end > start, $"The talk ends at {end:HH:mm}, not after it begins at {start:HH:mm}.");
            return Length.Parse($"{(end - start.Value).TotalMinutes}", LengthUnit.Minutes);
        });
    }

    private static bool IsIsoDay(string text) => text.Length >= 10 && text[4] == '-' && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;
}
