using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Delivery;

/// <summary>Shows an officer their own talks of one year, for the annual review.</summary>
public sealed class ShowMyYear(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    /// <param name="Period">A calendar year or a federal fiscal year.</param>
    /// <param name="Beside">Talks that somebody else led and is credited for.</param>
    public sealed record View(string Name, IReadOnlyList<string> Owners, CalendarPeriod Period, CalendarPeriod Current, Figures Led, Figures Beside, IReadOnlyList<Visit> Visits);

    public sealed record Figures(int Visits, int Presentations, int WithoutCount, long Contacts, long Reached);

    /// <param name="People">Null when no session has a count.</param>
    public sealed record Visit(int Id, DateOnly Date, string? Venue, string? City, string StateCode, bool Led, int Sessions, int WithoutCount, int? People, int? Reached);

    /// <summary>The year that an address names; null when it names none.</summary>
    public static int? YearOf(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        Rule.Require(int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Bounds.FirstYear and <= TotalsQuestion.LastYear,
            $"“{typed}” is not a year from {Bounds.FirstYear} to {TotalsQuestion.LastYear}.", "Year");
        return year;
    }

    /// <param name="year">Null for the year of today.</param>
    public async Task<View?> FindAsync(int? year, ReportingCalendar calendar, CancellationToken ct = default)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var current = CalendarPeriod.Holding(today, calendar is ReportingCalendar.FederalYear ? calendar : ReportingCalendar.Year);
        var period = current with { Year = year ?? current.Year };
        await using var db = await dbs.OpenAsync(ct);
        var me = await db.Members.Where(member => member.Id == db.Scope.MemberId)
            .Select(member => new { member.Name, Owners = member.Memberships.Join(db.Owners, held => held.OwnerId, owner => owner.Id, (_, owner) => owner.Name).ToList() })
            .SingleOrDefaultAsync(ct);
        if (me is null) return null;

        var visits = await VisitsAsync(db, period, ct);
        return new View(me.Name, me.Owners, period, current, SumOf(visits.Where(visit => visit.Led)), SumOf(visits.Where(visit => !visit.Led)), visits);
    }

    private static async Task<IReadOnlyList<Visit>> VisitsAsync(AppDb db, CalendarPeriod period, CancellationToken ct)
    {
        var (me, first, last) = (db.Scope.MemberId, period.Days.First, period.Days.Last);
        var rows = await db.Visits
            .Where(visit => visit.LeadPresenterId == me || visit.CoPresenters.Any(presenter => presenter.MemberId == me))
            .Where(visit => visit.Date >= first && visit.Date <= last)
            .OrderBy(visit => visit.Date).ThenBy(visit => visit.Id)
            .Select(visit => new
            {
                visit.Id, visit.Date, visit.VenueName, visit.City, visit.StateCode, Led = visit.LeadPresenterId == me,
                Talks = visit.Presentations.Where(talk => talk.Status == PresentationStatus.Delivered).Select(talk => new { talk.Contacts, talk.Reached }).ToList(),
            })
            .ToListAsync(ct);
        return [.. rows.Where(row => row.Talks.Count > 0).Select(row => new Visit(row.Id, row.Date, row.VenueName, row.City, row.StateCode, row.Led, row.Talks.Count,
            row.Talks.Count(talk => talk.Contacts is null),
            row.Talks.Select(talk => talk.Contacts).SumOfKnown(),
            row.Talks.Select(talk => talk.Reached).SumOfKnown()))];
    }

    private static Figures SumOf(IEnumerable<Visit> visits) => visits.Aggregate(new Figures(0, 0, 0, 0, 0), (sum, visit) => new Figures(
        sum.Visits + 1, sum.Presentations + visit.Sessions, sum.WithoutCount + visit.WithoutCount, sum.Contacts + (visit.People ?? 0), sum.Reached + (visit.Reached ?? 0)));
}
