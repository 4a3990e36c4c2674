using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Scheduling;

public class CalendarFeedTests
{
    [DatabaseTheory]
    public async Task A_feed_tells_a_member_their_own_visits_and_no_others(TestDatabase database)
    {
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 13), database.Ben, database.Ada);
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9, day: 1), database.Ben);

        var file = await ReadAsync(database, await MakeAsync(database, database.Ada));

        Assert.Equal(["DTSTART;TZID=America/Boise:20180618T090000", "DTSTART;TZID=America/Boise:20180618T130000"], Lines(file, "DTSTART;TZID"));
        Assert.Contains("Lincoln Elementary School", file, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_phone_is_led_to_the_street(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            var venue = await db.Venues.SingleAsync(venue => venue.Name == Typed.Lincoln);
            venue.Describe(new VenueFacts(venue.Name, venue.StateCode, venue.Zone) { Street = "1 Elm Street", City = venue.City, Zip = venue.Zip, CountyFips = venue.CountyFips });
            await db.SaveChangesAsync();
        }
        await database.BookByBenAsync(await database.BookingAsync(9));

        Assert.Equal(["LOCATION:Lincoln Elementary School\\, 1 Elm Street\\, Boise\\, ID 83702"], Lines(await ReadAsync(database, await MakeAsync(database, database.Ada)), "LOCATION"));
    }

    [DatabaseTheory]
    public async Task Busy_only_tells_when_and_neither_where_nor_for_whom(TestDatabase database)
    {
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);

        var (full, busy) = (await ReadAsync(database, await MakeAsync(database, database.Ada)), await ReadAsync(database, await MakeAsync(database, database.Ada, isBusyOnly: true)));

        Assert.Equal(Lines(full, "DTSTART;"), Lines(busy, "DTSTART;"));
        Assert.Equal(["SUMMARY:Busy"], Lines(busy, "SUMMARY"));
        Assert.Empty(Lines(busy, "LOCATION").Concat(Lines(busy, "DESCRIPTION")));
        Assert.NotEqual(Lines(full, "UID"), Lines(busy, "UID"));
    }

    [DatabaseTheory]
    public async Task A_revoked_feed_answers_like_one_that_never_was(TestDatabase database)
    {
        var token = await MakeAsync(database, database.Ada);
        await using var ada = database.As(database.Ada);
        await ada.Get<RevokeCalendarFeed>().SubmitAsync((await ada.Get<ListCalendarFeeds>().ListAsync())[0].Id);

        Assert.Null(await ReadAsync(database, token));
        Assert.Null(await ReadAsync(database, SecretToken.New().Text));
    }

    [DatabaseTheory]
    public async Task Who_has_left_shows_nothing_any_more(TestDatabase database)
    {
        var token = await MakeAsync(database, database.Ada);
        await using var db = database.AsSystem();
        (await db.Members.SingleAsync(member => member.Id == database.Ada)).Deactivate();
        await db.SaveChangesAsync();

        Assert.Null(await ReadAsync(database, token));
    }

    [DatabaseTheory]
    public async Task Nobody_revokes_a_feed_of_somebody_else(TestDatabase database)
    {
        await MakeAsync(database, database.Ada);
        await using var ada = database.As(database.Ada);
        var id = (await ada.Get<ListCalendarFeeds>().ListAsync())[0].Id;

        foreach (var other in new[] { database.Ben, database.Cam, database.Pat })
        {
            await using var person = database.As(other);
            await Assert.ThrowsAsync<RuleViolation>(() => person.Get<RevokeCalendarFeed>().SubmitAsync(id));
        }
    }

    [DatabaseTheory]
    public async Task A_feed_is_known_by_its_name_and_by_when_it_was_last_used(TestDatabase database)
    {
        var token = await MakeAsync(database, database.Ada);
        await using var ada = database.As(database.Ada);
        Assert.Equal(("My phone", null), await ada.Get<ListCalendarFeeds>().ListAsync() is [var unused] ? (unused.Name, unused.LastUsedOn) : default);

        await ReadAsync(database, token);

        var feed = Assert.Single(await ada.Get<ListCalendarFeeds>().ListAsync());
        Assert.Equal((new DateOnly(2018, 6, 15), new DateOnly(2018, 6, 15)), (DateOnly.FromDateTime(feed.MadeAtUtc), feed.LastUsedOn));
    }

    [DatabaseTheory]
    public async Task However_often_a_program_asks_only_the_first_time_of_a_day_is_written(TestDatabase database)
    {
        var token = await MakeAsync(database, database.Ada);
        using var updates = new Updates("CalendarFeeds");
        for (var time = 0; time < 5; time++) await ReadAsync(database, token);
        Assert.Equal(1, updates.Count);

        database.Clock.Advance(TimeSpan.FromDays(1));
        for (var time = 0; time < 5; time++) await ReadAsync(database, token);

        await using var ada = database.As(database.Ada);
        Assert.Equal((2, new DateOnly(2018, 6, 16)), (updates.Count, (await ada.Get<ListCalendarFeeds>().ListAsync())[0].LastUsedOn));
    }

    [DatabaseTheory]
    public async Task A_database_that_cannot_be_written_to_still_tells_the_calendar_its_visits(TestDatabase database)
    {
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);
        var token = await MakeAsync(database, database.Ada);

        using (new Updates("CalendarFeeds", new Locked())) Assert.Single(Lines(await ReadAsync(database, token), "DTSTART;TZID"));

        await using var ada = database.As(database.Ada);
        Assert.Null((await ada.Get<ListCalendarFeeds>().ListAsync())[0].LastUsedOn);
    }

    [DatabaseTheory]
    public async Task A_feed_without_a_name_is_refused(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);

        await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<MakeCalendarFeed>().SubmitAsync(new() { Name = " " }));
    }

    [DatabaseTheory]
    public async Task The_address_is_nowhere_in_the_database(TestDatabase database)
    {
        var token = await MakeAsync(database, database.Ada);
        await using var db = database.AsSystem();

        Assert.Equal(SecretToken.HashOf(token), (await db.CalendarFeeds.SingleAsync()).TokenHash);
    }

    private static async Task<string> MakeAsync(TestDatabase database, int memberId, bool isBusyOnly = false)
    {
        await using var person = database.As(memberId);
        return Path.GetFileNameWithoutExtension(await person.Get<MakeCalendarFeed>().SubmitAsync(new() { Name = "My phone", IsBusyOnly = isBusyOnly }));
    }

    private static async Task<string?> ReadAsync(TestDatabase database, string token)
    {
        await using var program = database.As(null);
        return await program.Get<ReadCalendarFeed>().FindAsync(token);
    }

    private static IReadOnlyList<string> Lines(string? file, string name) => [.. file!.Split("\r\n").Where(line => line.StartsWith(name, StringComparison.Ordinal))];

    private sealed class Locked() : DbException("database is locked");
}
