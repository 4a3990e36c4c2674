using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class ListRequestsTests
{
    [DatabaseTheory]
    public async Task The_oldest_promise_comes_first_and_what_is_answered_comes_after(TestDatabase database)
    {
        var (answered, _) = await database.AskAsync("ID", Talks.Boise);
        await database.DecideAsync<WriteToSchool>(answered, (use, version) => use.AcknowledgeAsync(answered, version));
        var (first, _) = await database.AskAsync("ID", Talks.Boise);
        database.Clock.Advance(TimeSpan.FromHours(1));
        var (second, _) = await database.AskAsync("ID", Talks.Boise);

        var view = await ListAsync(database, database.Ben, new DeskFilter());

        Assert.Equal([first, second, answered], view.Rows.Select(row => row.Id));
        Assert.Equal(3, view.Counts[DeskTab.Waiting]);
    }

    [DatabaseTheory]
    public async Task A_request_that_its_school_has_not_confirmed_is_not_at_the_desk(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            db.Requests.Add(PresentationRequest.Ask(
                database.Owner("ID"), Guid.NewGuid(), Asked.Facts(Talks.Boise), Asked.Principal, new PrivateLink(SecretToken.New(), ""), SecretToken.New(), database.Clock));
            await db.SaveChangesAsync();
        }

        foreach (var tab in Enum.GetValues<DeskTab>()) Assert.Empty((await ListAsync(database, database.Ben, new DeskFilter { Tab = tab })).Rows);
    }

    [DatabaseTheory]
    public async Task Another_task_force_neither_sees_nor_counts_it(TestDatabase database)
    {
        await database.AskAsync("ID", Talks.Boise);

        var view = await ListAsync(database, database.Cam, new DeskFilter());

        Assert.Empty(view.Rows);
        Assert.Equal(0, view.Counts.Values.Sum());
        await Assert.ThrowsAsync<RuleViolation>(() => ListAsync(database, database.Cam, new DeskFilter { Owner = "ID" }));
    }

    [DatabaseTheory]
    public async Task A_school_is_found_by_the_beginnings_of_its_words(TestDatabase database)
    {
        await database.AskAsync("ID", Talks.Boise);

        Assert.Single((await ListAsync(database, database.Ben, new DeskFilter { Text = "linc boi" })).Rows);
        Assert.Empty((await ListAsync(database, database.Ben, new DeskFilter { Text = "washington" })).Rows);
    }

    [Theory]
    [InlineData("?tab=booked&text=linc&page=3")]
    [InlineData("?tab=waiting-list&owner=ID")]
    [InlineData("")]
    public void The_filter_stands_in_the_address(string query) => Assert.Equal("/desk" + query, DeskFilter.Parse(query).Address);

    [Theory]
    [InlineData("?tab=lost")]
    [InlineData("?page=0")]
    public void What_an_address_cannot_mean_is_refused(string query) => Assert.Throws<RuleViolation>(() => DeskFilter.Parse(query));

    private static async Task<ListRequests.View> ListAsync(TestDatabase database, int memberId, DeskFilter filter)
    {
        await using var person = database.As(memberId);
        return await person.Get<ListRequests>().FindAsync(filter);
    }
}
