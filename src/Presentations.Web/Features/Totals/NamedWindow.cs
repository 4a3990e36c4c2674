using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>What a named period was found to mean.</summary>
/// <param name="Name">As figures by it are captioned.</param>
/// <param name="Owner">The code of the one task force whose window it is; null for everyone's.</param>
/// <param name="Among">The task forces that take part in a campaign of some; null for all.</param>
public sealed record NamedWindow(string Name, DateRange Days, string? Owner, IReadOnlyList<int>? Among)
{
    /// <summary>The question with the days that its name means; unchanged when it names none.</summary>
    internal static async Task<TotalsQuestion> LookUpAsync(AppDb db, TotalsQuestion question, TimeProvider clock, CancellationToken ct)
    {
        if (question.Named is not { } named) return question;
        var window = named.Kind switch
        {
            NamedPeriodKind.FiscalYear => await FiscalYearAsync(db, question.Owner, named.Number, ct),
            NamedPeriodKind.Campaign => await CampaignAsync(db, named.Number, question.AsSubmittedUtc, ct),
            NamedPeriodKind.LastMonth or NamedPeriodKind.YearToDate => new NamedWindow(named.Label, named.MovingDays(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), null, null),
            _ => await GrantAsync(db, question.Owner, named.Number, ct),
        };
        return question with { Days = window.Days, Owner = window.Owner ?? question.Owner, Window = window };
    }

    private static async Task<NamedWindow> FiscalYearAsync(AppDb db, string? code, int year, CancellationToken ct)
    {
        Rule.Require(code is not null, "Choose a task force: each has the fiscal year of its own state.", "Owner");
        var owner = await db.Owners.Where(row => row.Code == code).Select(row => row.Id).SingleOrDefaultAsync(ct);
        var calendar = await db.FiscalCalendars.AsNoTracking().SingleOrDefaultAsync(row => row.OwnerId == owner, ct) ?? FiscalCalendar.Assumed(owner);
        return new NamedWindow($"State fiscal year {year} ({calendar.InWords})", calendar.DaysOf(year), code, null);
    }

    private static async Task<NamedWindow> CampaignAsync(AppDb db, int id, DateTime? byUtc, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().Include(row => row.TaskForces).Include(row => row.Measures).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, ct);
        Rule.Require(campaign is not null, "There is no such campaign; choose one again.", "Period");
        var terms = await db.TermsAsync(campaign, byUtc, ct);
        return new NamedWindow(terms.Name, terms.Days, null, terms.TaskForces);
    }

    private static async Task<NamedWindow> GrantAsync(AppDb db, string? code, int id, CancellationToken ct)
    {
        var grant = await db.GrantPeriods.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        Rule.Require(grant is not null, "There is no such grant period that you can see; choose one again.", "Period");
        var owner = await db.Owners.Where(row => row.Id == grant.OwnerId).Select(row => row.Code).SingleAsync(ct);
        Rule.Require(code is null || code == owner, $"{grant.Name} is a grant period of {owner}; choose that task force, or another period.", "Owner");
        return new NamedWindow($"{grant.Name}{(grant.Funder is null ? "" : $", {grant.Funder}")}", grant.Days, owner, null);
    }
}
