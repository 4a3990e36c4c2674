using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Counts delivered talks of one owner, line by line of the county totals.</summary>
internal static class BucketCount
{
    public static async Task<List<TotalLine>> OfAsync(IQueryable<Presentation> talks, int ownerId, CancellationToken ct)
    {
        var delivered = talks.Where(talk => talk.Status == PresentationStatus.Delivered);

        var whole = await delivered
            .GroupBy(talk => new { talk.Month, talk.StateCode, talk.CountyFips, talk.Kind })
            .Select(group => new
            {
                group.Key,
                Presentations = group.Count(),
                Counted = group.Count(talk => talk.Contacts != null),
                Contacts = group.Sum(talk => (long?)talk.Contacts),
                Reached = group.Sum(talk => (long?)talk.Reached),
                Estimated = group.Sum(talk => talk.Basis == CountingBasis.Estimate || talk.Basis == CountingBasis.Registrations ? (long?)talk.Reached : 0),
            })
            .ToListAsync(ct);

        var byAudience = await delivered
            .SelectMany(talk => talk.Counts, (talk, count) => new { talk.Month, talk.StateCode, talk.CountyFips, talk.Kind, talk.IsRepeatAudience, talk.Basis, count.Audience, count.People })
            .GroupBy(seat => new { seat.Month, seat.StateCode, seat.CountyFips, seat.Kind, seat.Audience })
            .Select(group => new
            {
                group.Key,
                Presentations = group.Count(),
                Contacts = group.Sum(seat => (long)seat.People),
                Reached = group.Sum(seat => seat.IsRepeatAudience ? 0L : seat.People),
                Estimated = group.Sum(seat => !seat.IsRepeatAudience && (seat.Basis == CountingBasis.Estimate || seat.Basis == CountingBasis.Registrations) ? seat.People : 0L),
            })
            .ToListAsync(ct);

        return
        [
            .. whole.Select(line => new TotalLine(
                new TotalKey(ownerId, line.Key.Month, line.Key.StateCode, line.Key.CountyFips ?? CountyTotal.NotKnown, line.Key.Kind, Total.Everyone),
                line.Presentations, line.Presentations - line.Counted, line.Contacts ?? 0, line.Reached ?? 0, line.Estimated ?? 0)),
            .. byAudience.Select(line => new TotalLine(
                new TotalKey(ownerId, line.Key.Month, line.Key.StateCode, line.Key.CountyFips ?? CountyTotal.NotKnown, line.Key.Kind, line.Key.Audience),
                line.Presentations, 0, line.Contacts, line.Reached, line.Estimated)),
        ];
    }
}
