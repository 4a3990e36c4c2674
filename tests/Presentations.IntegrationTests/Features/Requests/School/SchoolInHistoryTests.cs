using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Administration.Audit;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Requests.School;

public class SchoolInHistoryTests
{
    [DatabaseTheory]
    public async Task What_the_school_did_by_its_link_is_told_as_the_school_s_wherever_history_is_shown(TestDatabase database)
    {
        var token = await database.BookedAsync();
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        await using var school = database.As(null);
        await database.CorrectAsync(token, form => form.Expected["3-5"] = "90");
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        await school.Get<WithdrawRequest>().SubmitAsync(token, null);
        var id = (await school.Get<FollowRequest>().FindAsync(token))!.Request.Id;

        await using var ben = database.As(database.Ben);
        var request = (await ben.Get<ShowRequest>().FindAsync(id))!;
        Assert.Equal(["The school", "The school", "The school", "Ben", "The school", "The school"], request.History.Select(entry => entry.Who));
        Assert.All(request.Steps.Where(step => step.Kind is StepKind.Asked or StepKind.Confirmed or StepKind.Booked or StepKind.Withdrawn), step => Assert.Equal("The school", step.Who));
        var visit = (await ben.Get<ShowVisitAhead>().FindAsync(request.VisitId!.Value))!;
        Assert.Equal([("Cancelled by the school", "The school"), ("Corrected how many are expected", "The school"), ("Booked the visit", "The school")], visit.History.Select(entry => (entry.What, entry.Who)));
        await using var pat = database.As(database.Pat);
        var rows = (await pat.Get<ListHistory>().FindAsync(new AuditFilter(Who: AuditFilter.TheSchool))).Rows;
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(row.IsBySchool));
        Assert.DoesNotContain((await pat.Get<ListHistory>().FindAsync(new AuditFilter(Who: AuditFilter.TheSystem))).Rows, row => row.IsBySchool);
    }

    [DatabaseTheory]
    public async Task An_audience_that_comes_or_goes_is_told_apart_from_one_whose_number_is_not_known(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await using var school = database.As(null);
        var id = (await school.Get<FollowRequest>().FindAsync(token))!.Request.Id;

        await ChangeAsync(form => form.Audiences.AddRange(["parents", "6-8"]), form => form.Expected["6-8"] = "40");
        Assert.Equal([("Expected, 6-8", null, "added, 40"), ("Expected, parents", null, "added, not known")], await LastAsync());
        await ChangeAsync(form => (form.Expected["parents"], form.Expected["6-8"]) = ("30", ""));
        Assert.Equal([("Expected, 6-8", "40", "not known"), ("Expected, parents", "not known", "30")], await LastAsync());
        await ChangeAsync(form => form.Audiences.RemoveAll(code => code != "3-5"), form => form.Expected.Remove("parents"));
        Assert.Equal([("Expected, 6-8", "not known", "left out"), ("Expected, parents", "30", "left out")], await LastAsync());

        async Task ChangeAsync(params Action<WishForm>[] changes)
        {
            database.Clock.Advance(TimeSpan.FromMinutes(5));
            var form = (await school.Get<ChangeWish>().FindAsync(token))!.Form;
            foreach (var change in changes) change(form);
            Assert.Empty((await school.Get<ChangeWish>().SubmitAsync(token, form))!);
        }

        async Task<IEnumerable<(string Field, string? Was, string? Is)>> LastAsync()
        {
            await using var ben = database.As(database.Ben);
            var changes = (await ben.Get<ShowRequest>().FindAsync(id))!.History[0].Changes;
            return changes.Where(change => change.Field.StartsWith("Expected", StringComparison.Ordinal)).Select(change => (change.Field, change.Was, change.Is)).Order();
        }
    }

    [DatabaseTheory]
    public async Task Who_tells_of_a_visit_meanwhile_reads_that_the_school_called_it_off(TestDatabase database)
    {
        var token = await database.BookedAsync();
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        await using var school = database.As(null);
        await school.Get<WithdrawRequest>().SubmitAsync(token, null);

        await using var ben = database.As(database.Ben);
        var visit = (await ben.Get<ShowRequest>().FindAsync((await school.Get<FollowRequest>().FindAsync(token))!.Request.Id))!.VisitId!.Value;
        Assert.Equal("The school", (await ben.Get<DeliverVisit>().FindAsync(visit))!.LastChange.By);
    }

    [DatabaseTheory]
    public async Task What_happens_by_itself_is_the_system_s_and_who_only_joined_booked_nothing(TestDatabase database)
    {
        var (standing, _) = await database.AskAsync("ID", Talks.Boise);
        var joined = await database.JoinAsync(standing);
        await database.DecideAsync<BookAgreedTime>(standing, (use, version) => use.SubmitAsync(standing, version, Guid.NewGuid(), AtTheDesk.At(database.Ada, 9)));
        await using (var db = database.AsSystem())
        {
            var request = await db.Requests.Include(one => one.Steps).Include(one => one.Offers).SingleAsync(one => one.Id == joined);
            request.FollowVisitOf(await db.Requests.Include(one => one.Steps).SingleAsync(one => one.Id == standing), database.Clock);
            await db.SaveChangesAsync();
        }

        await using var ben = database.As(database.Ben);
        var view = (await ben.Get<ShowRequest>().FindAsync(joined))!;
        Assert.Null(view.Steps.Single(step => step.Kind is StepKind.Booked).Who);
        Assert.All(view.History, entry => Assert.Null(entry.Who));
    }
}
