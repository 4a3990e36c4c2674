using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Reports;

/// <summary>Fills the table of a funder for one grant period of a task force.</summary>
public sealed class ExportGrant(AppDbFactory dbs, TotalsReader totals, TimeProvider clock) : IUseCase
{
    public const string Path = "/reports/grants";

    public sealed record Choice(int Id, string Name);

    public sealed record Choices(IReadOnlyList<Choice> Mappings, IReadOnlyList<Choice> Periods);

    public async Task<Choices> ChoicesAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var owners = await db.Owners.AsNoTracking().ToDictionaryAsync(owner => owner.Id, owner => owner.Code, ct);
        var periods = await db.GrantPeriods.AsNoTracking().OrderByDescending(period => period.FirstDay).ToListAsync(ct);
        return new Choices(
            await db.GrantMappings.AsNoTracking().OrderBy(mapping => mapping.Name).Select(mapping => new Choice(mapping.Id, mapping.Name)).ToListAsync(ct),
            periods.ConvertAll(period => new Choice(period.Id, $"{owners[period.OwnerId]} · {period.Name} · {period.Days.InWords()}")));
    }

    /// <summary>Null when the mapping or the period is not there, or not for this reader.</summary>
    public async Task<ReportFile?> FindAsync(int mappingId, int periodId, AskedFigures asked, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var mapping = await db.GrantMappings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == mappingId, ct);
        var period = await db.GrantPeriods.AsNoTracking().SingleOrDefaultAsync(row => row.Id == periodId, ct);
        if (mapping is null || period is null) return null;

        return await totals.ReadAsync(db, async now =>
        {
            var names = await TotalsNames.ReadAsync(db, ct);
            var owner = names.Owners.First(owner => owner.Id == period.OwnerId);
            var filter = asked.Of(new TotalsFilter(period.Days) { OwnerId = owner.Id });
            var kinds = mapping.Kinds is { Count: > 0 } counted ? counted : [Kind.Presentation];
            var summaries = (await now.SummariesAsync(filter)).Where(summary => kinds.Contains(summary.Kind)).ToList();
            var captions = new List<(Kind Kind, Caption Caption)>();
            foreach (var kind in kinds) captions.Add((kind, await Caption.ReadAsync(db, now, names, filter with { Kind = kind }, [.. summaries.Where(summary => summary.Kind == kind)], clock, ct)));
            var rows = new List<object?[]>();
            foreach (var days in mapping.IsByMonth ? MonthsOf(period.Days) : [period.Days])
            {
                var line = await GrantLine.ReadAsync(now, names, filter with { Days = days }, owner, period);
                rows.Add([.. mapping.Parts.Select(line.Cell)]);
            }
            return new ReportFile(
                $"grant-{owner.Code}-{TotalsQuestion.Iso(period.FirstDay)}-to-{TotalsQuestion.Iso(period.LastDay)}".ToLowerInvariant(),
                [.. mapping.Parts.Select(part => part.Heading)], rows,
                [
                    new("Figures", $"{period.Name}, {period.Days.InWords()}. {captions[0].Caption.InWords}"), new("Table", mapping.Name),
                    new("Source", "No official form of the funder is known to us; the columns are as an administrator of this system set them. People are those of presentations."),
                    .. captions.Skip(1).Where(other => other.Caption.Restated is not null).Select(other => new ReportNote($"Restated {GroupingWords.Counted(other.Kind)}", other.Caption.Restated!)),
                    .. NotInTheTable(summaries),
                ], captions[0].Caption.Rules);
        }, ct);
    }

    /// <summary>One note of all: a file names each of its notes once.</summary>
    private static IEnumerable<ReportNote> NotInTheTable(List<Summarized> summaries) => summaries.Count == 0 ? []
        : [new("Not in the table", string.Join(" ", summaries.Select(summary => $"{summary.Days.InWords()} is known only as a sum, {summary.InWords} ({summary.Source}); it is in no line.")))];

    private static IEnumerable<DateRange> MonthsOf(DateRange days)
    {
        for (var first = days.First; first <= days.Last;)
        {
            var last = new DateOnly(first.Year, first.Month, 1).AddMonths(1).AddDays(-1);
            yield return new DateRange(first, last < days.Last ? last : days.Last);
            first = last.AddDays(1);
        }
    }
}
