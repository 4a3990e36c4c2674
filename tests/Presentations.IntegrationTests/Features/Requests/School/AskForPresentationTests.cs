using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Directory.Merges;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Requests.School;

namespace Presentations.IntegrationTests.Features.Requests.School;

public class AskForPresentationTests
{
    [DatabaseTheory]
    public async Task A_request_goes_to_the_task_force_of_the_school_and_a_mail_asks_to_confirm_it(TestDatabase database)
    {
        var answer = await database.SendAsync(Wishes.Lincoln(), "es");

        Assert.True(answer.IsSent);
        await using var db = database.AsSystem();
        var request = await db.Requests.Include(row => row.Audiences).Include(row => row.Windows).SingleAsync();
        Assert.Equal((database.Owner("ID"), RequestStatus.Unconfirmed, await database.VenueAsync("Lincoln Elementary School")), (request.OwnerId, request.Status, request.VenueId));
        Assert.Equal(("16001", "America/Boise", "es", 2), (request.CountyFips, request.Zone, request.ContactLanguage, request.Sessions));
        Assert.Equal(60, request.Audiences.Single().Expected);
        var mail = Assert.Single(await database.MailsAsync());
        Assert.Equal((MailKind.ConfirmAddress, "robin@lincoln.example.org"), (mail.Kind, mail.To));
    }

    [DatabaseTheory]
    public async Task What_is_sent_twice_is_kept_once_and_counts_once_toward_a_flood(TestDatabase database)
    {
        var form = Wishes.Lincoln();

        var (first, second) = (await database.SendAsync(form), await database.SendAsync(form));

        Assert.Equal((true, false, true, true), (first.IsSent, first.IsRepeated, second.IsSent, second.IsRepeated));
        await using var db = database.AsSystem();
        Assert.Equal(1, await db.Requests.CountAsync());
    }

    [DatabaseTheory]
    public async Task The_desk_does_not_see_what_nobody_has_confirmed(TestDatabase database)
    {
        await database.SendAsync(Wishes.Lincoln());

        await using var ben = database.As(database.Ben);
        await using var db = await ben.OpenAsync();
        Assert.False(await db.Requests.AnyAsync(request => request.Status != RequestStatus.Unconfirmed));
        Assert.DoesNotContain(await database.MailsAsync(), mail => mail.To == "ben@example.org");
    }

    [DatabaseTheory]
    public async Task Everything_that_is_wrong_is_said_at_once_at_its_field(TestDatabase database)
    {
        var answer = await database.SendAsync(new AskForm { Audiences = ["3-5"], Expected = new() { ["3-5"] = "many" }, Windows = [new WindowForm { FirstDay = "soon", To = "07:00" }], Minutes = "3" });

        Assert.Equal(
            [
                ("Place", Wrong.PlaceMissing), ("City", Wrong.CityMissing), ("Zip", Wrong.ZipUnknown), ("Windows[0].FirstDay", Wrong.DateWrong), ("Windows[0].To", Wrong.HoursBackwards),
                ("Expected[3-5]", Wrong.ExpectedWrong), ("Minutes", Wrong.MinutesWrong), ("StaffStays", Wrong.StaffMustStay), ("Name", Wrong.NameMissing), ("Email", Wrong.EmailWrong),
            ],
            answer.Refusals.Select(refusal => (refusal.Field, refusal.Wrong)));
        await using var db = database.AsSystem();
        Assert.False(await db.Requests.AnyAsync());
    }

    [DatabaseTheory]
    public async Task Two_years_ahead_can_be_asked_for_and_no_day_beyond(TestDatabase database)
    {
        AskForm Until(string first, string? last) => Wishes.Lincoln().With(form => form.Windows = [new WindowForm { FirstDay = first, LastDay = last }]);

        Assert.True((await database.SendAsync(Until("2020-06-15", null))).IsSent);
        Assert.Equal([("Windows[0].FirstDay", Wrong.TooFar)], (await database.SendAsync(Until("2020-06-16", null))).Refusals.Select(refusal => (refusal.Field, refusal.Wrong)));
        Assert.Equal([("Windows[0].LastDay", Wrong.TooFar)], (await database.SendAsync(Until("2020-06-15", "2020-06-16"))).Refusals.Select(refusal => (refusal.Field, refusal.Wrong)));
    }

