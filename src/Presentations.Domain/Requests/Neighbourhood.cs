using System.Globalization;

namespace Presentations.Domain.Requests;

/// <summary>Says in words that schools nearby ask for the same weeks, and on which day one trip would serve most of them.</summary>
public static class Neighbourhood
{
    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Null when nobody nearby asks.</summary>
    /// <param name="nearby">The preferred windows of each other school.</param>
    public static string? Sentence(PresentationRequest request, IReadOnlyList<IReadOnlyList<WindowFacts>> nearby, int miles)
    {
        if (nearby.Count == 0) return null;
        var schools = nearby.Count + 1;
        var count = schools < Numbers.Length ? Numbers[schools] : schools.ToString("N0", CultureInfo.InvariantCulture);
        var sentence = $"{char.ToUpperInvariant(count[0])}{count[1..]} schools within {miles} miles asked for {Months(request)}";
        return BestDay(request, nearby) is var (day, served)
            ? string.Create(CultureInfo.InvariantCulture, $"{sentence}: offer {day:dddd, MMMM d}, which suits {(served == nearby.Count ? "all of them" : string.Create(CultureInfo.InvariantCulture, $"{served + 1:N0} of them"))}.")
            : $"{sentence}, but no day suits two of them.";
    }

    /// <summary>The first day that suits this school and most of the others.</summary>
    private static (DateOnly Day, int Served)? BestDay(PresentationRequest request, IReadOnlyList<IReadOnlyList<WindowFacts>> nearby)
    {
        var notOn = DaySet.Days(request.NotOn).ToHashSet();
        var best = request.Windows
            .SelectMany(window => Enumerable.Range(0, window.LastDay.DayNumber - window.FirstDay.DayNumber + 1).Select(window.FirstDay.AddDays).Where(day => window.FirstDay == window.LastDay || WorkingDays.Is(day)))
            .Where(day => !notOn.Contains(day)).Distinct()
            .Select(day => (Day: day, Served: nearby.Count(windows => windows.Any(window => window.FirstDay <= day && day <= window.LastDay))))
            .Where(day => day.Served > 0)
            .OrderByDescending(day => day.Served).ThenBy(day => day.Day)
            .ToList();
        return best.Count == 0 ? null : best[0];
    }

    private static string Months(PresentationRequest request)
    {
        var (first, last) = (request.Windows.Min(window => window.FirstDay), request.Windows.Max(window => window.LastDay));
        var (from, to) = (Month(first), Month(last));
        return from == to ? from : $"{from} and {to}";
    }

    private static string Month(DateOnly day) => day.ToString("MMMM", CultureInfo.InvariantCulture);
}
