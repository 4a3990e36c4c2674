using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Scheduling;

public class AvailabilityTests
{
    [DatabaseTheory]
    public async Task What_a_presenter_says_of_their_week_decides_what_suits(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<EditAvailability>().FindAsync(null))!.Form;
        form.Week[0].Hours = [new() { From = new TimeOnly(12, 0), To = new TimeOnly(20, 0) }];
        form.SpecialDays = [new() { Date = Asked.Monday.AddDays(2) }, new() { Date = Asked.Monday.AddDays(5), From = new TimeOnly(9, 0), To = new TimeOnly(12, 0) }];
        await ada.Get<EditAvailability>().SubmitAsync(database.Ada, form);

        await using var ben = database.As(database.Ben);
        Assert.Equal("Ada works from 12:00 to 20:00 on Mondays.", await RefusalAsync(ben, await database.BookingAsync(9)));
        Assert.Equal("Ada has that day off.", await RefusalAsync(ben, await database.BookingAsync(9, day: 2)));
        await ben.Get<BookVisit>().SubmitAsync(await database.BookingAsync(18));
        await ben.Get<BookVisit>().SubmitAsync(await database.BookingAsync(9, day: 5));
    }

    [DatabaseTheory]
    public async Task The_way_there_and_back_belongs_to_the_hours_unless_a_coordinator_insists(TestDatabase database)
    {
        await LiveFarAsync(database);
        await using var ben = database.As(database.Ben);
        var early = await database.BookingAsync(9);

        Assert.Equal("Ada would leave at 07:17 and be back at 11:13, but works from 08:00 to 16:00 on Mondays.", await RefusalAsync(ben, early));
        await ben.Get<BookVisit>().SubmitAsync(await database.BookingAsync(11));

        (early.Date, early.IsInsisted) = (Asked.Monday.AddDays(2), true);
        await ben.Get<BookVisit>().SubmitAsync(early);
    }

    [DatabaseTheory]
    public async Task Several_hours_of_a_day_are_kept_as_they_were_typed(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<EditAvailability>().FindAsync(null))!.Form;
        form.Week[1].Hours = [new() { From = new TimeOnly(8, 0), To = new TimeOnly(11, 0) }, new() { From = new TimeOnly(13, 0), To = new TimeOnly(15, 0) }, new()];
        await ada.Get<EditAvailability>().SubmitAsync(database.Ada, form);

        var again = (await ada.Get<EditAvailability>().FindAsync(null))!.Form;
        await ada.Get<EditAvailability>().SubmitAsync(database.Ada, again);

        Assert.Equal(
            [(new TimeOnly(8, 0), new TimeOnly(11, 0)), (new TimeOnly(13, 0), new TimeOnly(15, 0))],
            (await ada.Get<EditAvailability>().FindAsync(null))!.Form.Week[1].Hours.Select(hours => (hours.From!.Value, hours.To!.Value)));
    }

    [DatabaseTheory]
    public async Task Who_speaks_for_two_task_forces_says_when_for_each(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            (await db.Members.Include(member => member.Memberships).SingleAsync(member => member.Id == database.Ada)).Join(Role.Presenter, database.Owner("UT"));
            await db.SaveChangesAsync();
        }
        await using var ada = database.As(database.Ada);
        var availability = ada.Get<EditAvailability>();
        Assert.Equal([database.Owner("ID"), database.Owner("UT")], (await availability.FindAsync(null))!.Owners.Select(owner => owner.Id).Order());
        foreach (var (owner, most) in new[] { ("ID", 1), ("UT", 2) })
        {
            var form = (await availability.FindAsync(null, database.Owner(owner)))!.Form;
            form.MostVisitsADay = most;
            await availability.SubmitAsync(database.Ada, form, database.Owner(owner));
        }

        Assert.Equal((1, 2), ((await availability.FindAsync(null, database.Owner("ID")))!.Form.MostVisitsADay, (await availability.FindAsync(null, database.Owner("UT")))!.Form.MostVisitsADay));
        await using var ben = database.As(database.Ben);
        await Assert.ThrowsAsync<RuleViolation>(async () => await ben.Get<EditAvailability>().SubmitAsync(database.Ada, (await availability.FindAsync(null))!.Form, database.Owner("UT")));
    }

    [DatabaseTheory]
    public async Task How_much_is_enough_is_said_and_heeded(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var form = (await ben.Get<EditAvailability>().FindAsync(database.Ada))!.Form;
        form.MostVisitsADay = 1;
        await ben.Get<EditAvailability>().SubmitAsync(database.Ada, form);
        await ben.Get<BookVisit>().SubmitAsync(await database.BookingAsync(9));

        Assert.Equal("Ada has 1 visit that day, which is the most.", await RefusalAsync(ben, await database.BookingAsync(13)));
    }

    [DatabaseTheory]
    public async Task A_second_save_changes_the_same_profile_and_two_at_once_do_not_overwrite(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var first = (await ada.Get<EditAvailability>().FindAsync(null))!.Form;
        await ada.Get<EditAvailability>().SubmitAsync(database.Ada, first);
        var second = (await ada.Get<EditAvailability>().FindAsync(null))!.Form;
        (second.BufferMinutes, second.SpecialDays) = (30, [new() { Date = Asked.Monday }]);
        await ada.Get<EditAvailability>().SubmitAsync(database.Ada, second);

        await Assert.ThrowsAsync<Presentations.Data.EditConflict>(() => ada.Get<EditAvailability>().SubmitAsync(database.Ada, second));
        await using var db = database.AsSystem();
        Assert.Equal(30, (await db.PresenterProfiles.SingleAsync()).BufferMinutes);
    }

    [DatabaseTheory]
    public async Task A_home_base_that_is_nowhere_is_refused(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<EditAvailability>().FindAsync(null))!.Form;
        form.HomeZip = "00000";

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<EditAvailability>().SubmitAsync(database.Ada, form));

        Assert.Equal("HomeZip", refusal.Field);
    }

    [DatabaseTheory]
    public async Task A_home_base_without_a_school_on_the_map_is_said_to_be_known_to_its_county_only(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            db.ZipAreas.Add(new ZipArea { Zip = "83702", CountyFips = "16001", StateCode = "ID", Counties = 1 });
            await db.SaveChangesAsync();
        }
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<EditAvailability>().FindAsync(null))!.Form;
        form.HomeZip = "83702";
        await ada.Get<EditAvailability>().SubmitAsync(database.Ada, form);
        Assert.Equal("Ada County", (await ada.Get<EditAvailability>().FindAsync(null))!.HomeCounty);

        await PutSchoolOnMapAsync(database);

        Assert.Null((await ada.Get<EditAvailability>().FindAsync(null))!.HomeCounty);
    }

    [DatabaseTheory]
    public async Task Everything_that_is_wrong_is_said_at_once_each_at_its_own_field(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = (await ada.Get<EditAvailability>().FindAsync(null))!.Form;
        form.Week[0].Hours = [new() { From = new TimeOnly(9, 0) }];
        form.Week[1].Hours = [new() { From = new TimeOnly(12, 0), To = new TimeOnly(9, 0) }];
        form.SpecialDays = [new() { From = new TimeOnly(9, 0), To = new TimeOnly(12, 0) }, new() { Date = Asked.Monday, From = new TimeOnly(9, 0) }];
        (form.HomeZip, form.MilesPerHour, form.BufferMinutes, form.MostVisitsADay, form.MostVisitsAWeek) = ("00000", 2, 500, null, 99);
        form.Languages.Clear();

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<EditAvailability>().SubmitAsync(database.Ada, form));

        Assert.Equal(
            ["BufferMinutes", "HomeZip", "Languages", "MilesPerHour", "MostVisitsADay", "MostVisitsAWeek", "SpecialDays ", "SpecialDays 2018-06-18", "Week Monday", "Week Tuesday"],
            refusal.All.Select(one => one.Field!).Order(StringComparer.Ordinal));
    }

    [DatabaseTheory]
    public async Task Whoever_decides_chooses_from_the_people_of_their_own_desks(TestDatabase database)
    {
        foreach (var (asker, owner, sees) in new (int, string?, int[])[]
        {
            (database.Ben, null, [database.Ada, database.Ben]), (database.Ada, null, []), (database.Ben, "UT", []), (database.Pat, "ID", [database.Ada, database.Ben]), (database.Nat, "ID", []),
        })
        {
            await using var person = database.As(asker);
            var choices = await person.Get<EditAvailability>().ChoicesAsync(owner is null ? null : database.Owner(owner));

            Assert.Equal(sees.Order(), choices.People.Select(one => one.Id).Order());
            Assert.Equal(asker == database.Pat, choices.Owners.Count > 1);
        }
    }

    [DatabaseTheory]
    public async Task Nobody_says_it_for_others_but_their_coordinator(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        Assert.Null(await ada.Get<EditAvailability>().FindAsync(database.Ben));
        var form = (await ada.Get<EditAvailability>().FindAsync(null))!.Form;

        foreach (var other in new int?[] { database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            Assert.Null(await person.Get<EditAvailability>().FindAsync(database.Ada));
            await Assert.ThrowsAsync<RuleViolation>(() => person.Get<EditAvailability>().SubmitAsync(database.Ada, form));
        }
    }

    private static async Task<string> RefusalAsync(TestPerson person, BookingForm form) =>
        (await Assert.ThrowsAsync<NotAvailable>(() => person.Get<BookVisit>().SubmitAsync(form))).Message;

    /// <summary>Ada lives some sixty miles north of the school.</summary>
    private static async Task LiveFarAsync(TestDatabase database)
    {
        await PutSchoolOnMapAsync(database);
        await using var db = database.AsSystem();
        var ada = PresenterProfile.Usual(database.Owner("ID"), database.Ada, Talks.Boise.Zone);
        ada.Travel("83702", new GeoPoint(44.49, -116.20), Pace.Usual.MilesPerHour, Pace.Usual.BufferMinutes);
        db.PresenterProfiles.Add(ada);
        await db.SaveChangesAsync();
    }

    private static async Task PutSchoolOnMapAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var school = await db.Venues.SingleAsync(venue => venue.Name == Typed.Lincoln);
        school.Describe(new VenueFacts(school.Name, school.StateCode, school.Zone) { City = school.City, Zip = school.Zip, CountyFips = school.CountyFips, Latitude = 43.62, Longitude = -116.20 });
        await db.SaveChangesAsync();
    }
}
