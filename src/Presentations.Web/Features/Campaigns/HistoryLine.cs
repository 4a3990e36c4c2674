using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;

namespace Presentations.Web.Features.Campaigns;

/// <summary>One save in the history of a thing that administrators keep: who, when, what and why.</summary>
/// <param name="Who">Null for the system.</param>
public sealed record HistoryLine(DateTime AtUtc, string? Who, HistoryAction Action, IReadOnlyList<string> Changes, string? Because)
{
    /// <summary>Newest first.</summary>
    internal static async Task<IReadOnlyList<HistoryLine>> ReadAsync(AppDb db, string subject, int id, CancellationToken ct)
    {
        var entries = await db.History.AsNoTracking().Where(entry => entry.Subject == subject && entry.SubjectId == id).OrderByDescending(entry => entry.Id).ToListAsync(ct);
        var ids = entries.Select(entry => entry.MemberId).Distinct().ToList();
        var people = await db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        return entries.ConvertAll(entry => new HistoryLine(
            entry.AtUtc, entry.MemberId is { } member ? people.GetValueOrDefault(member) : null, entry.Action, entry.Changes?.Split('\n') ?? [], entry.Because));
    }
}
