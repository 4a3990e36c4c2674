using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Mail;

namespace Presentations.IntegrationTests.Features.Requests.School;

public class CorrectOnSiteTests
{
    [DatabaseTheory]
    public async Task A_booked_school_corrects_whom_to_ask_for_what_is_there_and_how_many_come_and_both_sides_read_the_new_facts(TestDatabase database)
    {
        var token = await database.BookedAsync();
        var before = (await database.MailsAsync()).Count;

        Assert.Empty((await database.CorrectAsync(token, form =>
        {
            (form.Name, form.Phone, form.OnSiteName, form.Room, form.Equipment) = ("Kim Vale", "208-555-0142", "Jo at the office", "Gym", "Projector");
            form.Expected["3-5"] = "90";
        }))!);

        var mails = (await database.MailsAsync()).Skip(before).ToList();
        Assert.Equal([(MailKind.VisitChanged, "ada@example.org"), (MailKind.DeskNews, "ben@example.org")], mails.Select(mail => (mail.Kind, mail.To)).Order());
        Assert.All(mails, mail =>
        {
            Assert.StartsWith("The school corrected what it said: Lincoln Elementary School", mail.Subject, StringComparison.Ordinal);
            foreach (var told in new[] { "Contact: Kim Vale, 208-555-0142", "At the door: Jo at the office", "Room: Gym", "Equipment: Projector", "the contact, the phone number, who is at the door, the room, the equipment and how many are expected" })
                Assert.Contains(told, mail.Text, StringComparison.Ordinal);
            Assert.Null(mail.Calendar);
        });
        Assert.Contains("Expected: Grades 3–5: 90", mails.Single(mail => mail.Kind is MailKind.DeskNews).Text, StringComparison.Ordinal);
        Assert.Contains("about 45", mails.Single(mail => mail.Kind is MailKind.VisitChanged).Text, StringComparison.Ordinal);
        await using var db = database.AsSystem();
        Assert.All(await db.Presentations.ToListAsync(), talk => Assert.Equal(45, talk.Expected));
        await using var school = database.As(null);
        var view = (await school.Get<FollowRequest>().FindAsync(token))!;
        Assert.Equal((RequestStatus.Booked, StepKind.Corrected, true), (view.Request.Status, view.Steps[0].Kind, view.Steps[0].IsFromSchool));
    }

