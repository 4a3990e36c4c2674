using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Rollup;

namespace Presentations.Web.Features.Totals;

/// <summary>Counts every talk again and holds the totals against it.</summary>
public sealed class VerifyTotals(AppDbFactory dbs) : IUseCase
{
    /// <param name="Differences">One sentence each; empty when the totals agree.</param>
    public sealed record Result(int Talks, int Lines, IReadOnlyList<string> Differences);

    /// <param name="progress">Told of every owner that has been counted, and of how many there are.</param>
    public async Task<Result> RunAsync(IProgress<(int Done, int Of)>? progress = null, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.IsAdministrator) throw new AccessDenied("Only an administrator can verify the totals.");

        var owners = await db.Owners.AsNoTracking().OrderBy(owner => owner.Code).Select(owner => new { owner.Id, owner.Code }).ToListAsync(ct);
        var result = new Result(0, 0, []);
        foreach (var (i, owner) in owners.Index())
        {
            var found = await TotalsProof.OfOwnerAsync(db, owner.Id, ct);
            result = new Result(result.Talks + found.Talks, result.Lines + found.Lines, [.. result.Differences, .. found.Differences.Select(difference => Say(owner.Code, difference))]);
            progress?.Report((i + 1, owners.Count));
        }
        return result;
    }

    private static string Say(string owner, TotalsProof.Difference line) =>
        $"{owner}, {line.Month / 100}-{line.Month % 100:00}, {line.StateCode}{(line.CountyFips is { } county ? $", county {(county.Length == 0 ? "not known" : county)}" : "")}, "
        + $"{TotalsQuestion.Slug(line.Kind)}, {(line.Audience.Length == 0 ? "everyone" : line.Audience)}: kept {Say(line.Kept)}, counted {Say(line.Counted)}.";

    private static string Say(Domain.Totals.Figures? figures) => figures is { } known
        ? $"{known.Presentations:N0} presentations, {known.WithoutCount:N0} without a count, {known.Contacts:N0} contacts, {known.Reached:N0} reached, {known.Estimated:N0} estimated"
        : "nothing";
}
