using Microsoft.EntityFrameworkCore;
using Presentations.Data.Periods;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>The talks of a filter, recorded or as submitted, as what is added up: whole, or apart by audience.</summary>
internal sealed record Seats(IQueryable<Seat> Whole, IQueryable<Seat> ByAudience)
{
    public static Seats Of(AppDb db, TotalsFilter filter)
    {
        if (!filter.IsOfficial)
        {
            var talks = db.Presentations.Where(talk => talk.Status == PresentationStatus.Delivered);
            return new Seats(Matching(Seat.Whole(talks), filter), Matching(Seat.ByAudience(talks), filter));
        }
        var submissions = Submissions(db, filter);
        var lines = db.SubmittedTalks.Where(talk => submissions.Contains(talk.SubmissionId));
        return new Seats(Matching(Seat.Whole(lines), filter), Matching(Seat.ByAudience(lines), filter));
    }

    /// <summary>The submissions that make up official figures, of the present or of a moment.</summary>
    public static IQueryable<int> Submissions(AppDb db, TotalsFilter filter)
    {
        if (filter.AsSubmittedUtc is { } moment) return SubmissionsAt.Of(db, moment, filter.Days);
        var (first, last) = (DateRange.MonthOf(filter.Days.First), DateRange.MonthOf(filter.Days.Last));
        var periods = db.ReportingPeriods.Where(period => period.Month >= first && period.Month <= last);
        var standing = filter.Status is FigureStatus.Approved
            ? periods.Where(period => period.Status == PeriodStatus.Approved)
            : periods.Standing();
        return standing.Submissions();
    }

    public Seats Within(DateRange days)
    {
        var (first, last) = (days.First, days.Last);
        return new Seats(Whole.Where(seat => seat.Date >= first && seat.Date <= last), ByAudience.Where(seat => seat.Date >= first && seat.Date <= last));
    }

    /// <summary>Asked for by month, so that an index sorted by what is grouped can serve.</summary>
    public Seats InMonths(int first, int last) =>
        new(Whole.Where(seat => seat.Month >= first && seat.Month <= last), ByAudience.Where(seat => seat.Month >= first && seat.Month <= last));

    private static IQueryable<Seat> Matching(IQueryable<Seat> seats, TotalsFilter filter)
    {
        if (filter.OwnerId is { } owner) seats = seats.Where(seat => seat.OwnerId == owner);
        if (filter.Among is { } among) seats = seats.Where(seat => among.Contains(seat.OwnerId));
        if (filter.StateCode is { } state) seats = seats.Where(seat => seat.StateCode == state);
        if (filter.Kind is { } kind) seats = seats.Where(seat => seat.Kind == kind);
        return seats;
    }
}
