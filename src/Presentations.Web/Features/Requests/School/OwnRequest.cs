using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests.School;

/// <summary>What the holder of a private link works on: the one request that it opens.</summary>
internal static class OwnRequest
{
    public static Task<PresentationRequest> OwnRequestAsync(this AppDb db, CancellationToken ct) => db.Requests.Whole().SingleAsync(ct);

    /// <summary>Its visits that lie ahead.</summary>
    public static Task<List<Visit>> OwnVisitsAheadAsync(this AppDb db, CancellationToken ct) =>
        db.Visits.Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).AsSplitQuery().Where(visit => visit.Stage == VisitStage.Planned).ToListAsync(ct);

    public static string RequireMessage(string? message, bool wasWarned)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(message), "Write a message first.", "Message");
        NamesAChild.Warn(message, wasWarned);
        return message;
    }
}
