using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Delivery;

public class ListOpenCountsTests
{
    [DatabaseTheory]
    public async Task What_still_needs_a_count_is_listed_newest_first(TestDatabase database)
    {
        var older = await database.LogTypedAsync(28, null);
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(null, 19);
        form.Date = Talks.Day.AddDays(1);
        var newer = (await ada.Get<LogVisit>().SubmitAsync(form)).VisitId;

        var listed = await ada.Get<ListOpenCounts>().FindAsync();

        Assert.Equal([newer, older], listed.Open.Select(row => row.VisitId));
        Assert.Equal([(newer, 2, 1, 19), (older, 2, 1, 28)], listed.Recently.Select(row => (row.VisitId, row.Sessions, row.WithoutCount, row.People!.Value)));
    }

    [DatabaseTheory]
    public async Task A_presenter_sees_their_own_and_a_coordinator_the_whole_task_force(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var form = await database.VisitAsync((int?)null);
        form.LeadPresenterId = database.Ben;
        await ben.Get<LogVisit>().SubmitAsync(form);
        var adas = await database.LogTypedAsync((int?)null);

        await using var ada = database.As(database.Ada);
        Assert.Equal([adas], (await ada.Get<ListOpenCounts>().FindAsync()).Open.Select(row => row.VisitId));
        Assert.Equal(2, (await ben.Get<ListOpenCounts>().FindAsync()).Open.Count);
    }

    [DatabaseTheory]
    public async Task Nobody_sees_what_other_task_forces_lack(TestDatabase database)
    {
        await database.LogTypedAsync((int?)null);

        foreach (var other in new int?[] { database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            Assert.Empty((await person.Get<ListOpenCounts>().FindAsync()).Open);
        }
    }

    [DatabaseTheory]
    public async Task A_count_is_recorded_from_the_list(TestDatabase database)
    {
        await database.LogTypedAsync(28, null);
        await using var ada = database.As(database.Ada);
        var row = (await ada.Get<ListOpenCounts>().FindAsync()).Open[0];

        await ada.Get<RecordCount>().SubmitAsync(row.VisitId, row.PresentationId, Count(row.Version, "31"));

        Assert.Equal((2, 59), await database.TotalAsync("ID"));
        Assert.Empty((await ada.Get<ListOpenCounts>().FindAsync()).Open);
    }

    [DatabaseTheory]
    public async Task An_empty_count_is_refused_and_not_taken_for_zero(TestDatabase database)
    {
        await database.LogTypedAsync((int?)null);
        await using var ada = database.As(database.Ada);
        var row = (await ada.Get<ListOpenCounts>().FindAsync()).Open[0];

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<RecordCount>().SubmitAsync(row.VisitId, row.PresentationId, Count(row.Version, " ")));

        Assert.Equal("Type how many came, or say that nobody did.", refusal.Message);
    }

    [DatabaseTheory]
    public async Task Nobody_counts_the_talks_of_another_task_force(TestDatabase database)
    {
        await database.LogTypedAsync((int?)null);
        await using var ada = database.As(database.Ada);
        var row = (await ada.Get<ListOpenCounts>().FindAsync()).Open[0];

        foreach (var other in new int?[] { database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            await Assert.ThrowsAnyAsync<RuleViolation>(() => person.Get<RecordCount>().SubmitAsync(row.VisitId, row.PresentationId, Count(row.Version, "31")));
        }
        Assert.Equal((1, 0), await database.TotalAsync("ID"));
    }

    private static RecordCount.Form Count(int version, string total) =>
        new() { Version = version, Basis = CountingBasis.Counted, Session = new SessionForm { Counts = new() { ["unspecified"] = total } } };
}
