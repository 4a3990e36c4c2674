using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

/// <summary>People at the desk, as tests need them.</summary>
internal static class AtTheDesk
{
    /// <summary>Ben, or somebody else, decides about a request as it is now.</summary>
    public static async Task DecideAsync<T>(this TestDatabase database, int requestId, Func<T, int, Task> decide, int? memberId = null) where T : notnull
    {
        var version = (await database.RequestAsync(requestId)).Version;
        await using var person = database.As(memberId ?? database.Ben);
        await decide(person.Get<T>(), version);
    }

    public static async Task<PresentationRequest> RequestAsync(this TestDatabase database, int requestId)
    {
        await using var db = database.AsSystem();
        return await db.Requests.AsNoTracking().Include(request => request.Windows).Include(request => request.Steps).Include(request => request.Offers).Include(request => request.Volunteers)
            .AsSplitQuery().SingleAsync(request => request.Id == requestId);
    }

    public static OfferTimes.Time At(int presenterId, int hour, int day = 0) => new(presenterId, Asked.Monday.AddDays(day), new TimeOnly(hour, 0));

    public static Task OfferAsync(this TestDatabase database, int requestId, params OfferTimes.Time[] times) =>
        database.DecideAsync<OfferTimes>(requestId, (use, version) => use.SubmitAsync(requestId, version, times));
}
