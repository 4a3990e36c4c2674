using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.IntegrationTests.Data.Periods;

/// <summary>Official figures as they follow from the lines themselves, one by one: what the product's own sums are held against.</summary>
internal static class PeriodLines
{
    public sealed record Cell(int Owner, int Month, string State, string County, Kind Kind, string Audience);

    public static async Task<List<(Cell Cell, Figures Figures)>> FrozenAsync(AppDb db)
    {
        var standing = (await db.ReportingPeriods.AsNoTracking().ToListAsync()).Where(period => period.Status.IsFrozen()).Select(period => period.LatestId!.Value).ToHashSet();
        var talks = await db.SubmittedTalks.AsNoTracking().Include(talk => talk.Counts).ToListAsync();
        return [.. talks.Where(talk => standing.Contains(talk.SubmissionId)).SelectMany(talk => CellsOf(talk.OwnerId, talk.Month, talk.Line, 1))];
    }

    public static IEnumerable<(Cell Cell, Figures Figures)> Differences(Restatement change) =>
        (change.Before is { } before ? CellsOf(change.OwnerId, change.Month, TalkLine.Read(before), -1) : [])
        .Concat(change.After is { } after ? CellsOf(change.OwnerId, change.Month, TalkLine.Read(after), 1) : []);

    private static IEnumerable<(Cell Cell, Figures Figures)> CellsOf(int owner, int month, TalkLine line, int sign)
    {
        var people = line.Counts.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' ')).Select(part => (Audience: part[0], People: int.Parse(part[1].Split('/')[0], null))).ToList();
        var all = people.Sum(count => count.People);
        var estimated = line.Basis is CountingBasis.Estimate or CountingBasis.Registrations && !line.IsRepeatAudience ? sign : 0;
        return people.Append((Audience: Total.Everyone, People: all)).Select(count => (
            new Cell(owner, month, line.StateCode, line.CountyFips ?? "", line.Kind, count.Audience),
            new Figures(sign, count.Audience == Total.Everyone && line.Basis is null ? sign : 0, sign * count.People, line.IsRepeatAudience ? 0 : sign * count.People, estimated * count.People)));
    }

    public static async Task<List<(Cell Cell, Figures Figures)>> KeptAsync(AppDb db, Func<TotalPart, bool> part) =>
        [.. (await db.CountyTotals.AsNoTracking().ToListAsync()).Where(total => part(total.Part)).Select(total => (
            new Cell(total.OwnerId, total.Month, total.StateCode, total.CountyFips, total.Kind, total.Audience),
            new Figures(total.Presentations, total.WithoutCount, total.Contacts, total.Reached, total.Estimated)))];

    public static HashSet<(Cell, Figures)> Sum(IEnumerable<(Cell Cell, Figures Figures)> lines) => [.. lines
        .GroupBy(line => line.Cell, line => line.Figures, (cell, figures) => (cell, figures.Aggregate(Figures.Add))).Where(line => line.Item2 != default)];

    public static HashSet<(string, Figures)> Groups(IEnumerable<(TalkLine Line, int Sign)> lines, Func<TalkLine, IEnumerable<string>> keys) => [.. lines
        .SelectMany(line => keys(line.Line).Select(key => (key, CellsOf(0, 0, line.Line, line.Sign).Single(cell => cell.Cell.Audience == Total.Everyone).Figures)))
        .GroupBy(part => part.key, part => part.Figures, (key, figures) => (key, figures.Aggregate(Figures.Add))).Where(group => group.Item2 != default)];
}
