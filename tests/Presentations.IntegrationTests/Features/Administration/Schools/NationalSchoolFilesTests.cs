using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Features.Administration.Schools;

public class NationalSchoolFilesTests
{
    private static readonly string[] unknownOrNone = ["TX", "VA", "PR", "GU", "VI", "AS", "MP"];

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task Both_files_load_with_every_row_accounted_for_and_a_second_run_writes_nothing(TestDatabase database)
    {
        using var texas = SchoolFile.Kept("public_tx_2013_14.csv");
        using var privates = SchoolFile.Kept("private_us_2017_18.csv");

        var first = new[] { await texas.ImportAsync(database, database.Pat), await privates.ImportAsync(database, database.Pat) };
        Assert.Equal([(9_336, 9_336, 588), (22_615, 22_615, 0)], first.Select(result => (result.Read, result.Added, result.Closed)));
        Assert.Equal(31_951, first.Sum(result => result.Added + result.Updated + result.Unchanged + result.Rejected.Count));

        var written = await CountAsync(database);
        var second = new[] { await texas.ImportAsync(database, database.Pat), await privates.ImportAsync(database, database.Pat) };
        Assert.Equal([9_336, 22_615], second.Select(result => result.Unchanged));
        Assert.Equal(written, await CountAsync(database));
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task Every_school_outside_Texas_Virginia_and_the_islands_has_a_task_force(TestDatabase database)
    {
        using var privates = SchoolFile.Kept("private_us_2017_18.csv");
        await privates.ImportAsync(database, database.Pat);

        await using var db = database.AsSystem();
        var desks = await db.StateDesks.Select(desk => desk.Id).ToListAsync();
        var owners = await new ReferenceData(new AppDatabase(database.Options, database.Clock)).OwnersAsync();
        var schools = await db.Venues.Where(venue => !unknownOrNone.Contains(venue.StateCode)).Select(venue => new { venue.NationalId, venue.StateCode, venue.CountyFips }).ToListAsync();

        Assert.Equal(20_808, schools.Count);
        Assert.DoesNotContain(schools, school => desks.Contains(owners.OwnerOf(school.StateCode, school.CountyFips)));
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task What_the_private_file_lost_is_repaired_and_what_it_does_not_know_stays_empty(TestDatabase database)
    {
        using var privates = SchoolFile.Kept("private_us_2017_18.csv");
        var result = await privates.ImportAsync(database, database.Pat);

        await using var db = database.AsSystem();
        Assert.Equal(1_667 + 332, await db.Venues.CountAsync(venue => venue.Zip!.CompareTo("1") < 0));
        Assert.Equal(23, await db.Venues.CountAsync(venue => venue.Zip == null));
        Assert.Equal(1_795, await db.Venues.CountAsync(venue => !venue.IsListedPublicly));
        Assert.Equal(3, await db.Venues.CountAsync(venue => venue.CountyFips == null));
        Assert.Equal(18, result.Warnings.Count);
        Assert.False(await db.Venues.AnyAsync(venue => venue.Phone == "NOT AVAILABLE"));
        Assert.Equal(0, await db.Venues.CountAsync(venue => venue.StateCode != "HI" && venue.Zone == "Pacific/Honolulu"));
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task History_tells_of_an_import_once_and_not_of_each_school(TestDatabase database)
    {
        using var texas = SchoolFile.Kept("public_tx_2013_14.csv");
        await texas.ImportAsync(database, database.Pat);

        await using var db = database.AsSystem();
        var batch = await db.ImportBatches.SingleAsync();
        Assert.Equal((ImportSubject.Schools, ImportStatus.Finished, 9_336, 9_336), (batch.Subject, batch.Status, batch.RowsRead, batch.RowsTaken));
        Assert.False(await db.History.AnyAsync(entry => entry.Subject == nameof(Venue)));
        Assert.All(await db.History.Where(entry => entry.Subject == nameof(ImportBatch)).ToListAsync(), entry => Assert.Equal(database.Pat, entry.MemberId));
    }

    private static async Task<(int, int, int)> CountAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return (await db.Venues.SumAsync(venue => venue.Version), await db.History.CountAsync(), await db.ImportBatches.CountAsync());
    }
}