    [DatabaseTheory]
    public async Task An_address_without_a_domain_that_mail_could_reach_is_refused(TestDatabase database)
    {
        foreach (var email in new[] { "a@b", "a@.org", "a@school.", "a@school..org" })
            Assert.Equal(("Email", Wrong.EmailWrong), Assert.Single((await database.SendAsync(Wishes.Lincoln().With(form => form.Email = email))).Refusals) is var refusal ? (refusal.Field, refusal.Wrong) : default);
        Assert.Empty(await database.MailsAsync());
    }

    [DatabaseTheory]
    public async Task A_zip_of_another_state_than_the_chosen_one_is_asked_about(TestDatabase database)
    {
        await using (var reference = database.AsSystem())
        {
            reference.ZipAreas.Add(new ZipArea { Zip = "83702", CountyFips = "16001", StateCode = "ID", Counties = 1 });
            await reference.SaveChangesAsync();
        }

        var answer = await database.SendAsync(Wishes.Lincoln().With(form => form.State = "UT"));

        Assert.Equal(new Refusal("Zip", Wrong.ZipOfOtherState, "Idaho"), Assert.Single(answer.Refusals));
        await using var db = database.AsSystem();
        Assert.False(await db.Requests.AnyAsync());
    }

    [DatabaseTheory]
    public async Task A_time_at_which_nobody_could_come_is_refused_where_it_is_typed(TestDatabase database)
    {
        async Task<List<(string, Wrong)>> RefusedAsync(Action<AskForm> change) => (await database.SendAsync(Wishes.Lincoln().With(change))).Refusals.Select(refusal => (refusal.Field, refusal.Wrong)).ToList();

        Assert.Equal([("Windows[0].FirstDay", Wrong.DayRuledOut)], await RefusedAsync(form => (form.Windows[0].LastDay, form.NotOn) = (null, ["2018-06-18"])));
        Assert.Equal([("Windows[0].To", Wrong.WindowTooShort)], await RefusedAsync(form => form.Windows[0].To = "09:39"));
        Assert.Equal([("Sessions", Wrong.StayTooLong)], await RefusedAsync(form => (form.Sessions, form.Minutes) = ("20", "480")));
        Assert.Empty(await RefusedAsync(form => (form.Windows[0].To, form.NotOn) = ("09:40", ["2018-06-18"])));
    }

    [DatabaseTheory]
    public async Task When_the_school_is_not_certain_the_form_asks_back(TestDatabase database)
    {
        var unsure = await database.SendAsync(Wishes.Lincoln().With(form => form.Place = "Lincoln"));
        var unknown = await database.SendAsync(Wishes.Lincoln().With(form => form.Place = "Harriet Tubman Academy"));

        Assert.Equal(Wrong.SchoolUnsure, unsure.Refusals.Single().Wrong);
        Assert.Equal("Lincoln Elementary School", unsure.Choices.Single().Name);
        Assert.Equal((Wrong.SchoolNotFound, 0), (unknown.Refusals.Single().Wrong, unknown.Choices.Count));
        Assert.True((await database.SendAsync(Wishes.Lincoln().With(form => (form.Place, form.VenueId) = ("Lincoln", $"{unsure.Choices.Single().Id}")))).IsSent);
        Assert.True((await database.SendAsync(Wishes.Lincoln().With(form => (form.Place, form.VenueId) = ("Harriet Tubman Academy", AskForm.NotListed)))).IsSent);
    }

    [DatabaseTheory]
    public async Task A_phone_number_that_nobody_can_dial_is_refused_at_its_field(TestDatabase database)
    {
        var answer = await database.SendAsync(Wishes.Lincoln().With(form => (form.Phone, form.OnSitePhone) = ("x", "call me maybe")));

        Assert.Equal([("Phone", Wrong.PhoneWrong), ("OnSitePhone", Wrong.PhoneWrong)], answer.Refusals.Select(refusal => (refusal.Field, refusal.Wrong)));
        Assert.True((await database.SendAsync(Wishes.Lincoln().With(form => form.Phone = "(208) 555-0142 ext. 7"))).IsSent);
    }

    [DatabaseTheory]
    public async Task A_school_is_found_by_its_name_in_short_in_full_or_with_a_slip_in_it(TestDatabase database)
    {
        await database.AddAsync(Twins.Venue("St Anthony of Padua School"));

        foreach (var typed in new[] { "Saint Anthony", "St. Anthony Padua", "St Antony Padua" })
        {
            var answer = await database.SendAsync(Wishes.Lincoln().With(form => form.Place = typed));
            Assert.Equal((typed, "St Anthony of Padua School"), (typed, Assert.Single(answer.Choices).Name));
        }
    }

