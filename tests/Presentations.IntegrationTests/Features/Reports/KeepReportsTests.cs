using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Reports;

namespace Presentations.IntegrationTests.Features.Reports;

public class KeepReportsTests
{
    private const string Idaho = "/totals/explore?from=2018-03-01&to=2018-05-31&state=ID";

    [DatabaseTheory]
    public async Task A_report_is_seen_by_its_person_alone_until_it_is_shared(TestDatabase database)
    {
        var report = await SaveAsync(database, database.Ben);
        Assert.Empty((await ListAsync(database, database.Ada)).Shared);

        await using (var ben = database.As(database.Ben)) await ben.Get<KeepReports>().ShareAsync(report, database.Owner("ID"));
        Assert.Equal(("Spring in Idaho", Idaho, "Ben"), (await ListAsync(database, database.Ada)).Shared.Select(shared => (shared.Name, shared.Address, shared.By)).Single());
        Assert.Empty((await ListAsync(database, database.Cam)).Shared);

        await using (var ben = database.As(database.Ben)) await ben.Get<KeepReports>().RemoveAsync(report);
        Assert.Empty((await ListAsync(database, database.Ada)).Shared);
    }

    [DatabaseTheory]
    public async Task Nobody_changes_the_report_of_somebody_else_or_shares_with_a_task_force_that_is_not_theirs(TestDatabase database)
    {
        var report = await SaveAsync(database, database.Ben);

        await using var ada = database.As(database.Ada);
        await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<KeepReports>().RemoveAsync(report));
        await using var ben = database.As(database.Ben);
        await Assert.ThrowsAsync<AccessDenied>(() => ben.Get<KeepReports>().ShareAsync(report, database.Owner("UT")));
    }

    [DatabaseTheory]
    public async Task Only_a_question_of_the_totals_is_kept(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        foreach (var address in new[] { "https://example.org", "//example.org", "/desk", "/totals/explorer", "/totals/compare?state=ID", null })
            await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<KeepReports>().SaveAsync(new() { Name = "Elsewhere", Address = address }));
    }

    private static async Task<int> SaveAsync(TestDatabase database, int memberId)
    {
        await using var person = database.As(memberId);
        await person.Get<KeepReports>().SaveAsync(new() { Name = "Spring in Idaho", Address = Idaho });
        return (await person.Get<KeepReports>().ListAsync()).Own.Single().Id;
    }

    private static async Task<KeepReports.View> ListAsync(TestDatabase database, int memberId)
    {
        await using var person = database.As(memberId);
        return await person.Get<KeepReports>().ListAsync();
    }
}
