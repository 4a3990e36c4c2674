using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Adds up, audience by audience, the lines of the counties that a save leaves as they are.</summary>
internal static class OtherCounties
{
    public static async Task<List<TotalLine>> OfAsync(IQueryable<CountyTotal> totals, TotalKey state, CancellationToken ct)
    {
        var sums = await totals.GroupBy(total => total.Audience).Select(group => new
        {
            Audience = group.Key,
            Presentations = group.Sum(total => total.Presentations),
            WithoutCount = group.Sum(total => total.WithoutCount),
            Contacts = group.Sum(total => total.Contacts),
            Reached = group.Sum(total => total.Reached),
            Estimated = group.Sum(total => total.Estimated),
        }).ToListAsync(ct);
        return sums.ConvertAll(sum => new TotalLine(state with { Audience = sum.Audience }, sum.Presentations, sum.WithoutCount, sum.Contacts, sum.Reached, sum.Estimated));
    }
}
