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

    public static string RequireMessage(string? message, bool wasWarned) => Require(message, wasWarned, "Write a message first.", "Message");

    /// <summary>When else it would suit the school, in its own words.</summary>
    public static string RequireOtherTime(string? message, bool wasWarned) => Require(message, wasWarned, "Say which day or time would suit you.", "OtherTime");

    private static string Require(string? message, bool wasWarned, string sentence, string field)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(message), sentence, field);
        NamesAChild.Warn(message, wasWarned);
        return message;
    }
}
