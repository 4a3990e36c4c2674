using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Features.Requests.School;

public class FollowRequestTests
{
    [DatabaseTheory]
    public async Task An_offered_time_that_is_taken_becomes_the_visit_and_both_sides_are_told(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        var offers = await database.OfferAsync(token, 9, 13);
        await using var school = database.As(null);
        Assert.Equal(2, (await school.Get<FollowRequest>().FindAsync(token))!.Times.Count);

        Assert.True(await school.Get<TakeOfferedTime>().SubmitAsync(token, offers[1], Guid.NewGuid()));

        var view = (await school.Get<FollowRequest>().FindAsync(token))!;
        Assert.Equal((RequestStatus.Booked, new TimeOnly(13, 0), 2, 0), (view.Request.Status, view.Visit!.Start, view.Visit.Sessions, view.Times.Count));
        Assert.Equal(["ada@example.org", "robin@lincoln.example.org"], (await database.MailsAsync(MailKind.VisitConfirmed)).Select(mail => mail.To).Order());
    }

    [DatabaseTheory]
    public async Task A_time_that_is_gone_is_refused_with_the_way_out(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        var offers = await database.OfferAsync(token, 9);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await using var school = database.As(null);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => school.Get<TakeOfferedTime>().SubmitAsync(token, offers[0], Guid.NewGuid()));

