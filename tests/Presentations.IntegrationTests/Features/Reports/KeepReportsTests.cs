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

    [DatabaseTheory]
    public async Task What_the_totals_refuse_is_not_kept_and_the_sentence_is_that_of_the_report(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var campaign = await database.CampaignAsync();
        foreach (var (query, sentence) in new[]
        {
            ("from=2018-05-01&to=2018-03-01", "The range ends on 2018-03-01, before it begins on 2018-05-01."),
            ("state=ZZ", "“ZZ” is not a state, DC or a territory."),
            ("owner=UT", "“UT” is not a task force or state desk that you can see."),
            ("period=campaign-99", "There is no such campaign; choose one again."),
            ("as-submitted=2018-06-16", "2018-06-16 is still to come: ask for figures as submitted by the end of a day up to today."),
        })
        {
            Assert.Equal(sentence, (await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<KeepReports>().SaveAsync(new() { Name = "Never", Address = $"/totals/explore?{query}" }))).Message);
            Assert.Equal(sentence, (await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<KeepReports>().DescribeAsync($"/totals/explore?{query}"))).Message);
        }
        Assert.Empty((await ListAsync(database, database.Ben)).Own);
        await ben.Get<KeepReports>().SaveAsync(new() { Name = "Of the campaign", Address = $"/totals/explore?period=campaign-{campaign}" });
        Assert.Single((await ListAsync(database, database.Ben)).Own);
    }

    [DatabaseTheory]
    public async Task What_is_kept_is_said_in_words(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await using var ben = database.As(database.Ben);
        foreach (var (query, words) in new[]
        {
            ("?from=2018-03-01&to=2018-05-31&state=ID", "March–May 2018: By county, all kinds, state ID. Recorded figures."),
            ("?from=2018-03-01&to=2018-05-31&as-submitted=2018-06-14&kind=training", "March–May 2018: By state, trainings only. Figures as submitted by the end of 2018-06-14 UTC."),
            ("?period=last-month&status=approved", "Last month, by state, all kinds. Approved figures. At present its days are May 2018."),
            ($"?period=campaign-{campaign}&by=month", "Operation Broken Heart 2018, by month, all kinds. Recorded figures. At present its days are March–May 2018."),
            ("", "The year of the latest presentation, at present 2018: By state, all kinds. Recorded figures."),
        }) Assert.Equal(words, await ben.Get<KeepReports>().DescribeAsync($"/totals/explore{query}"));
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
