using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Reference;

public class ReferenceLoaderTests
{
    private const string Idaho = "Idaho Internet Crimes Against Children Task Force";

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task Everything_that_ships_is_there_after_the_first_load(TestDatabase database)
    {
        await using var db = database.AsSystem();

        Assert.Equal(57, await db.States.CountAsync());
        Assert.Equal(3_245, await db.Counties.CountAsync());
        Assert.Equal(33_791, await db.ZipAreas.CountAsync());
        Assert.Equal(61, await db.TaskForces.CountAsync());
        Assert.Equal(56, await db.StateDesks.CountAsync());
        Assert.Equal(61, await db.Agencies.CountAsync());
        Assert.Equal(12, await db.Audiences.CountAsync());
        Assert.Equal(14, await db.Topics.CountAsync());
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task An_unknown_territory_is_not_told_as_none(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var coverage = await db.Territories.GroupBy(territory => new { territory.StateCode, territory.Coverage })
            .Select(group => new { group.Key.StateCode, group.Key.Coverage, Counties = group.Count() }).ToListAsync();

        Assert.Equal([("TX", 248), ("VA", 119)],
            coverage.Where(line => line.Coverage is Coverage.Unknown).Select(line => (line.StateCode, line.Counties)).Order());
        Assert.Equal(["AS", "GU", "MP", "PR", "VI"],
            coverage.Where(line => line.Coverage is Coverage.None).Select(line => line.StateCode).Order());
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task A_second_load_writes_nothing_not_even_history(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var before = await db.History.CountAsync();

        Assert.Equal(0, await database.LoadAsync(ReferenceFiles.Shipped));

        Assert.Equal(before, await db.History.CountAsync());
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task A_newer_file_adds_what_is_new_and_updates_what_changed(TestDatabase database)
    {
        var newer = Edition.Newer(ReferenceFiles.Topics, text => text.Replace("Online gaming safety", "Gaming", StringComparison.Ordinal) + "esports,Competitive gaming,all\n");

        await database.LoadAsync(newer);

        await using var db = database.AsSystem();
        Assert.Equal("Gaming", (await TopicAsync(db, "gaming")).Label);
        Assert.Equal(("Competitive gaming", 15), (await TopicAsync(db, "esports")) switch { var topic => (topic.Label, topic.Order) });
        Assert.Equal(0, await database.LoadAsync(newer));
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task A_newer_file_leaves_alone_what_people_edited_and_updates_the_rest_of_the_row(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            (await TaskForceAsync(db, "ID")).Name = "Idaho ICAC";
            await db.SaveChangesAsync();
        }

        await database.LoadAsync(Edition.Newer(ReferenceFiles.TaskForces, text => text
            .Replace(Idaho, "Idaho Task Force on Internet Crimes", StringComparison.Ordinal).Replace("icacidaho.org", "idahoicac.gov", StringComparison.Ordinal)));

        await using var after = database.AsSystem();
        var idaho = await TaskForceAsync(after, "ID");
        Assert.Equal("Idaho ICAC", idaho.Name);
        Assert.Equal("idahoicac.gov", idaho.Website);
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task An_edit_survives_every_later_edition(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            (await TaskForceAsync(db, "ID")).Name = "Idaho ICAC";
            await db.SaveChangesAsync();
        }

        await database.LoadAsync(Edition.Newer(ReferenceFiles.TaskForces, text => text.Replace(Idaho, "Second edition", StringComparison.Ordinal)));
        await database.LoadAsync(Edition.Newer(ReferenceFiles.TaskForces, text => text.Replace(Idaho, "Third edition", StringComparison.Ordinal)));

        await using var after = database.AsSystem();
        Assert.Equal("Idaho ICAC", (await TaskForceAsync(after, "ID")).Name);
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task A_territory_that_people_assigned_keeps_its_task_force_and_its_coverage_together(TestDatabase database)
    {
        const string Dallam = "48111";
        await using (var db = database.AsSystem())
        {
            var territory = await db.Territories.SingleAsync(territory => territory.CountyFips == Dallam);
            (territory.Coverage, territory.TaskForceId) = (Coverage.Covered, database.Owner("TX-N"));
            await db.SaveChangesAsync();
        }

        await database.LoadAsync(Edition.Newer(ReferenceFiles.Territories, text => text.Replace($"{Dallam},TX,Dallam,,", $"{Dallam},TX,Dallam,TX-AG,low", StringComparison.Ordinal)));

        await using var after = database.AsSystem();
        var kept = await after.Territories.SingleAsync(territory => territory.CountyFips == Dallam);
        Assert.Equal((Coverage.Covered, database.Owner("TX-N"), null), (kept.Coverage, kept.TaskForceId!.Value, kept.Confidence));
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task A_topic_that_people_removed_stays_away(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            db.Topics.Remove(await TopicAsync(db, "gaming"));
            await db.SaveChangesAsync();
        }

        await database.LoadAsync(Edition.Newer(ReferenceFiles.Topics, text => text.Replace("Online gaming safety", "Gaming", StringComparison.Ordinal)));

        await using var after = database.AsSystem();
        Assert.False(await after.Topics.AnyAsync(topic => topic.Code == "gaming"));
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task What_is_kept_in_memory_follows_an_edit_of_the_territory(TestDatabase database)
    {
        const string Dallam = "48111";
        var reference = new ReferenceData(new AppDatabase(database.Options, database.Clock));
        Assert.Equal(database.Owner("TX-DESK"), (await reference.OwnersAsync()).OwnerOf("TX", Dallam));

        await using (var db = database.AsSystem())
        {
            var territory = await db.Territories.SingleAsync(territory => territory.CountyFips == Dallam);
            (territory.Coverage, territory.TaskForceId) = (Coverage.Covered, database.Owner("TX-N"));
            await db.SaveChangesAsync();
        }

        database.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(database.Owner("TX-N"), (await reference.OwnersAsync()).OwnerOf("TX", Dallam));
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task What_this_process_has_edited_is_seen_at_once(TestDatabase database)
    {
        var process = new AppDatabase(database.Options, database.Clock);
        var reference = new ReferenceData(process);
        Assert.Contains((await reference.VocabularyAsync()).Topics, topic => topic.Code == "gaming");

        await using (var db = process.Open(AccessScope.System))
        {
            (await db.Topics.SingleAsync(topic => topic.Code == "gaming")).IsActive = false;
            await db.SaveChangesAsync();
        }

        Assert.DoesNotContain((await reference.VocabularyAsync()).Topics, topic => topic.Code == "gaming");
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task What_is_kept_in_memory_is_read_once_and_follows_a_newer_file(TestDatabase database)
    {
        var reference = new ReferenceData(new AppDatabase(database.Options, database.Clock));
        var places = await reference.PlacesAsync();
        Assert.Same(places, await reference.PlacesAsync());

        await database.LoadAsync(Edition.Newer(ReferenceFiles.Zips, text => text + "99999,16001,ID,1,1\n"));

        database.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("16001", (await reference.PlacesAsync()).CountyOfZip("99999")?.Fips);
    }

    private static Task<Topic> TopicAsync(AppDb db, string code) => db.Topics.SingleAsync(topic => topic.Code == code);

    private static Task<TaskForce> TaskForceAsync(AppDb db, string code) => db.TaskForces.SingleAsync(taskForce => taskForce.Code == code);
}
