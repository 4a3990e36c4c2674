using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Delivery;

/// <summary>The words that people read for the codes of a visit.</summary>
public sealed class VisitWords(IReadOnlyDictionary<string, string> topics, IReadOnlyList<Audience> audiences)
{
    public string Topic(string code) => topics.GetValueOrDefault(code, code);

    public string Audience(string code) => audiences.FirstOrDefault(audience => audience.Code == code)?.Label ?? code;

    public IEnumerable<(string Audience, int People)> InOrder(IEnumerable<AttendanceCount> counts) =>
        counts.OrderBy(count => audiences.FirstOrDefault(audience => audience.Code == count.Audience)?.Order ?? int.MaxValue)
            .Select(count => (Audience(count.Audience), count.People));

    internal static async Task<VisitWords> ReadAsync(AppDb db, CancellationToken ct) => new(
        await db.Topics.ToDictionaryAsync(topic => topic.Code, topic => topic.Label, ct),
        await db.Audiences.AsNoTracking().OrderBy(audience => audience.Order).ToListAsync(ct));
}
