using Microsoft.EntityFrameworkCore;
using Presentations.Data;

namespace Presentations.Web.Features.Totals;

/// <summary>The periods that go by a name, as the filters offer them.</summary>
/// <param name="FiscalYears">By the code of the task force, those that somebody has said.</param>
public sealed record NamedChoices(IReadOnlyList<ExploreTotals.Choice> Campaigns, IReadOnlyList<ExploreTotals.Choice> Grants, IReadOnlyDictionary<string, string> FiscalYears)
{
    public static NamedChoices None { get; } = new([], [], new Dictionary<string, string>());

    /// <param name="owner">The code of the chosen task force; null when none is.</param>
    public string FiscalYearOf(string? owner) => owner is null ? "Fiscal year of the chosen task force" : $"State fiscal year ({FiscalYears.GetValueOrDefault(owner, "July–June, assumed")})";

    internal static async Task<NamedChoices> ReadAsync(AppDb db, CancellationToken ct)
    {
        var campaigns = await db.Campaigns.AsNoTracking().OrderByDescending(row => row.FirstDay).Select(row => new { row.Id, row.Name }).ToListAsync(ct);
        var grants = await db.GrantPeriods.AsNoTracking().Join(db.Owners, grant => grant.OwnerId, owner => owner.Id, (grant, owner) => new { grant.Id, grant.Name, owner.Code, grant.FirstDay })
            .OrderBy(row => row.Code).ThenByDescending(row => row.FirstDay).ToListAsync(ct);
        var years = await db.FiscalCalendars.AsNoTracking().Join(db.Owners, calendar => calendar.OwnerId, owner => owner.Id, (calendar, owner) => new { owner.Code, Calendar = calendar }).ToListAsync(ct);
        return new NamedChoices(
            campaigns.ConvertAll(row => new ExploreTotals.Choice(NamedPeriod.Of(NamedPeriodKind.Campaign, row.Id), row.Name)),
            grants.ConvertAll(row => new ExploreTotals.Choice(NamedPeriod.Of(NamedPeriodKind.Grant, row.Id), $"{row.Name} ({row.Code})")),
            years.ToDictionary(row => row.Code, row => row.Calendar.InWords));
    }
}
