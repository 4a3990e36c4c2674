using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Periods;

/// <summary>Lists the months of the task forces that a person may see, with where each stands.</summary>
public sealed class ListPeriods(AppDbFactory dbs, TotalsReader totals, TimeProvider clock) : IUseCase
{
    public const int PageSize = 60;

    /// <param name="Rows">The latest month first.</param>
    /// <param name="Years">That can be asked for, from this one down to the first with anything in it.</param>
    public sealed record View(IReadOnlyList<Row> Rows, bool HasMore, IReadOnlyList<int> Years, IReadOnlyList<OwnerChoice> Owners, int OpenRestatements);

    public sealed record OwnerChoice(string Code, string Name);

    /// <param name="Figures">As recorded now.</param>
    /// <param name="OpenRestatements">Corrections that wait for somebody's approval.</param>
    public sealed record Row(string OwnerCode, string Owner, int Month, PeriodState State, DateOnly DueOn, Figures Figures, int OpenRestatements);

    public async Task<View> FindAsync(PeriodFilter filter, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var owners = (await db.Owners.AsNoTracking().ToListAsync(ct)).Where(owner => db.Scope.MayRead(owner.Id)).OrderBy(owner => owner is StateDesk).ThenBy(owner => owner.Name, StringComparer.Ordinal).ToList();
        Rule.Require(filter.Owner is null || owners.Exists(owner => owner.Code == filter.Owner), $"“{filter.Owner}” is not a task force or state desk of yours.", "owner");
        var present = clock.GetUtcNow().UtcDateTime;
        return await totals.ReadAsync(db, async now =>
        {
            var years = await YearsAsync(db, now, present.Year, ct);
            var rows = await RowsAsync(db, now, owners.FindAll(owner => filter.Owner is null || owner.Code == filter.Owner), filter.Year is { } year ? [year] : years, present, ct);
            var asked = rows.Where(row => filter.State is null || row.State == filter.State).ToList();
            return new View(
                [.. asked.Skip((filter.Page - 1) * PageSize).Take(PageSize)], asked.Count > filter.Page * PageSize, years,
                [.. owners.Select(owner => new OwnerChoice(owner.Code, owner.Name))],
                await db.Restatements.CountAsync(change => change.Status == RestatementStatus.Proposed, ct));
        }, ct);
    }

    /// <summary>A year without a talk is listed as well: its months are expected, and silence is not "nothing delivered".</summary>
    private static async Task<List<int>> YearsAsync(AppDb db, TotalsReading now, int present, CancellationToken ct)
    {
        var spoken = now.Cube.Sum(new TotalsFilter(new DateRange(new DateOnly(Bounds.FirstYear, 1, 1), new DateOnly(present, 12, 31))), Grain.Month).Select(line => (int?)line.Month).Min();
        var reported = await db.ReportingPeriods.MinAsync(period => (int?)period.Month, ct);
        var first = new[] { spoken, reported }.Min() / 100 ?? present;
        return [.. Enumerable.Range(first, present - first + 1).Reverse()];
    }

    /// <param name="years">Without a gap, the latest first.</param>
    private static async Task<List<Row>> RowsAsync(AppDb db, TotalsReading now, List<Owner> owners, List<int> years, DateTime present, CancellationToken ct)
    {
        var (first, last) = (years[^1] * 100 + 1, Math.Min(years[0] * 100 + 12, DateRange.MonthOf(DateOnly.FromDateTime(present))));
        var due = await db.DueDaysAsync(ct);
        var figures = now.Cube.Sum(new TotalsFilter(new DateRange(new DateOnly(years[^1], 1, 1), new DateOnly(years[0], 12, 31))), Grain.Owner | Grain.Month).ToDictionary(line => new RollupKey(line.OwnerId, line.Month), line => line.Figures);
        var periods = await db.ReportingPeriods.Where(period => period.Month >= first && period.Month <= last).ToDictionaryAsync(period => new RollupKey(period.OwnerId, period.Month), period => period.Status, ct);
        var open = await db.Restatements.Where(change => change.Status == RestatementStatus.Proposed && change.Month >= first && change.Month <= last)
            .GroupBy(change => new { change.OwnerId, change.Month }).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => new RollupKey(row.Key.OwnerId, row.Key.Month), row => row.Count, ct);
        return
        [
            .. from month in years.SelectMany(year => Enumerable.Range(1, 12).Reverse().Select(number => year * 100 + number)).Where(month => month <= last)
               from owner in owners
               let key = new RollupKey(owner.Id, month)
               where owner is TaskForce || figures.ContainsKey(key) || periods.ContainsKey(key)
               select RowOf(owner, month, periods.GetValueOrDefault(key), due, present, figures.GetValueOrDefault(key), open.GetValueOrDefault(key)),
        ];
    }

    private static Row RowOf(Owner owner, int month, PeriodStatus status, DueDays due, DateTime present, Figures figures, int openRestatements)
    {
        var period = CalendarPeriod.Holding(DateRange.FirstDayOf(month), ReportingCalendar.Month);
        var dueOn = due.Of(period);
        return new Row(owner.Code, TotalsNames.Brief(owner), month, PeriodStateWords.Of(status, period.Days.Last < DateOnly.FromDateTime(present), present > DueDays.EndUtc(dueOn)), dueOn, figures, openRestatements);
    }
}
