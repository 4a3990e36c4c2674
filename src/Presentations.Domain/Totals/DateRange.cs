namespace Presentations.Domain.Totals;

/// <summary>Days from the first to the last, both included.</summary>
public readonly record struct DateRange
{
    public DateRange(DateOnly first, DateOnly last)
    {
        Rule.Require(first <= last, $"The range ends on {last:yyyy-MM-dd}, before it begins on {first:yyyy-MM-dd}.", "To");
        (First, Last) = (first, last);
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    public bool IsWholeMonths => First.Day == 1 && Last.AddDays(1).Day == 1;

    public bool IsWholeYears => First is { Day: 1, Month: 1 } && Last is { Day: 31, Month: 12 };

    /// <summary>The months that lie in the range whole, as yyyymm; empty when there is none.</summary>
    public (int First, int Last)? WholeMonths
    {
        get
        {
            var first = First.Day == 1 ? First : First.AddDays(1 - First.Day).AddMonths(1);
            var afterLast = Last.AddDays(1);
            var last = afterLast.AddDays(1 - afterLast.Day).AddMonths(-1);
            return first <= last ? (MonthOf(first), MonthOf(last)) : null;
        }
    }

    /// <summary>The days outside the whole months: none, one or two stretches.</summary>
    public IEnumerable<DateRange> Edges
    {
        get
        {
            if (WholeMonths is not { } whole)
            {
                yield return this;
                yield break;
            }
            var firstWhole = FirstDayOf(whole.First);
            var afterWhole = FirstDayOf(whole.Last).AddMonths(1);
            if (First < firstWhole) yield return new DateRange(First, firstWhole.AddDays(-1));
            if (afterWhole <= Last) yield return new DateRange(afterWhole, Last);
        }
    }

    public static int MonthOf(DateOnly day) => day.Year * 100 + day.Month;

    public static DateOnly FirstDayOf(int month) => new(month / 100, month % 100, 1);
}
