using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Directory;

/// <summary>Hands the requests that wait in a county over to the task force that serves it from a day on.</summary>
internal sealed class TerritoryHandOver(AppDb db, DeskLetters letters, TimeProvider clock)
{
    /// <summary>What nobody has offered a time for yet; a school that is choosing, or has a visit, keeps its desk.</summary>
    /// <param name="from">Requests that ask for a day before it stay; null when the change holds already, and all of them go.</param>
    public static IQueryable<PresentationRequest> Waiting(AppDb db, string countyFips, int toId, DateOnly? from) => db.Requests
        .Where(request => request.CountyFips == countyFips && request.OwnerId != toId
            && (request.Status == RequestStatus.Unconfirmed || request.Status == RequestStatus.Waiting || request.Status == RequestStatus.WaitingList)
            && (from == null || !request.Windows.Any(window => window.FirstDay < from)));

    /// <summary>Answers how many; the caller saves.</summary>
    public async Task<int> RunAsync(County county, int fromId, TaskForce to, DateOnly? from, string because, CancellationToken ct)
    {
        var moved = await Waiting(db, county.Fips, to.Id, from).Where(request => request.OwnerId == fromId).Whole().ToListAsync(ct);
        foreach (var request in moved)
        {
            request.HandOver(to.Id, $"{county.LegalName} is {(from is { } day ? $"from {day:yyyy-MM-dd} on" : "now")} served by {to.Name}: {because}", memberId: null, clock, await db.AgencyAlongAsync(request, to.Id, ct));
            if (request.Status is not RequestStatus.Unconfirmed) await letters.DeskNewsAsync(db, request, StepKind.HandedOver, ct);
        }
        return moved.Count;
    }
}
