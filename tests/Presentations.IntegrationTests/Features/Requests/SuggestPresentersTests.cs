using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class SuggestPresentersTests
{
    [DatabaseTheory]
    public async Task Presenters_of_the_desk_are_suggested_for_the_working_days_of_the_window(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        var suggestions = (await SuggestAsync(database, id, database.Ben))!.Suggestions;

        var juneteenth = Asked.Monday.AddDays(1);
        Assert.Equal(Enumerable.Range(0, 5).Select(Asked.Monday.AddDays).Where(day => day != juneteenth), suggestions.Select(suggestion => suggestion.Slot.Date));
        Assert.All(suggestions, suggestion => Assert.Equal("Ada", suggestion.Presenter));
    }

    [DatabaseTheory]
    public async Task Two_presenters_of_one_name_are_told_apart(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await using (var db = database.AsSystem())
        {
            var second = new Member("Ada", "ada.two@example.org");
            second.Join(Role.Presenter, database.Owner("ID"));
            db.Members.Add(second);
            await db.SaveChangesAsync();
        }

        var suggestions = (await SuggestAsync(database, id, database.Ben))!.Suggestions;

        Assert.Equal(["Ada (ada)", "Ada (ada.two)"], suggestions.Select(suggestion => suggestion.Presenter).Distinct().Order(StringComparer.Ordinal));
    }

    [DatabaseTheory]
    public async Task A_flexible_school_is_offered_other_days_of_the_same_week_when_those_it_named_are_taken(TestDatabase database)
    {
        var id = await AskFlexiblyAsync(database, Asked.Monday);
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 8, minutes: 470), database.Ada);

        var suggestions = (await SuggestAsync(database, id, database.Ben))!.Suggestions;

        Assert.NotEmpty(suggestions);
        Assert.All(suggestions, suggestion => Assert.InRange(suggestion.Slot.Date, Asked.Monday.AddDays(2), Asked.Monday.AddDays(4)));
        Assert.All(suggestions, suggestion => Assert.Contains("not a day that the school named; it said that any time in the same week suits", suggestion.Reasons));
    }

    [DatabaseTheory]
    public async Task A_presenter_whom_another_task_force_has_booked_is_not_suggested_then(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            (await db.Members.Include(member => member.Memberships).SingleAsync(member => member.Id == database.Ada)).Join(Domain.Directory.Role.Presenter, database.Owner("UT"));
            await db.SaveChangesAsync();
        }
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await using (var pat = database.As(database.Pat))
        {
            await using var db = await pat.OpenAsync();
            db.Visits.Add(Asked.Visit(database.Owner("UT"), Talks.SaltLake, Asked.Slot(Talks.SaltLake, 8, minutes: 420), database.Ada, database.Clock));
            await db.SaveChangesAsync();
        }

        Assert.DoesNotContain((await SuggestAsync(database, id, database.Ben))!.Suggestions, suggestion => suggestion.Slot.Date == Asked.Monday);
    }

    [DatabaseTheory]
    public async Task A_day_on_which_the_schools_are_closed_is_not_suggested(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await using (var db = database.AsSystem())
        {
            db.Closures.Add(new Closure(database.Owner("ID"), ClosureKind.ExamWeek, "Finals", Asked.Monday, Asked.Monday.AddDays(1), new ClosureArea("ID", "16001")));
            await db.SaveChangesAsync();
        }

        Assert.Equal(Asked.Monday.AddDays(2), (await SuggestAsync(database, id, database.Ben))!.Suggestions.Min(suggestion => suggestion.Slot.Date));
    }

    [DatabaseTheory]
    public async Task Of_each_volunteer_is_said_when_they_could_come_or_what_stands_in_the_way(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        foreach (var member in new[] { database.Ada, database.Ben })
        {
            await using var person = database.As(member);
            await person.Get<VolunteerForRequest>().SubmitAsync(id);
        }

        var volunteers = (await SuggestAsync(database, id, database.Ben))!.Volunteers;
        Assert.Equal([(database.Ada, null), (database.Ben, "has not said when they are available")], volunteers.Select(volunteer => (volunteer.MemberId, volunteer.WhyNot)));
        Assert.Equal(new Slot(Asked.Monday, new TimeOnly(8, 0), 45, Talks.Boise.Zone), volunteers[0].Best!.Slot);

        for (var day = 0; day < 5; day++) await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 8, minutes: 470, day: day), database.Ada);
        Assert.Equal("is not free at a time that suits the school", (await SuggestAsync(database, id, database.Ben))!.Volunteers[0].WhyNot);
    }

    [DatabaseTheory]
    public async Task Nobody_to_suggest_is_said_with_the_reason(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("UT", Talks.SaltLake);

        Assert.Equal("Nobody at this desk is a presenter yet.", (await SuggestAsync(database, id, database.Cam))!.WhyNone);
    }

    [DatabaseTheory]
    public async Task Whoever_may_not_decide_gets_no_suggestions(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        Assert.Null(await SuggestAsync(database, id, database.Ada));
        Assert.Null(await SuggestAsync(database, id, database.Cam));
        Assert.Null(await SuggestAsync(database, id, database.Nat));
    }

    private static async Task<int> AskFlexiblyAsync(TestDatabase database, DateOnly day)
    {
        await using var db = database.AsSystem();
        var facts = Asked.Facts(Talks.Boise) with { Windows = [new WindowFacts(day, day, new TimeOnly(8, 0), new TimeOnly(15, 0))], Flexibility = Flexibility.SameWeek };
        var request = PresentationRequest.Ask(database.Owner("ID"), Guid.NewGuid(), facts, Asked.Principal, new PrivateLink(SecretToken.New(), ""), SecretToken.New(), database.Clock);
        request.Confirm(database.Clock.GetUtcNow().UtcDateTime.AddDays(3), database.Clock);
        db.Requests.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    }

    private static async Task<SuggestPresenters.View?> SuggestAsync(TestDatabase database, int requestId, int memberId)
    {
        await using var person = database.As(memberId);
        return await person.Get<SuggestPresenters>().FindAsync(requestId);
    }
}
