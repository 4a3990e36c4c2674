using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Totals;

public class VerifyTotalsTests
{
    [DatabaseTheory]
    public async Task Totals_of_talks_of_every_sort_agree_with_a_recount(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);

        var result = await VerifyAsync(database, database.Pat);
        Assert.Empty(result.Differences);
        Assert.Equal(41, result.Talks);
    }

    [DatabaseTheory]
    public async Task A_total_that_somebody_changed_behind_our_back_is_named(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await BreakAsync(database, "UPDATE \"StateTotals\" SET \"Contacts\" = 21 WHERE \"Audience\" = ''");

        Assert.Equal(
            "ID, 2018-03, ID, presentation, everyone: kept 1 presentations, 0 without a count, 21 contacts, 20 reached, 0 estimated, counted 1 presentations, 0 without a count, 20 contacts, 20 reached, 0 estimated.",
            Assert.Single((await VerifyAsync(database, database.Pat)).Differences));
    }

    [DatabaseTheory]
    public async Task A_line_that_is_gone_and_one_that_should_not_be_there_are_named(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await BreakAsync(database, "UPDATE \"CountyTotals\" SET \"CountyFips\" = '16055' WHERE \"Audience\" = ''");

        var differences = (await VerifyAsync(database, database.Pat)).Differences;
        Assert.Contains(differences, line => line.Contains("county 16001", StringComparison.Ordinal) && line.Contains("kept nothing", StringComparison.Ordinal));
        Assert.Contains(differences, line => line.Contains("county 16055", StringComparison.Ordinal) && line.Contains("counted nothing", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task A_month_that_readers_would_not_load_is_named(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await BreakAsync(database, "DELETE FROM \"RollupBuckets\"");

        Assert.NotEmpty((await VerifyAsync(database, database.Pat)).Differences);
    }

    [DatabaseTheory]
    public async Task Only_an_administrator_may_ask(TestDatabase database) =>
        await Assert.ThrowsAsync<AccessDenied>(() => VerifyAsync(database, database.Nat));

    private static async Task BreakAsync(TestDatabase database, string sql)
    {
        await using var db = database.AsSystem();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    private static async Task<VerifyTotals.Result> VerifyAsync(TestDatabase database, int memberId)
    {
        await using var person = database.As(memberId);
        return await person.Get<VerifyTotals>().RunAsync();
    }
}
