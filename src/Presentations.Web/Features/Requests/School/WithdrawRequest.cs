using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The school withdraws its request; until the cut-off that cancels a booked visit too.</summary>
public sealed class WithdrawRequest(AppDbFactory dbs, RequestLetters letters, PresenterLetters presenters, DeskLetters desk, EndOfStanding end, TimeProvider clock) : IUseCase
{
    /// <summary>The school's own words stay with its request, whose contacts are removed in time; a visit and its history are kept.</summary>
    private const string Withdrawn = "The school withdrew its request.";

    /// <summary>False for a link that is unknown or no longer good.</summary>
    /// <exception cref="NamesAChild">The reason may tell who a child is, and the sender was not told yet.</exception>
    public async Task<bool> SubmitAsync(string token, string? because, bool wasWarned = false, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return false;
        var request = await db.OwnRequestAsync(ct);
        var visits = await db.OwnVisitsAheadAsync(ct);
        if (visits.Count > 0) (await db.RulesOfDeskAsync(request.OwnerId, ct)).RequireBeforeCutOff(visits.Min(visit => visit.StartsAtUtc!.Value), clock);

        NamesAChild.Warn(because, wasWarned);
        request.Withdraw(string.IsNullOrWhiteSpace(because) ? null : because, clock);
        foreach (var visit in visits)
        {
            visit.Cancel(Side.School, Withdrawn);
            await letters.WithdrawnAsync(db, request, visit, ct);
            await presenters.VisitCancelledAsync(db, visit, ct);
        }
        await desk.DeskNewsAsync(db, request, StepKind.Withdrawn, ct);
        await end.FollowAsync(db, request, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
