using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Answers how far task forces have reported a range of days: what stands under every official figure.</summary>
internal static class PeriodsReported
{
    /// <param name="known">How the months stand that anything is known of, at that moment.</param>
    /// <param name="expected">The task forces that the figure is about.</param>
    /// <param name="filter">The months of its days are asked for, a month in part for whole; approved figures also lack the months that are submitted.</param>
    public static PeriodCompleteness Count(IEnumerable<MonthStanding> known, IReadOnlyCollection<int> expected, TotalsFilter filter, DateTime atUtc)
    {
        var months = MonthSpan.Of(filter.Days, atUtc);
        var reported = months.Of(known);
        var standings = Standings(reported, expected, months);
        var isApprovedOnly = filter is { Status: FigureStatus.Approved, AsSubmittedUtc: null };
        var inPart = standings.Where(owner => owner.Value is PeriodStanding.InPart or PeriodStanding.SubmittedInPart or PeriodStanding.Returned || (isApprovedOnly && owner.Value is PeriodStanding.Submitted))
            .ToLookup(owner => owner.Value, owner => owner.Key);
        var missing = new Dictionary<PeriodStanding, MissingMonths>();
        foreach (var owners in inPart)
        {
            HashSet<int> few = [.. owners];
            var needsApproval = isApprovedOnly && owners.Key is not PeriodStanding.SubmittedInPart;
            var there = reported.Where(month => few.Contains(month.Key.OwnerId) && (needsApproval ? month.Status is PeriodStatus.Approved : month.Status.IsFrozen()));
            if (there.Any()) missing[owners.Key] = Missing(there, months);
        }
        return PeriodCompleteness.Count(standings.Values, months.WereOver.Count) with
        {
            Unfinished = months.Unfinished,
            Missing = missing,
        };
    }

    /// <summary>The standing of each of the expected; empty as long as no month of the days is over.</summary>
    public static Dictionary<int, PeriodStanding> Of(IEnumerable<MonthStanding> known, IReadOnlyCollection<int> expected, DateRange days, DateTime atUtc)
    {
        var months = MonthSpan.Of(days, atUtc);
        return Standings(months.Of(known), expected, months);
    }

    private static Dictionary<int, PeriodStanding> Standings(IEnumerable<MonthStanding> reported, IReadOnlyCollection<int> expected, MonthSpan months)
    {
        if (months.WereOver.Count == 0) return [];
        var byOwner = reported.ToLookup(month => month.Key.OwnerId, month => month.Status);
        return expected.ToDictionary(owner => owner, owner => PeriodStandings.Of([.. byOwner[owner]], months.Asked.Count));
    }

    /// <param name="there">The months that are in the figures; whoever has none of them is not asked what they lack.</param>
    private static MissingMonths Missing(IEnumerable<MonthStanding> there, MonthSpan months)
    {
        var byOwner = there.CountBy(month => month.Key.OwnerId).ToDictionary();
        var byMonth = there.CountBy(month => month.Key.Month).ToDictionary();
        var lacking = months.WereOver.Select(month => KeyValuePair.Create(month, byOwner.Count - byMonth.GetValueOrDefault(month))).Where(month => month.Value > 0);
        return new MissingMonths(byOwner.Count, months.WereOver.Count, lacking.ToDictionary(), months.WereOver.Count - byOwner.Values.Max(), months.WereOver.Count - byOwner.Values.Min());
    }

    /// <summary>The months of a range, as yyyymm, and those of them that were over at a moment.</summary>
    private sealed record MonthSpan(IReadOnlyList<int> Asked, IReadOnlyList<int> WereOver)
    {
        public UnfinishedRange? Unfinished => WereOver.Count == 0 || WereOver.Count == Asked.Count ? null : new(Days(Asked), Days(WereOver));

        /// <summary>Of months, those of the range that were over.</summary>
        public IEnumerable<MonthStanding> Of(IEnumerable<MonthStanding> months) =>
            WereOver.Count == 0 ? [] : months.Where(month => month.Key.Month >= WereOver[0] && month.Key.Month <= WereOver[^1]);

        public static MonthSpan Of(DateRange days, DateTime nowUtc)
        {
            var present = DateRange.MonthOf(DateOnly.FromDateTime(nowUtc));
            List<int> asked = [.. Months(days)];
            return new MonthSpan(asked, asked.FindAll(month => month < present));
        }

        private static IEnumerable<int> Months(DateRange days)
        {
            for (var first = days.First.AddDays(1 - days.First.Day); first <= days.Last; first = first.AddMonths(1)) yield return DateRange.MonthOf(first);
        }

        private static DateRange Days(IReadOnlyList<int> months) => new(DateRange.FirstDayOf(months[0]), DateRange.FirstDayOf(months[^1]).AddMonths(1).AddDays(-1));
    }
}