    [DatabaseTheory]
    public async Task A_school_that_the_public_is_not_shown_can_be_neither_found_nor_chosen(TestDatabase database)
    {
        var hidden = await HiddenSchoolAsync(database);
        await using var stranger = database.As(null);

        Assert.Empty(await stranger.Get<FindListedSchools>().ListAsync("kitchen table"));
        Assert.Equal(Wrong.SchoolNotFound, (await database.SendAsync(Wishes.Lincoln().With(form => (form.Place, form.VenueId) = ("Kitchen Table School", $"{hidden}")))).Refusals.Single().Wrong);
        Assert.Equal("Lincoln Elementary School", (await stranger.Get<FindListedSchools>().ListAsync("linc")).Single().Name);
    }

    [DatabaseTheory]
    public async Task An_address_of_the_school_s_own_domain_is_marked(TestDatabase database)
    {
        await database.WithWebsiteAsync("http://www.lincoln.example.org/home");
        await database.SendAsync(Wishes.Lincoln());
        await database.SendAsync(Wishes.Lincoln().With(form => form.Email = "robin@notlincoln.example.org"));

        await using var db = database.AsSystem();
        Assert.Equal([true, false], await db.Requests.OrderBy(request => request.Id).Select(request => request.IsSchoolAddress).ToListAsync());
    }

    [DatabaseTheory]
    public async Task What_seems_to_name_a_child_is_asked_about_once_and_then_let_through(TestDatabase database)
    {
        var form = Wishes.Lincoln().With(form => form.Notes = "Julia Vale (9 years old) was bullied.");

        Assert.Equal(("Notes", Wrong.NamesAChild), (await database.SendAsync(form)).Refusals.Select(refusal => (refusal.Field, refusal.Wrong)).Single());
        Assert.True((await database.SendAsync(form.With(form => form.WasWarned = true))).IsSent);
    }

    [DatabaseTheory]
    public async Task A_form_that_is_sent_twice_counts_once(TestDatabase database)
    {
        var form = Wishes.Lincoln();

        Assert.True((await database.SendAsync(form)).IsSent);
        Assert.True((await database.SendAsync(form)).IsSent);

        Assert.Single(await database.MailsAsync());
    }

    [DatabaseTheory]
    public async Task Nobody_s_mailbox_is_filled_by_strangers(TestDatabase database)
    {
        for (var sent = 0; sent < AskForPresentation.MostMailsADay; sent++) Assert.True((await database.SendAsync(Wishes.Lincoln())).IsSent);

        Assert.Equal(Wrong.TooManyMails, (await database.SendAsync(Wishes.Lincoln())).Refusals.Single().Wrong);
        Assert.True((await database.SendAsync(Wishes.Lincoln().With(form => form.Email = "dale@lincoln.example.org"))).IsSent);
        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await database.SendAsync(Wishes.Lincoln())).IsSent);
    }

    [DatabaseTheory]
    public async Task Where_no_task_force_comes_the_answer_says_so_and_keeps_nothing(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            (await db.Territories.SingleAsync(territory => territory.CountyFips == "48113")).Coverage = Coverage.None;
            db.ZipAreas.Add(new ZipArea { Zip = "75201", CountyFips = "48113", StateCode = "TX", Counties = 1 });
            await db.SaveChangesAsync();
        }

        var texas = await database.SendAsync(Wishes.Lincoln().With(form => (form.IsOther, form.State, form.Zip, form.City) = (true, "", "75201", "Dallas")));
        var abroad = await database.SendAsync(Wishes.Lincoln().With(form => form.State = AskForm.OutsideUs));

        Assert.Equal("Texas", texas.Nobody!.State);
        Assert.Null(abroad.Nobody!.State);
        await using var after = database.AsSystem();
        Assert.False(await after.Requests.AnyAsync());
    }

    private static async Task<int> HiddenSchoolAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var school = new Venue(VenueKind.PrivateSchool, new VenueFacts("Kitchen Table School", "ID", "America/Boise") { City = "Boise", Zip = "83702", CountyFips = "16001", IsListedPublicly = false });
        db.Venues.Add(school);
        await db.SaveChangesAsync();
        return school.Id;
    }
}