        Assert.Equal("Offer", refusal.Field);
        Assert.Empty((await school.Get<FollowRequest>().FindAsync(token))!.Times);
    }

    [DatabaseTheory]
    public async Task A_time_that_is_chosen_again_answers_as_the_first_time_and_is_booked_once(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        var offers = await database.OfferAsync(token, 9, 13);
        await using var school = database.As(null);
        var entry = Guid.NewGuid();

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => school.Get<TakeOfferedTime>().SubmitAsync(token, offers[1], entry))), Assert.True);
        Assert.True(await school.Get<TakeOfferedTime>().SubmitAsync(token, offers[1], entry));
        Assert.True(await school.Get<TakeOfferedTime>().SubmitAsync(token, offers[1], Guid.NewGuid()));
        await Assert.ThrowsAsync<RuleViolation>(() => school.Get<TakeOfferedTime>().SubmitAsync(token, offers[0], Guid.NewGuid()));

        await using var db = database.AsSystem();
        Assert.Equal(entry, (await db.Visits.SingleAsync()).EntryId);
        Assert.Equal(2, (await database.MailsAsync(MailKind.VisitConfirmed)).Count);
    }

    [DatabaseTheory]
    public async Task A_move_that_is_chosen_again_moves_once(TestDatabase database)
    {
        var token = await database.BookedAsync();
        await using var school = database.As(null);
        await database.OfferAsync((await school.Get<FollowRequest>().FindAsync(token))!.Request.Id, AtTheDesk.At(database.Ada, 9, day: 3));
        var time = (await school.Get<FollowRequest>().FindAsync(token))!.Times.Single();

        foreach (var entry in new[] { Guid.NewGuid(), Guid.NewGuid() }) Assert.True(await school.Get<TakeOfferedTime>().SubmitAsync(token, time.Id, entry));

        var view = (await school.Get<FollowRequest>().FindAsync(token))!;
        Assert.Equal((Asked.Monday.AddDays(3), 1), (view.Visit!.Date, view.Steps.Count(step => step.Kind is StepKind.Moved)));
    }

    [DatabaseTheory]
    public async Task Words_that_may_tell_who_a_child_is_wait_until_the_school_sends_them_again(TestDatabase database)
    {
        const string Words = "Emily Smith, age 12, born 3/4/2014, will be there.";
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await database.OfferAsync(token, 9);
        await using var school = database.As(null);

        await WaitAsync(told => school.Get<ProposeOtherTime>().SubmitAsync(token, Words, told));
        await WaitAsync(told => school.Get<WriteToDesk>().SubmitAsync(token, Words, told));
        await WaitAsync(told => school.Get<WithdrawRequest>().SubmitAsync(token, Words, told));
        var after = await database.DeliveredAsync();
        await WaitAsync(told => school.Get<GiveFeedback>().SubmitAsync(after, new() { Fitted = 5, WouldInviteAgain = true, Comment = Words, WasWarned = told }));

        async Task WaitAsync(Func<bool, Task<bool>> act)
        {
            var before = (await database.MailsAsync()).Count;
            Assert.Contains("Emily Smith, age 12", (await Assert.ThrowsAsync<NamesAChild>(() => act(false))).Pieces, StringComparison.Ordinal);
            Assert.Equal(before, (await database.MailsAsync()).Count);
            Assert.True(await act(true));
        }
    }

    [DatabaseTheory]
    public async Task No_link_takes_a_time_that_was_offered_to_somebody_else(TestDatabase database)
    {
        var mine = await database.ConfirmedAsync(Wishes.Lincoln());
        await database.OfferAsync(mine, 9);
        var theirs = await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Topics = ["sextortion"]));
        var offers = await database.OfferAsync(theirs, 13);
        await using var school = database.As(null);

        await Assert.ThrowsAsync<RuleViolation>(() => school.Get<TakeOfferedTime>().SubmitAsync(mine, offers[0], Guid.NewGuid()));
    }

    [DatabaseTheory]
    public async Task Nothing_is_released_by_a_proposal_that_names_no_time(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await database.OfferAsync(token, 9);
        await using var school = database.As(null);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => school.Get<ProposeOtherTime>().SubmitAsync(token, " "));

        Assert.Equal(("Say which day or time would suit you.", "OtherTime"), (refusal.Message, refusal.Field));
        Assert.Equal(RequestStatus.Offered, (await school.Get<FollowRequest>().FindAsync(token))!.Request.Status);
    }

    [DatabaseTheory]
    public async Task Another_time_that_is_proposed_releases_the_offers_and_reaches_the_desk(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await database.OfferAsync(token, 9);
        await using var school = database.As(null);

        await school.Get<ProposeOtherTime>().SubmitAsync(token, "The week after, please.");

        var view = (await school.Get<FollowRequest>().FindAsync(token))!;
        Assert.Equal((RequestStatus.Waiting, "The week after, please."), (view.Request.Status, view.Steps[0].Text));
        Assert.Contains("The week after, please.", (await database.MailsAsync(MailKind.DeskNews))[^1].Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_wish_to_move_a_booked_visit_leaves_it_as_it_is(TestDatabase database)
    {
        var token = await database.BookedAsync();
        await using var school = database.As(null);

        await school.Get<ProposeOtherTime>().SubmitAsync(token, "Could it be Wednesday?");

        var view = (await school.Get<FollowRequest>().FindAsync(token))!;
        Assert.Equal((RequestStatus.Booked, VisitStage.Planned), (view.Request.Status, view.Visit!.Stage));
        Assert.Contains(view.Steps, step => step is { Kind: StepKind.OtherTimeProposed, Text: "Could it be Wednesday?" });
    }

    [DatabaseTheory]
    public async Task A_booked_request_whose_school_asks_for_another_time_is_marked_at_the_desk_until_it_is_answered(TestDatabase database)
    {
        var token = await database.BookedAsync();
        await using var ben = database.As(database.Ben);
        async Task<bool> IsMarkedAsync() => (await ben.Get<ListRequests>().FindAsync(new DeskFilter { Tab = DeskTab.Booked })).Rows.Single().AsksToMove;
        Assert.False(await IsMarkedAsync());
        await using var school = database.As(null);
        await school.Get<ProposeOtherTime>().SubmitAsync(token, "Could it be Wednesday?");
        Assert.True(await IsMarkedAsync());

        var id = (await school.Get<FollowRequest>().FindAsync(token))!.Request.Id;
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9, day: 2));
        Assert.False(await IsMarkedAsync());
    }

    [DatabaseTheory]
    public async Task The_school_s_calendar_names_the_street_and_not_the_private_link(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await using (var db = database.AsSystem())
        {
            var venue = await db.Venues.SingleAsync(venue => venue.Name == "Lincoln Elementary School");
            venue.Describe(new VenueFacts(venue.Name, venue.StateCode, venue.Zone) { Street = "1 Elm Street", City = venue.City, Zip = venue.Zip, CountyFips = venue.CountyFips });
            await db.SaveChangesAsync();
        }
        var offer = (await database.OfferAsync(token, 13))[0];
        await using var school = database.As(null);
        await school.Get<TakeOfferedTime>().SubmitAsync(token, offer, Guid.NewGuid());

        var mails = await database.MailsAsync(MailKind.VisitConfirmed);
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Contains("LOCATION:Lincoln Elementary School\\, 1 Elm Street\\, Boise\\, ID 83702", mail.Calendar, StringComparison.Ordinal));
        var calendar = mails.Single(mail => mail.To == "robin@lincoln.example.org").Calendar!.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.DoesNotContain(token, calendar, StringComparison.Ordinal);
        Assert.Contains("open the private link in our e-mail", calendar, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Before_the_cut_off_the_school_moves_its_visit_to_a_time_that_it_is_offered(TestDatabase database)
    {
        var token = await database.BookedAsync();
        await using var school = database.As(null);
        await school.Get<ProposeOtherTime>().SubmitAsync(token, "Could it be Wednesday?");
        var id = (await school.Get<FollowRequest>().FindAsync(token))!.Request.Id;
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9, day: 2), AtTheDesk.At(database.Ben, 9, day: 3));
        var seen = (await school.Get<FollowRequest>().FindAsync(token))!;
        Assert.Equal((RequestStatus.Booked, 2, VisitStage.Planned), (seen.Request.Status, seen.Times.Count, seen.Visit!.Stage));

        Assert.True(await school.Get<TakeOfferedTime>().SubmitAsync(token, seen.Times[0].Id, Guid.NewGuid()));

        var view = (await school.Get<FollowRequest>().FindAsync(token))!;
        Assert.Equal((RequestStatus.Booked, Asked.Monday.AddDays(2), new TimeOnly(9, 0), 0), (view.Request.Status, view.Visit!.Date, view.Visit.Start, view.Times.Count));
        Assert.Contains(view.Steps, step => step.Kind is StepKind.Moved);
        var changed = await database.MailsAsync(MailKind.VisitChanged);
        Assert.Equal(["ada@example.org", "robin@lincoln.example.org"], changed.Select(mail => mail.To).Order());
        Assert.All(changed, mail => Assert.Contains("SEQUENCE:1\r\n", mail.Calendar, StringComparison.Ordinal));
        Assert.Contains(await database.MailsAsync(MailKind.DeskNews), mail => mail.Subject.StartsWith("The school moved the visit", StringComparison.Ordinal));
        await using var db = database.AsSystem();
        Assert.Single(await db.Visits.ToListAsync());
        Assert.All(await db.PresenterHolds.ToListAsync(), hold => Assert.Equal((database.Ada, 20), (hold.PresenterId, hold.QuarterUtc.Day)));
    }

    [DatabaseTheory]
    public async Task A_time_of_another_officer_takes_the_visit_to_them_and_the_first_is_told(TestDatabase database)
    {
        var token = await database.BookedAsync();
        await using var school = database.As(null);
        var id = (await school.Get<FollowRequest>().FindAsync(token))!.Request.Id;
        await database.OfferAsync(id, AtTheDesk.At(database.Ben, 9, day: 3));
        var time = (await school.Get<FollowRequest>().FindAsync(token))!.Times.Single();

        await school.Get<TakeOfferedTime>().SubmitAsync(token, time.Id, Guid.NewGuid());

        Assert.Contains(await database.MailsAsync(MailKind.VisitCancelled), mail => mail.To == "ada@example.org");
        await using var db = database.AsSystem();
        Assert.Equal(database.Ben, (await db.Visits.SingleAsync()).LeadPresenterId);
        Assert.Equal(0, await db.PresenterHolds.CountAsync(hold => hold.PresenterId == database.Ada));
    }

    [DatabaseTheory]
    public async Task After_the_cut_off_the_school_moves_nothing_and_what_nobody_took_lapses_with_the_visit_as_it_was(TestDatabase database)
    {
        var token = await database.BookedAsync();
        await using var school = database.As(null);
        var before = (await school.Get<FollowRequest>().FindAsync(token))!;
        await database.OfferAsync(before.Request.Id, AtTheDesk.At(database.Ada, 9, day: 3));
        var time = (await school.Get<FollowRequest>().FindAsync(token))!.Times.Single();
        Assert.Equal(before.Visit!.LastChangeUtc, time.ExpiresAtUtc);

        database.Clock.Advance(before.Visit.LastChangeUtc.AddMinutes(1) - database.Clock.GetUtcNow());
        await Assert.ThrowsAsync<RuleViolation>(() => school.Get<TakeOfferedTime>().SubmitAsync(token, time.Id, Guid.NewGuid()));
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => school.Get<ProposeOtherTime>().SubmitAsync(token, "Could it be Wednesday?"));
        Assert.Equal("CutOff", refusal.Field);
        await Assert.ThrowsAsync<RuleViolation>(() => database.OfferAsync(before.Request.Id, AtTheDesk.At(database.Ada, 9, day: 2)));
        await using var host = database.As(null);
        Assert.Equal(1, await new SettleRequests(host.Get<IServiceScopeFactory>(), database.Clock, NullLogger<SettleRequests>.Instance).RunOnceAsync());

        var view = (await school.Get<FollowRequest>().FindAsync(token))!;
        Assert.Equal((RequestStatus.Booked, before.Visit.Date, OfferStatus.Lapsed), (view.Request.Status, view.Visit!.Date, view.Request.Offers.MaxBy(offer => offer.Id)!.Status));
    }

    [DatabaseTheory]
    public async Task Until_the_cut_off_one_click_cancels_the_visit_for_the_school_and_after_it_does_not(TestDatabase database)
    {
        var early = await database.BookedAsync();
        await using var school = database.As(null);
        await school.Get<WithdrawRequest>().SubmitAsync(early, null);

        var view = (await school.Get<FollowRequest>().FindAsync(early))!;
        Assert.Equal((RequestStatus.Withdrawn, VisitStage.CancelledBySchool), (view.Request.Status, view.Visit!.Stage));
        await using (var db = database.AsSystem()) Assert.False(await db.PresenterHolds.AnyAsync());
        Assert.Equal(2, (await database.MailsAsync(MailKind.VisitCancelled)).Count);

        var late = await database.BookedAsync();
        database.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(3));
        Assert.True((await school.Get<FollowRequest>().FindAsync(late))!.IsPastCutOff);
        Assert.Equal("CutOff", (await Assert.ThrowsAsync<RuleViolation>(() => school.Get<WithdrawRequest>().SubmitAsync(late, null))).Field);
        Assert.True(await school.Get<WriteToDesk>().SubmitAsync(late, "We cannot host you tomorrow."));
    }

    [DatabaseTheory]
    public async Task Everybody_who_would_have_come_hears_that_the_school_cancelled(TestDatabase database)
    {
        var token = await database.BookedAsync();
        await using (var db = database.AsSystem())
        {
            var visit = await db.VisitAsync((await db.Visits.SingleAsync()).Id);
            visit.Assign(database.Ada, [database.Ben]);
            await db.SaveChangesAsync();
        }
        await using var school = database.As(null);

        await school.Get<WithdrawRequest>().SubmitAsync(token, "We are closed that day.");

        var mails = await database.MailsAsync(MailKind.VisitCancelled);
        Assert.Equal(["ada@example.org", "ben@example.org", "robin@lincoln.example.org"], mails.Select(mail => mail.To).Order());
        Assert.All(mails, mail => Assert.Equal("CANCEL", mail.Method));
        Assert.DoesNotContain("Reason:", Assert.Single(mails, mail => mail.To == "robin@lincoln.example.org").Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_changed_wish_keeps_what_was_not_touched_and_says_everything_that_is_wrong(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await using var school = database.As(null);
        var form = (await school.Get<ChangeWish>().FindAsync(token))!.Form;
        form.Sessions = "21";
        Assert.Equal(Wrong.SessionsWrong, (await school.Get<ChangeWish>().SubmitAsync(token, form))!.Single().Wrong);

        form.Sessions = "4";
        Assert.Empty((await school.Get<ChangeWish>().SubmitAsync(token, form))!);

        var request = (await school.Get<FollowRequest>().FindAsync(token))!.Request;
        Assert.Equal((4, "|gaming|", 60, new DateOnly(2018, 6, 22)), (request.Sessions, request.Topics, request.Audiences.Single().Expected, request.Windows.Single().LastDay));
        await using var db = database.AsSystem();
        Assert.NotNull((await db.Requests.SingleAsync()).VenueId);
    }

    [DatabaseTheory]
    public async Task Two_who_change_the_wish_do_not_overwrite_each_other(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await using var school = database.As(null);
        var change = school.Get<ChangeWish>();
        var (one, other) = ((await change.FindAsync(token))!.Form, (await change.FindAsync(token))!.Form);
        one.Windows[0].LastDay = "2018-06-20";
        Assert.Empty((await change.SubmitAsync(token, one))!);

        (other.Room, other.Sessions) = ("Library", "4");
        Assert.Equal(Wrong.ChangedMeanwhile, (await change.SubmitAsync(token, other))!.Single().Wrong);
        var saved = (await change.FindAsync(token))!.Form;
        Assert.Equal((null, "2", "2018-06-20"), (saved.Room, saved.Sessions, saved.Windows[0].LastDay));

        other.Version = saved.Version;
        Assert.Empty((await change.SubmitAsync(token, other))!);
        Assert.Equal(("Library", "4"), ((await change.FindAsync(token))!.Form.Room, (await change.FindAsync(token))!.Form.Sessions));
    }

    [DatabaseTheory]
    public async Task After_the_visit_the_host_answers_once_and_has_a_certificate_that_names_no_officer(TestDatabase database)
    {
        var token = await database.DeliveredAsync();
        await using var school = database.As(null);

        Assert.True(await school.Get<GiveFeedback>().SubmitAsync(token, new() { Fitted = 5, WouldInviteAgain = true, Comment = "Clear and calm." }));
        await Assert.ThrowsAsync<RuleViolation>(() => school.Get<GiveFeedback>().SubmitAsync(token, new() { Fitted = 1, WouldInviteAgain = false }));

        var certificate = (await school.Get<ShowCertificate>().FindAsync(token))!;
        Assert.Equal(("Lincoln Elementary School", 2, 60, "gaming"), (certificate.Host, certificate.Sessions, certificate.People, certificate.Topics.Single()));
        Assert.Contains("Idaho", certificate.Desk, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_certificate_says_of_an_estimate_that_it_is_one(TestDatabase database)
    {
        var token = await database.DeliveredAsync();
        await using var school = database.As(null);
        Assert.False((await school.Get<ShowCertificate>().FindAsync(token))!.IsAbout);
        await using (var db = database.AsSystem())
        {
            var visit = await db.VisitAsync(await db.Visits.Select(visit => visit.Id).SingleAsync());
            visit.Presentations[0].RecordAttendance(Attendance.Of([new("6-8", 30)], CountingBasis.Estimate), null);
            await db.SaveChangesAsync();
        }

        Assert.True((await school.Get<ShowCertificate>().FindAsync(token))!.IsAbout);
    }

    [DatabaseTheory]
    public async Task Before_the_visit_there_is_no_certificate(TestDatabase database)
    {
        var token = await database.BookedAsync();
        await using var school = database.As(null);

        Assert.Null(await school.Get<ShowCertificate>().FindAsync(token));
    }

    [DatabaseTheory]
    public async Task What_we_hold_is_removed_on_demand_from_the_request_its_messages_and_its_mails(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Notes = "Ask for the red door."));
        await using var school = database.As(null);
        await school.Get<WriteToDesk>().SubmitAsync(token, "Call me in the evening.");
        await Assert.ThrowsAsync<RuleViolation>(() => school.Get<RemoveOwnData>().SubmitAsync(token));

        await school.Get<WithdrawRequest>().SubmitAsync(token, "No room is free.");
        Assert.True(await school.Get<RemoveOwnData>().SubmitAsync(token));

        var view = (await school.Get<FollowRequest>().FindAsync(token))!;
        Assert.Equal((null, null, null), (view.Request.ContactName, view.Request.ContactEmail, view.Request.Notes));
        Assert.All(view.Steps, step => Assert.Null(step.Text));
        await using var db = database.AsSystem();
        Assert.DoesNotContain(await db.Outbox.ToListAsync(), mail => mail.RequestId == view.Request.Id && mail.ToAddress == "robin@lincoln.example.org");
        Assert.Empty(await database.HoldingAsync(["red door", "in the evening", "No room is free", "robin@lincoln"]));
    }

    [DatabaseTheory]
    public async Task Reminders_can_be_turned_off_and_on(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await using var school = database.As(null);

        await school.Get<TurnReminders>().SubmitAsync(token, wanted: false);
        Assert.False((await school.Get<FollowRequest>().FindAsync(token))!.Request.WantsReminders);
        await school.Get<TurnReminders>().SubmitAsync(token, wanted: true);
        Assert.True((await school.Get<FollowRequest>().FindAsync(token))!.Request.WantsReminders);
    }

    [DatabaseTheory]
    public async Task The_link_is_sent_again_to_its_own_address_alone_and_not_more_than_once_an_hour(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await using var stranger = database.As(null);

        foreach (var email in new[] { "robin@lincoln.example.org", " Robin@Lincoln.Example.org", "nobody@example.org", "no address", null }) await stranger.Get<SendLinkAgain>().SubmitAsync(email);

        var mail = Assert.Single(await database.MailsAsync(MailKind.RequestLink));
        Assert.Equal("robin@lincoln.example.org", mail.To);
        Assert.Contains($"/request/{token}", mail.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_link_that_was_never_given_out_does_nothing(TestDatabase database)
    {
        await database.BookedAsync();
        var unknown = SecretToken.New().Text;
        await using var stranger = database.As(null);

        Assert.Null(await stranger.Get<FollowRequest>().FindAsync(unknown));
        Assert.Null(await stranger.Get<ChangeWish>().FindAsync(unknown));
        Assert.Null(await stranger.Get<ShowCertificate>().FindAsync(unknown));
        Assert.False(await stranger.Get<WithdrawRequest>().SubmitAsync(unknown, null));
        Assert.False(await stranger.Get<WriteToDesk>().SubmitAsync(unknown, "Hello"));
        Assert.False(await stranger.Get<RemoveOwnData>().SubmitAsync(unknown));
    }
}
