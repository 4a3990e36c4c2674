using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Jobs;
using Presentations.Web.Shell;

namespace Presentations.IntegrationTests.Features.Requests.School;

/// <summary>Words that nobody else would write, in every field that a school types freely: after the removal no table holds one.</summary>
public class RemovedWordsTests
{
    private static readonly DateTimeOffset SundayEvening = new(2018, 6, 18, 0, 30, 0, TimeSpan.Zero);

    private readonly List<string> said = [];

    [DatabaseTheory]
    public async Task Whoever_withdraws_and_has_their_data_removed_leaves_no_word_behind(TestDatabase database)
    {
        var token = await TellEverythingAsync(database);
        await using var school = database.As(null);
        await school.Get<WithdrawRequest>().SubmitAsync(token, Say("withdrawn"));
        await AssertHeldAsync(database);

        Assert.True(await school.Get<RemoveOwnData>().SubmitAsync(token));

        Assert.Empty(await database.HoldingAsync(said));
    }

    [DatabaseTheory]
    public async Task A_set_time_after_the_talk_no_word_is_left_either(TestDatabase database)
    {
        var token = await TellEverythingAsync(database);
        await using var nobody = database.As(null);
        database.Clock.Advance(TimeSpan.FromDays(4));
        await database.DeliverAsync(token);
        await nobody.Get<GiveFeedback>().SubmitAsync(token, new() { Fitted = 5, WouldInviteAgain = true, Comment = Say("feedback") });
        await AssertHeldAsync(database);
        database.Clock.Advance(TimeSpan.FromDays(560));

        Assert.Equal(1, await new RemoveContacts(nobody.Get<IServiceScopeFactory>(), new Retention(), database.Clock, NullLogger<RemoveContacts>.Instance).RunOnceAsync());

        Assert.Empty(await database.HoldingAsync(said));
    }

    [DatabaseTheory]
    public async Task What_the_school_wrote_is_gone_from_the_mail_of_a_presenter_s_day_that_began_elsewhere_and_nobody_else_s_day_is_touched(TestDatabase database)
    {
        await database.BookAsync(database.Cam, "UT", Talks.SaltLake, Asked.Slot(Talks.SaltLake, 8), database.Cam);
        await database.BookAsync(database.Ben, "ID", Talks.Boise with { VenueName = "Garfield Elementary School" }, Asked.Slot(Talks.Boise, 8), database.Ada);
        var token = await TellEverythingAsync(database);
        database.Clock.Advance(SundayEvening - database.Clock.GetUtcNow());
        await using var nobody = database.As(null);
        await new RemindOfVisits(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<RemindOfVisits>.Instance).RunOnceAsync();
        var sheets = await database.MailsAsync(MailKind.DaySheet);
        Assert.Equal(2, sheets.Count);
        Assert.Contains(said[0], Assert.Single(sheets, mail => mail.To == "ada@example.org").Text, StringComparison.Ordinal);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.DeliverAsync(token);

        Assert.True(await nobody.Get<RemoveOwnData>().SubmitAsync(token));

        Assert.Empty(await database.HoldingAsync(said));
        Assert.Equal("cam@example.org", Assert.Single(await database.MailsAsync(MailKind.DaySheet)).To);
    }

    /// <summary>Asked, changed, talked about, offered twice, and booked for Monday afternoon.</summary>
    private async Task<string> TellEverythingAsync(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln().With(form =>
        {
            (form.Name, form.Email, form.Phone, form.Position) = (Say("name"), $"{Say("mail")}@lincoln.example.org", Say("phone 208-555-0142"), Say("position"));
            (form.OnSiteName, form.OnSitePhone) = (Say("door"), Say("bell 208-555-0177"));
            Describe(form, "first");
        }));
        await using var school = database.As(null);
        var changed = (await school.Get<ChangeWish>().FindAsync(token))!.Form;
        Describe(changed, "second");
        Assert.Empty((await school.Get<ChangeWish>().SubmitAsync(token, changed))!);
        await school.Get<WriteToDesk>().SubmitAsync(token, Say("message"));
        await AnswerAsync(database);
        await database.OfferAsync(token, 9);
        await school.Get<ProposeOtherTime>().SubmitAsync(token, Say("other time"));
        Assert.True(await school.Get<TakeOfferedTime>().SubmitAsync(token, (await database.OfferAsync(token, 13))[^1], Guid.NewGuid()));
        return token;
    }

    private void Describe(WishForm form, string time) =>
        (form.Room, form.Equipment, form.Accessibility, form.Notes) = (Say($"{time} room"), Say($"{time} equipment"), Say($"{time} access"), Say($"{time} notes"));

    private async Task AnswerAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var id = await db.Requests.MaxAsync(request => request.Id);
        await database.DecideAsync<WriteToSchool>(id, (use, version) => use.SubmitAsync(id, version, Say("answer")));
    }

    /// <summary>Without this nothing would be proved by their absence.</summary>
    private async Task AssertHeldAsync(TestDatabase database)
    {
        var held = await database.HoldingAsync(said);
        Assert.All(said.Where(word => !word.Contains("first", StringComparison.Ordinal)), word => Assert.Contains(held, found => found.EndsWith(word, StringComparison.Ordinal)));
    }

    private string Say(string what)
    {
        said.Add($"xyzzy-{what.Replace(' ', '-')}");
        return said[^1];
    }
}
