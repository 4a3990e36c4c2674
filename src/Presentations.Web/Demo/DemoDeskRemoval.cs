using Microsoft.EntityFrameworkCore;
using Presentations.Data;

namespace Presentations.Web.Demo;

/// <summary>Takes the demonstration's requests and presenters out; visits leave with the campaign.</summary>
internal sealed class DemoDeskRemoval(AppDb db)
{
    private readonly List<Guid> ids = [.. DemoRequest.All.Select(plan => plan.EntryId)];

    /// <summary>What people have booked for an invented request leaves with it.</summary>
    public async Task TakeUpVisitsAsync(int batchId, CancellationToken ct)
    {
        var visits = await db.Visits.Where(visit => !visit.IsDemo && db.Requests.Any(request => request.Id == visit.RequestId && ids.Contains(request.EntryId))).ToListAsync(ct);
        foreach (var visit in visits) visit.AsDemo(batchId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>After the visits. A request that stands for a school's own one stays, and a profile that somebody has edited.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var requests = db.Requests.Where(request => ids.Contains(request.EntryId) && !db.Requests.Any(other => other.JoinedToId == request.Id));
        await db.Outbox.Where(letter => requests.Any(request => request.Id == letter.RequestId)).ExecuteDeleteAsync(ct);
        await db.PresenterHolds.Where(hold => db.Offers.Any(offer => offer.Id == hold.OfferId && requests.Any(request => request.Id == offer.RequestId))).ExecuteDeleteAsync(ct);
        await requests.ExecuteDeleteAsync(ct);
        foreach (var (person, _, zip, _, _) in DemoPresenters.All)
        {
            await db.PresenterProfiles.Where(profile => profile.Version == 1 && profile.HomeZip == zip && db.Members.Any(member => member.Id == profile.MemberId && member.Email == person.Email))
                .ExecuteDeleteAsync(ct);
        }
    }
}
