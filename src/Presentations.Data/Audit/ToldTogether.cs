using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Audit;

/// <summary>Tells of rows that change for one reason in one entry for each owner, in the history of what they share.</summary>
internal static class ToldTogether
{
    public static bool Is(EntityEntry change) => change.Entity is IToldTogether { ToldBy: not null };

    public static IEnumerable<HistoryEntry> EntriesOf(IEnumerable<EntityEntry> changes, int? memberId, DateTime atUtc) => changes
        .Where(Is)
        .GroupBy(change => (((IToldTogether)change.Entity).ToldBy!.Value, ((ITaskForceOwned)change.Entity).OwnerId))
        .Select(group => new HistoryEntry
        {
            AtUtc = atUtc,
            MemberId = memberId,
            Subject = group.Key.Value.Type.Name,
            SubjectId = group.Key.Value.Id,
            OwnerId = group.Key.OwnerId,
            Action = HistoryAction.Changed,
            Changes = string.Join('\n', LinesOf([.. group])),
            Because = ((IHistoried)group.First().Entity).Because,
        });

    private static IEnumerable<string> LinesOf(List<EntityEntry> group) =>
    [
        $"Visits: {group.Count(change => change.Entity is Visit)}",
        $"Presentations: {group.Count(change => change.Entity is Presentation)}",
        .. group.Where(change => change.Entity is Visit).SelectMany(HistoryWriter.Lines).Distinct(),
    ];
}
