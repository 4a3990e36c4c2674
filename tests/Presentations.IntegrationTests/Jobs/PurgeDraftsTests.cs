using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Jobs;

public class PurgeDraftsTests
{
    [DatabaseTheory]
    public async Task A_draft_is_kept_for_two_weeks_after_the_last_key(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        await ada.Get<KeepDraft>().SaveAsync("log 1", new VisitForm());
        database.Clock.Advance(TimeSpan.FromHours(1));
        await ada.Get<KeepDraft>().SaveAsync("log 2", new VisitForm());
        database.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromMinutes(30));

        Assert.Equal(1, await new PurgeDrafts(ada.Get<IServiceScopeFactory>(), database.Clock, NullLogger<PurgeDrafts>.Instance).RunOnceAsync());

        Assert.Equal(["log 2"], (await ada.Get<KeepDraft>().ListAsync<VisitForm>("log ")).Select(draft => draft.Form));
    }
}
