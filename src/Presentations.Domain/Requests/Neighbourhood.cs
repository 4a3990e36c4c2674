using System.Globalization;

namespace Presentations.Domain.Requests;

/// <summary>Says in words that schools nearby ask for the same weeks, and on which day one trip would serve most of them.</summary>
public static class Neighbourhood
{
    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Null when nobody nearby asks.</summary>
    /// <param name="nearby">The preferred windows of each other school.</param>
    /// <param name="today">Where the school is; only a later day is named.</param>
    /// <param name="isSomebodyFree">Whether a presenter who is cleared for this request could come that day.</param>
    public static string? Sentence(PresentationRequest request, IReadOnlyList<IReadOnlyList<WindowFacts>> nearby, int miles, DateOnly today, Func<DateOnly, bool> isSomebodyFree)
    {
        if (nearby.Count == 0) return null;
        var schools = nearby.Count + 1;
        var count = schools < Numbers.Length ? Numbers[schools] : schools.ToString("N0", CultureInfo.InvariantCulture);
        var sentence = $"{char.ToUpperInvariant(count[0])}{count[1..]} schools within {miles} miles asked for {Months(request)}";
        var days = BestDays(request, nearby, today);
        if (days.Count == 0) return $"{sentence}, but no day suits two of them.";
        var (best, free) = (days[0], days.Where(day => isSomebodyFree(day.Day)).Take(1).ToList());
        return free is [var chosen]
            ? chosen.Served == best.Served ? $"{sentence}: offer {Suits(chosen, nearby.Count)}." : $"{sentence}: offer {Suits(chosen, nearby.Count)}; no presenter is free on {Suits(best, nearby.Count)}."
            : $"{sentence}, but no presenter is free on {Suits(best, nearby.Count)}{(days.Count > 1 ? ", nor on another day that suits two of them" : "")}.";
    }

    private static string Suits((DateOnly Day, int Served) day, int nearby) => string.Create(CultureInfo.InvariantCulture,
        $"{day.Day:dddd, MMMM d}, which suits {(day.Served == nearby ? "all of them" : string.Create(CultureInfo.InvariantCulture, $"{day.Served + 1:N0} of them"))}");

    /// <summary>The days that suit this school and another, those that suit the most first.</summary>
    private static List<(DateOnly Day, int Served)> BestDays(PresentationRequest request, IReadOnlyList<IReadOnlyList<WindowFacts>> nearby, DateOnly today)
    {
        var notOn = DaySet.Days(request.NotOn).ToHashSet();
        return request.Windows
            .SelectMany(window => Enumerable.Range(0, window.LastDay.DayNumber - window.FirstDay.DayNumber + 1).Select(window.FirstDay.AddDays).Where(day => window.FirstDay == window.LastDay || WorkingDays.Is(day)))
            .Where(day => day > today && !notOn.Contains(day)).Distinct()
            .Select(day => (Day: day, Served: nearby.Count(windows => windows.Any(window => window.FirstDay <= day && day <= window.LastDay))))
            .Where(day => day.Served > 0)
            .OrderByDescending(day => day.Served).ThenBy(day => day.Day)
            .ToList();
    }

    private static string Months(PresentationRequest request)
    {
        var (first, last) = (request.Windows.Min(window => window.FirstDay), request.Windows.Max(window => window.LastDay));
        var (from, to) = (Month(first), Month(last));
        return from == to ? from : $"{from} and {to}";
    }

    private static string Month(DateOnly day) => day.ToString("MMMM", CultureInfo.InvariantCulture);
}
