using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Counts one owner's talks one by one from what was recorded of each: slower than the recount at saving, and independent of it.</summary>
internal static class PlainCount
{
    public static async Task<(int Talks, Dictionary<TotalKey, Figures> Counties)> OfAsync(AppDb db, int ownerId, CancellationToken ct)
    {
        var talks = await db.Presentations.AsNoTracking().AsSplitQuery()
            .Where(talk => talk.OwnerId == ownerId && talk.Status == PresentationStatus.Delivered).OrderBy(talk => talk.Id)
            .Select(talk => new
            {
                talk.Date, talk.StateCode, talk.CountyFips, talk.Kind, talk.Basis, talk.IsRepeatAudience,
                Counts = talk.Counts.Select(count => new { count.Audience, count.People }).ToList(),
            }).ToListAsync(ct);

        var lines = new Dictionary<TotalKey, Figures>();
        foreach (var talk in talks)
        {
            var whole = new TotalKey(ownerId, DateRange.MonthOf(talk.Date), talk.StateCode, talk.CountyFips ?? CountyTotal.NotKnown, talk.Kind, Total.Everyone);
            Add(whole, talk.Counts.Sum(count => count.People), isKnown: talk.Basis is not null);
            foreach (var count in talk.Counts) Add(whole with { Audience = count.Audience }, count.People, isKnown: true);

            void Add(TotalKey key, int people, bool isKnown)
            {
                var reached = talk.IsRepeatAudience ? 0 : people;
                var estimated = talk.Basis is CountingBasis.Estimate or CountingBasis.Registrations ? reached : 0;
                lines[key] = lines.GetValueOrDefault(key) + new Figures(1, isKnown ? 0 : 1, people, reached, estimated);
            }
        }
        return (talks.Count, lines);
    }
}
