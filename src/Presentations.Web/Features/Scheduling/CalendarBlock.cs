using System.Globalization;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Scheduling;

/// <summary>What the calendar draws as one: a visit with the travel around it, or several that side by side would be too narrow to read.</summary>
/// <param name="Start">Where it is drawn from; with the travel, as far as there is room.</param>
/// <param name="Visits">In their order; one, or those that take place at once.</param>
public sealed record CalendarBlock(DateTime Start, DateTime End, IReadOnlyList<ShowSchedule.Row> Visits)
{
    /// <summary>A day of the week has room for one column, the day alone for as many as task forces usually have presenters.</summary>
    private const int AbreastInWeek = 1, AbreastInDay = 6;

    /// <summary>Lines that a day of the month has room for.</summary>
    public const int ListedInMonth = 4;

    public ShowSchedule.Row First => Visits[0];

    public bool IsGroup => Visits.Count > 1;

    /// <summary>What a day of the month has besides those that are listed.</summary>
    public bool IsMore { get; private init; }

    /// <summary>What is read first of several.</summary>
    public string Heading => IsMore ? $"{Visits.Count} more" : $"{Words.Time(TimeOnly.FromDateTime(First.Start))} · {Visits.Count} visits";

    public TimeSpan Before => First.Start - Start;

    public TimeSpan After => End - First.End;

    /// <summary>Everything in words, beginning with what narrow blocks show.</summary>
    public string Text => IsGroup
        ? string.Create(CultureInfo.InvariantCulture, $"{Heading}, until {Visits.Max(visit => visit.End):HH:mm}: {string.Join("; ", Visits.Select(visit => visit.InWords))}")
        : Words.Line(First.Text, string.Create(CultureInfo.InvariantCulture, $"until {First.End:HH:mm}"), First.Travel);

    public static IReadOnlyList<CalendarBlock> Of(IEnumerable<ShowSchedule.Row> rows, ScheduleView view, TimeSpan morning, TimeSpan evening)
    {
        if (view is not (ScheduleView.Week or ScheduleView.Day)) return [.. rows.GroupBy(row => row.Date).SelectMany(Listed)];
        var blocks = rows.GroupBy(row => row.Date).OrderBy(day => day.Key)
            .SelectMany(day => view is ScheduleView.Week ? Apart(day, AbreastInWeek, row => Alone(row)) : Apart(day, AbreastInDay, row => WithTravel(row, morning, evening))).ToList();
        return view is ScheduleView.Week ? Fitted(blocks, morning, evening) : blocks;
    }

    /// <summary>One by one as long as there is room; else the last line is for all others.</summary>
    private static IEnumerable<CalendarBlock> Listed(IEnumerable<ShowSchedule.Row> day)
    {
        ShowSchedule.Row[] visits = [.. day.OrderBy(visit => visit.Start)];
        var listed = visits.Length > ListedInMonth ? ListedInMonth - 1 : visits.Length;
        foreach (var visit in visits[..listed]) yield return Alone(visit);
        if (listed < visits.Length) yield return Alone(visits[listed]) with { Visits = visits[listed..], IsMore = true };
    }

    /// <summary>Those that overlap in a chain stay apart while no more than some are abreast.</summary>
    private static IEnumerable<CalendarBlock> Apart(IEnumerable<ShowSchedule.Row> day, int abreast, Func<ShowSchedule.Row, CalendarBlock> draw)
    {
        var chain = new List<CalendarBlock>();
        foreach (var block in day.Select(draw).OrderBy(block => block.Start))
        {
            if (chain.Count > 0 && chain.Max(one => one.End) <= block.Start)
            {
                foreach (var one in Together(chain, abreast)) yield return one;
                chain = [];
            }
            chain.Add(block);
        }
        foreach (var one in Together(chain, abreast)) yield return one;
    }

    private static List<CalendarBlock> Together(List<CalendarBlock> chain, int abreast)
    {
        if (chain.TrueForAll(block => chain.Count(other => other.Start <= block.Start && block.Start < other.End) <= abreast)) return chain;
        ShowSchedule.Row[] visits = [.. chain.Select(block => block.First).OrderBy(visit => visit.Start)];
        return [new CalendarBlock(visits[0].Start, visits.Max(visit => visit.End), visits)];
    }

    /// <summary>The ways take the room that is left in the day's one column, so that they never push a visit aside.</summary>
    private static List<CalendarBlock> Fitted(List<CalendarBlock> blocks, TimeSpan morning, TimeSpan evening)
    {
        for (var place = 0; place < blocks.Count; place++)
        {
            if (blocks[place].IsGroup) continue;
            var wide = WithTravel(blocks[place].First, morning, evening);
            var from = place > 0 && blocks[place - 1].End > wide.Start ? blocks[place - 1].End : wide.Start;
            var until = place + 1 < blocks.Count && blocks[place + 1].Start < wide.End ? blocks[place + 1].Start : wide.End;
            blocks[place] = wide with { Start = from, End = until };
        }
        return blocks;
    }

    private static CalendarBlock Alone(ShowSchedule.Row row) => new(row.Start, row.End, [row]);

    /// <summary>Nothing is drawn on the day before or after, nor outside the hours of the calendar.</summary>
    private static CalendarBlock WithTravel(ShowSchedule.Row row, TimeSpan morning, TimeSpan evening)
    {
        var (first, last) = (row.Start.Date + morning, row.Start.Date + evening);
        var (leaves, back) = (row.Start.AddMinutes(-row.TravelBefore), row.End.AddMinutes(row.TravelAfter));
        return new CalendarBlock(leaves < first && first < row.Start ? first : leaves < first ? row.Start : leaves, back > last && last > row.End ? last : back > last ? row.End : back, [row]);
    }
}
