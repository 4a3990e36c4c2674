using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

public class SaveUnitTests
{
    [DatabaseTheory]
    public async Task The_same_entry_counts_once_however_often_it_is_sent(TestDatabase database)
    {
        var entryId = Guid.NewGuid();
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var ada = database.As(database.Ada);
            await using var db = await ada.OpenAsync();
            db.Visits.Add(Visit.Log(database.Owner("ID"), entryId, new VisitFacts(Talks.Day, Talks.Boise), [Talks.Session(20)], database.Clock));
            return await Record.ExceptionAsync(() => db.SaveChangesAsync());
        }));

        Assert.Single(sent, refusal => refusal is null);
        Assert.All(sent.Where(refusal => refusal is not null), refusal => Assert.IsType<AlreadyEntered>(refusal));
        await using var result = database.AsSystem();
        Assert.Equal(20, await result.StateTotals.Where(total => total.Audience == Total.Everyone).SumAsync(total => total.Contacts));
    }

    [DatabaseTheory]
    public async Task The_second_of_two_editors_is_refused_and_overwrites_nothing(TestDatabase database)
    {
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var ada = database.As(database.Ada);
        await using var ben = database.As(database.Ben);
        await using var first = await ada.OpenAsync();
        await using var second = await ben.OpenAsync();
        var hers = await first.VisitAsync(id);
        var his = await second.VisitAsync(id);

        hers.Presentations[0].Void("a mistake");
        await first.SaveChangesAsync();
        his.Correct(new VisitFacts(his.Date, his.Place) { Notes = "his" }, [(his.Presentations[0].Id, Talks.Session(99))], "late", database.Clock);
        await Assert.ThrowsAsync<EditConflict>(() => second.SaveChangesAsync());

        await using var result = database.AsSystem();
        var saved = await result.VisitAsync(id);
        Assert.Null(saved.Notes);
        Assert.Equal(2, saved.Version);
        Assert.Equal(20, saved.Presentations[0].Contacts);
    }

    [DatabaseTheory]
    public async Task An_edit_of_an_old_version_is_refused_before_it_is_tried(TestDatabase database)
    {
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var db = database.AsSystem();
        var visit = await db.VisitAsync(id);
        db.Expect(visit, 1);
        Assert.Throws<EditConflict>(() => db.Expect(visit, 7));
    }

    [DatabaseTheory]
    public async Task What_a_failed_save_would_have_counted_is_nowhere(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var visit = Talks.Visit(database.Owner("ID"), Talks.Boise, database.Clock, people: 20);
        db.Visits.Add(visit);
        db.Entry(visit).Property(row => row.VenueId).CurrentValue = int.MaxValue;
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());

        await using var result = database.AsSystem();
        Assert.Empty(await result.Visits.ToListAsync());
        Assert.Empty(await result.StateTotals.ToListAsync());
        Assert.Empty(await result.RollupBuckets.ToListAsync());
        Assert.DoesNotContain(await result.History.ToListAsync(), entry => entry.Subject == "Visit");
    }

    [DatabaseTheory]
    public async Task A_save_can_be_repeated_after_it_was_refused(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var visit = Talks.Visit(database.Owner("ID"), Talks.Boise, database.Clock, people: 20);
        db.Visits.Add(visit);
        db.Entry(visit).Property(row => row.VenueId).CurrentValue = int.MaxValue;
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());

        db.Entry(visit).Property(row => row.VenueId).CurrentValue = null;
        await db.SaveChangesAsync();

        Assert.Equal(1, visit.Version);
        Assert.Equal(20, await db.StateTotals.Where(total => total.Audience == Total.Everyone).SumAsync(total => total.Contacts));
    }

    [Fact]
    public async Task SQLite_keeps_what_it_acknowledged_through_a_power_cut()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        await using var db = database.AsSystem();
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();

        Assert.Equal("wal", Pragma(connection, "journal_mode"));
        Assert.Equal(2L, Pragma(connection, "synchronous"));
        Assert.Equal(1L, Pragma(connection, "foreign_keys"));
    }

    [Fact]
    public async Task Whoever_reads_a_great_deal_once_keeps_nothing_of_the_file_in_memory_and_whoever_comes_next_does_again()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        await using (var db = database.AsSystem())
        {
            await db.PassThroughAsync();
            Assert.Equal(0L, Pragma((SqliteConnection)db.Database.GetDbConnection(), "mmap_size"));
        }

        await using var next = database.AsSystem();
        await next.Database.OpenConnectionAsync();
        Assert.True((long)Pragma((SqliteConnection)next.Database.GetDbConnection(), "mmap_size")! > 0);
    }

    private static object? Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return command.ExecuteScalar();
    }
}