    [DatabaseTheory]
    public async Task History_says_of_people_that_they_changed_and_of_numbers_from_what_to_what(TestDatabase database)
    {
        var token = await database.BookedAsync();

        await database.CorrectAsync(token, form => (form.Phone, form.Expected["3-5"]) = ("208-555-0142", "90"));

        await using var ben = database.As(database.Ben);
        var id = (await ben.Get<FollowRequest>().FindAsync(token))!.Request.Id;
        var changes = (await ben.Get<ShowRequest>().FindAsync(id))!.History[0].Changes;
        Assert.Equal([("Phone", null, "changed"), ("Expected, 3-5", "60", "90")], changes.Select(change => (change.Field, change.Was, change.Is)));
        await using var db = database.AsSystem();
        Assert.DoesNotContain("208-555-0142", string.Concat(await db.History.Select(entry => entry.Changes).ToListAsync()), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_session_that_the_desk_booked_with_a_number_of_its_own_keeps_it_whatever_the_school_corrects(TestDatabase database)
    {
        var token = await database.BookedAsync();
        await using (var desk = database.AsSystem())
        {
            var first = await desk.Presentations.Include(talk => talk.Visit).OrderBy(talk => talk.Start).FirstAsync();
            desk.Entry(first).Property(talk => talk.Expected).CurrentValue = 20;
            await desk.SaveChangesAsync();
        }

        foreach (var (said, each) in new[] { ("90", 45), ("", (int?)null), ("80", 40) })
        {
            Assert.Empty((await database.CorrectAsync(token, form => form.Expected["3-5"] = said))!);
            await using var db = database.AsSystem();
            Assert.Equal([20, each], await db.Presentations.OrderBy(talk => talk.Start).Select(talk => talk.Expected).ToListAsync());
        }
    }

    [DatabaseTheory]
    public async Task Before_a_visit_is_booked_it_is_corrected_too_and_offered_times_stay(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await database.OfferAsync(token, 9, 13);

        Assert.Empty((await database.CorrectAsync(token, form => form.Expected["3-5"] = ""))!);

        await using var school = database.As(null);
        var view = (await school.Get<FollowRequest>().FindAsync(token))!;
        Assert.Equal((RequestStatus.Offered, 2, null), (view.Request.Status, view.Times.Count, view.Request.Audiences[0].Expected));
    }

    [DatabaseTheory]
    public async Task What_is_sent_as_it_was_tells_nobody_anything(TestDatabase database)
    {
        var token = await database.BookedAsync();
        var before = (await database.MailsAsync()).Count;

        Assert.Empty((await database.CorrectAsync(token, _ => { }))!);

        Assert.Equal(before, (await database.MailsAsync()).Count);
    }

    [DatabaseTheory]
    public async Task Everything_that_is_wrong_is_told_at_once_and_nothing_is_saved(TestDatabase database)
    {
        var token = await database.BookedAsync();

        var refusals = (await database.CorrectAsync(token, form =>
        {
            (form.Name, form.Phone, form.Room) = (" ", new string('1', 41), "Emily Smith, age 12, sits there");
            form.Expected["3-5"] = "1000000000";
        }))!;

        Assert.Equal([("Name", Wrong.NameMissing), ("Expected[3-5]", Wrong.ExpectedWrong), ("Phone", Wrong.TooLong), ("Room", Wrong.NamesAChild)], refusals.Select(refusal => (refusal.Field, refusal.Wrong)));
        Assert.Single((await database.CorrectAsync(token, form => (form.Version, form.Room) = (form.Version - 1, "Gym")))!, refusal => refusal.Wrong is Wrong.ChangedMeanwhile);
        await using var school = database.As(null);
        Assert.Equal("Robin Vale", (await school.Get<FollowRequest>().FindAsync(token))!.Request.ContactName);
    }

    [DatabaseTheory]
    public async Task Of_two_who_correct_at_once_each_keeps_what_the_other_left_alone(TestDatabase database)
    {
        var token = await database.BookedAsync();
        var (mine, opened) = (await FormAsync(database, token), await FormAsync(database, token));
        Assert.Empty((await database.CorrectAsync(token, form => (form.Room, form.Equipment) = ("Gym", "Projector")))!);

        (mine.Opened, mine.Phone) = (opened, "208-555-0142");
        await using var school = database.As(null);
        Assert.Empty((await school.Get<CorrectOnSite>().SubmitAsync(token, mine))!);

        var kept = (await school.Get<FollowRequest>().FindAsync(token))!.Request;
        Assert.Equal(("Gym", "Projector", "208-555-0142"), (kept.Room, kept.Equipment, kept.ContactPhone));
    }

    [DatabaseTheory]
    public async Task What_both_have_changed_is_contested_and_nothing_is_saved_until_somebody_decides(TestDatabase database)
    {
        var token = await database.BookedAsync();
        var (mine, opened) = (await FormAsync(database, token), await FormAsync(database, token));
        Assert.Empty((await database.CorrectAsync(token, form => (form.Room, form.Equipment) = ("Gym", "Projector")))!);

        (mine.Opened, mine.Phone, mine.Room) = (opened, "208-555-0142", "Library");
        await using var school = database.As(null);
        Assert.Single((await school.Get<CorrectOnSite>().SubmitAsync(token, mine))!, refusal => refusal.Wrong is Wrong.ChangedMeanwhile);

        var kept = (await school.Get<FollowRequest>().FindAsync(token))!.Request;
        Assert.Equal(("Gym", "Projector", null), (kept.Room, kept.Equipment, kept.ContactPhone));
        Assert.Equal(("Library", "Projector", "208-555-0142"), (mine.Room, mine.Equipment, mine.Phone));
    }

    [DatabaseTheory]
    public async Task What_was_taken_over_from_somebody_else_while_something_was_refused_can_be_typed_over(TestDatabase database)
    {
        var token = await database.BookedAsync();
        Assert.Empty((await database.CorrectAsync(token, form => form.Room = "Library"))!);
        await using var school = database.As(null);

        Assert.Equal("Library", await RoomAfterAsync("Library"));
        Assert.Equal("Aula", await RoomAfterAsync("Aula"));

        async Task<string?> RoomAfterAsync(string typed)
        {
            var (mine, opened) = (await FormAsync(database, token), await FormAsync(database, token));
            Assert.Empty((await database.CorrectAsync(token, form => form.Room = "Gym"))!);
            (mine.Opened, mine.Phone) = (opened, "call me");
            Assert.Equal([Wrong.PhoneWrong], (await school.Get<CorrectOnSite>().SubmitAsync(token, mine))!.Select(refusal => refusal.Wrong));
            Assert.Equal("Gym", mine.Room);

            (mine.Phone, mine.Room) = ("208-555-0142", typed);
            Assert.Empty((await school.Get<CorrectOnSite>().SubmitAsync(token, mine))!);
            return (await school.Get<FollowRequest>().FindAsync(token))!.Request.Room;
        }
    }

    [DatabaseTheory]
    public async Task Of_two_who_save_at_the_very_same_moment_each_keeps_what_the_other_left_alone_and_what_both_changed_is_contested(TestDatabase database)
    {
        var token = await database.BookedAsync();
        await using var school = database.As(null);

        var (apart, opened) = (await FormAsync(database, token), await FormAsync(database, token));
        (apart.Opened, apart.Phone) = (opened, "208-555-0142");
        Assert.Empty((await While(form => form.Room = "Gym").SubmitAsync(token, apart))!);
        var kept = (await school.Get<FollowRequest>().FindAsync(token))!.Request;
        Assert.Equal(("Gym", "208-555-0142"), (kept.Room, kept.ContactPhone));

        var (same, openedAgain) = (await FormAsync(database, token), await FormAsync(database, token));
        (same.Opened, same.Room) = (openedAgain, "Library");
        Assert.Single((await While(form => form.Room = "Aula").SubmitAsync(token, same))!, refusal => refusal.Wrong is Wrong.ChangedMeanwhile);
        Assert.Equal("Aula", (await school.Get<FollowRequest>().FindAsync(token))!.Request.Room);

        CorrectOnSite While(Action<OnSiteForm> other) => new(school.Get<AppDbFactory>(), school.Get<ReferenceData>(), school.Get<DeskLetters>(), school.Get<PresenterLetters>(),
            new Meanwhile(database.Clock, async () => Assert.Empty((await database.CorrectAsync(token, other))!)));
    }

    [DatabaseTheory]
    public async Task Once_the_visit_has_begun_and_after_it_nothing_is_corrected(TestDatabase database)
    {
        var token = await database.BookedAsync();
        database.Clock.Advance(new DateTimeOffset(2018, 6, 18, 19, 0, 0, TimeSpan.Zero) - database.Clock.GetUtcNow());
        await using var school = database.As(null);
        Assert.False((await school.Get<FollowRequest>().FindAsync(token))!.MayCorrect);
        Assert.Equal("OnSite", (await Assert.ThrowsAsync<RuleViolation>(() => school.Get<CorrectOnSite>().FindAsync(token))).Field);
        Assert.Equal("OnSite", (await Assert.ThrowsAsync<RuleViolation>(async () => await school.Get<CorrectOnSite>().SubmitAsync(token, await FormAsync(database, token)))).Field);

        database.Clock.Advance(TimeSpan.FromDays(1));
        await database.DeliverAsync(token);
        Assert.False((await school.Get<FollowRequest>().FindAsync(token))!.MayCorrect);
        await Assert.ThrowsAsync<RuleViolation>(async () => await school.Get<CorrectOnSite>().SubmitAsync(token, await FormAsync(database, token)));
    }

    [DatabaseTheory]
    public async Task A_link_that_is_unknown_corrects_nothing(TestDatabase database)
    {
        await database.BookedAsync();
        await using var school = database.As(null);

        Assert.Null(await school.Get<CorrectOnSite>().FindAsync(SecretToken.New().Text));
        Assert.Null(await school.Get<CorrectOnSite>().SubmitAsync(SecretToken.New().Text, new OnSiteForm { Name = "Somebody" }));
    }

    [DatabaseTheory]
    public async Task A_link_corrects_its_own_request_and_leaves_that_of_another_school_as_it_was(TestDatabase database)
    {
        var own = await database.BookedAsync();
        var other = await database.ConfirmedAsync(Wishes.Lincoln().With(form => (form.IsOther, form.Place, form.Name, form.Email) = (true, "Boise Library", "Dale Reed", "dale@library.example.org")));
        var form = await FormAsync(database, other);
        var before = await RowsAsync();
        await using var school = database.As(null);

        (form.Version, form.Name, form.Room, form.Expected["3-5"]) = ((await FormAsync(database, own)).Version, "Kim Vale", "Gym", "90");
        Assert.Empty((await school.Get<CorrectOnSite>().SubmitAsync(own, form))!);

        var after = await RowsAsync();
        Assert.Equal(before[1], after[1]);
        Assert.Equal(("Lincoln Elementary School", "Kim Vale", "Gym", 90), (after[0].School, after[0].Name, after[0].Room, after[0].Expected));

        async Task<List<(string? School, string? Name, string? Room, int? Expected, int Version, int Steps)>> RowsAsync()
        {
            await using var db = database.AsSystem();
            var requests = await db.Requests.Include(request => request.Audiences).Include(request => request.Steps).AsSplitQuery().OrderBy(request => request.Id).ToListAsync();
            return requests.ConvertAll(request => (request.Place.VenueName, request.ContactName, request.Room, request.Audiences[0].Expected, request.Version, request.Steps.Count));
        }
    }

    private static async Task<OnSiteForm> FormAsync(TestDatabase database, string token)
    {
        await using var school = database.As(null);
        return OnSiteForm.Of((await school.Get<FollowRequest>().FindAsync(token))!.Request);
    }

    /// <summary>Lets something happen between reading and saving: when it is first asked for the time.</summary>
    private sealed class Meanwhile(TimeProvider clock, Func<Task> happens) : TimeProvider
    {
        private bool hasHappened;

        public override DateTimeOffset GetUtcNow()
        {
            if (!hasHappened)
            {
                hasHappened = true;
                happens().GetAwaiter().GetResult();
            }
            return clock.GetUtcNow();
        }
    }
}
