using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Periods;

namespace Presentations.Web.Features.Totals;

/// <summary>Holds figures as submitted on a day against those known now, and says where every difference comes from.</summary>
public sealed class CompareTotals(AppDbFactory dbs, TotalsReader totals, TimeProvider clock) : IUseCase
{
    /// <param name="Month">As yyyymm.</param>
    /// <param name="Who">Who submitted, returned or approved.</param>
    public sealed record Row(int Month, string Owner, DifferenceCause Cause, int? PresentationId, string What, string? Who, DateTime? AtUtc, string? Because, Figures Figures);

    /// <param name="Question">With the days that were taken where none were asked for.</param>
    public sealed record View(TotalsQuestion Question, DateRange Days, Figures Then, Figures Now, IReadOnlyList<Row> Rows, Caption ThenCaption, Caption NowCaption)
    {
        public Figures Difference => Now - Then;

        /// <summary>Those of both figures.</summary>
        public IReadOnlyList<int> Rules => [.. ThenCaption.Rules.Union(NowCaption.Rules).Order()];
    }

    /// <param name="question">Without a day, it is today.</param>
    public async Task<View> FindAsync(TotalsQuestion question, CancellationToken ct = default)
    {
        Rule.Require(question.Audience is null, "The comparison is of whole presentations; leave the audience out.", "Audience");
        await using var db = await dbs.OpenAsync(ct);
        return await totals.ReadAsync(db, async now =>
        {
            var names = await TotalsNames.ReadAsync(db, ct);
            var asked = question with { Status = FigureStatus.Recorded, By = null, AsSubmitted = question.AsSubmitted ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) };
            asked = await NamedWindow.LookUpAsync(db, asked, clock, ct);
            var then = asked.Filter(db, now, names, clock);
            var known = then with { AsSubmittedUtc = null, Status = FigureStatus.KnownNow };
            var differences = await now.DifferencesAsync(then);
            return new View(
                asked with { Days = then.Days }, then.Days, await now.TotalAsync(then), await now.TotalAsync(known), await RowsAsync(db, names, differences, ct),
                await Caption.ReadAsync(db, now, names, then, await now.SummariesAsync(then), clock, ct), await Caption.ReadAsync(db, now, names, known, await now.SummariesAsync(known), clock, ct));
        }, ct);
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(AppDb db, TotalsNames names, List<FigureDifference> differences, CancellationToken ct)
    {
        var ids = differences.Select(line => line.ById).OfType<int>().Distinct().ToArray();
        var people = await db.Members.AsNoTracking().Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        var words = await LineWords.ReadAsync(db, [.. differences.SelectMany(line => new[] { line.Before, line.After }).OfType<TalkLine>()], ct);
        return [.. differences.Select(line => new Row(
            line.Month, TotalsNames.Brief(names.Owners.First(owner => owner.Id == line.OwnerId)), line.Cause, line.PresentationId,
            DifferenceWords.Of(line, words), line.ById is { } id ? people.GetValueOrDefault(id) : null, line.AtUtc, line.Because, line.Figures))];
    }
}
