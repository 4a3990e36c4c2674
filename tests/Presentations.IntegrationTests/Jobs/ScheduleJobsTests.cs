using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.Data.Scheduling;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.IntegrationTests.Features.Scheduling;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Jobs;

public class ScheduleJobsTests
{
    [DatabaseTheory]
    public async Task A_missing_count_is_asked_of_the_presenter_then_of_the_coordinator_and_of_each_once(TestDatabase database)
    {
        await database.BookByBenAsync(await database.BookingAsync(9));
        await using var nobody = database.As(null);
        var job = new ChaseCounts(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<ChaseCounts>.Instance);

        database.Clock.Advance(TimeSpan.FromDays(3));
        await job.RunOnceAsync();
        Assert.Empty(await AskedAsync(database)); // still the same day

        database.Clock.Advance(TimeSpan.FromDays(1));
        await job.RunOnceAsync();
        await job.RunOnceAsync();
        Assert.Equal(["ada@example.org"], await AskedAsync(database));

        database.Clock.Advance(TimeSpan.FromDays(2));
        await job.RunOnceAsync();
        Assert.Equal(["ada@example.org", "ben@example.org"], await AskedAsync(database));
    }

    [DatabaseTheory]
    public async Task A_visit_that_was_told_without_a_count_is_asked_about_until_it_has_one(TestDatabase database)
    {
        var (told, counted) = (await database.BookByBenAsync(await database.BookingAsync(9)), await database.BookByBenAsync(await database.BookingAsync(11)));
        database.Clock.Advance(TimeSpan.FromDays(3));
        await DeliverAsync(database, told, people: null);
        await DeliverAsync(database, counted, people: 28);
        await using var nobody = database.As(null);
        var job = new ChaseCounts(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<ChaseCounts>.Instance);

        database.Clock.Advance(TimeSpan.FromDays(1));
        await job.RunOnceAsync();
        await job.RunOnceAsync();
        Assert.Equal(["ada@example.org"], await AskedAsync(database));
        Assert.Contains("stands without a count", (await database.MailsAsync(MailKind.CountMissing))[0].Text, StringComparison.Ordinal);

        database.Clock.Advance(TimeSpan.FromDays(2));
        await job.RunOnceAsync();
        Assert.Equal(["ada@example.org", "ben@example.org"], await AskedAsync(database));
    }

    [DatabaseTheory]
    public async Task What_has_ended_holds_nobody_any_longer(TestDatabase database)
    {
        await database.BookByBenAsync(await database.BookingAsync(9));
        await database.BookByBenAsync(await database.BookingAsync(9, day: 4));
        await using var nobody = database.As(null);
        database.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(3, await new ReleaseHolds(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<ReleaseHolds>.Instance).RunOnceAsync());

        Assert.Equal(3, await database.HoldsAsync(database.Ada));
    }

    [DatabaseTheory]
    public async Task New_rules_of_a_zone_move_instants_and_holds_and_keep_the_time_on_the_wall(TestDatabase database)
    {
        var (first, second) = (await database.BookByBenAsync(await database.BookingAsync(9)), await database.BookByBenAsync(await database.BookingAsync(10)));
        await OldRulesAsync(database, [first, second]);
        await using var nobody = database.As(null);
        var job = Job(database, nobody);

        Assert.Equal(2, await job.RunOnceAsync());
        Assert.Equal(0, await job.RunOnceAsync());

        var visit = await database.AheadAsync(first);
        Assert.Equal((new TimeOnly(9, 0), new DateTime(2018, 6, 18, 15, 0, 0, DateTimeKind.Utc), database.Ada), (visit.Slot!.Value.Start, visit.StartsAtUtc, visit.LeadPresenterId));
        Assert.Equal(6, await database.HoldsAsync(database.Ada));
    }

    [DatabaseTheory]
    public async Task Who_would_be_in_two_places_then_keeps_one_visit_and_the_desk_hears_of_the_other(TestDatabase database)
    {
        var moved = await database.BookByBenAsync(await database.BookingAsync(9));
        await OldRulesAsync(database, [moved]);
        var stays = await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9, 30), database.Ada);
        await using var nobody = database.As(null);

        await Job(database, nobody).RunOnceAsync();

        Assert.Null((await database.AheadAsync(moved)).LeadPresenterId);
        Assert.Equal(database.Ada, (await database.AheadAsync(stays)).LeadPresenterId);
        await using var now = database.AsSystem();
        Assert.Contains(await now.Outbox.ToListAsync(), mail => mail.Kind == MailKind.DeskNews && mail.ToAddress == "ben@example.org" && mail.Subject.StartsWith("Needs a presenter", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task Only_zones_whose_rules_are_not_those_that_were_kept_are_derived_anew(TestDatabase database)
    {
        var (boise, lakes) = (await database.BookByBenAsync(await database.BookingAsync(9)), await database.BookAsync(database.Ben, "ID", Lakes, Asked.Slot(Lakes, 13), database.Ben));
        await using var nobody = database.As(null);
        await Job(database, nobody).RunOnceAsync();
        await OldRulesAsync(database, [boise, lakes]);
        Assert.Equal(0, await Job(database, nobody).RunOnceAsync());
        await KeepOtherRulesAsync(database, "America/Boise 2018", "America/Boise 1018");

        Assert.Equal((1, 0), (await Job(database, nobody).RunOnceAsync(), await Job(database, nobody).RunOnceAsync()));

        Assert.Equal(new DateTime(2018, 6, 18, 15, 0, 0, DateTimeKind.Utc), (await database.AheadAsync(boise)).StartsAtUtc);
        Assert.Equal(new DateTime(2018, 6, 18, 22, 0, 0, DateTimeKind.Utc), (await database.AheadAsync(lakes)).StartsAtUtc);
    }

    [DatabaseTheory]
    public async Task A_crash_on_the_way_leaves_nobody_untold_and_the_next_start_goes_on(TestDatabase database)
    {
        var (moved, later) = (await database.BookByBenAsync(await database.BookingAsync(9)), await database.BookByBenAsync(await database.BookingAsync(13)));
        await OldRulesAsync(database, [moved, later]);
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9, 30), database.Ada);
        await using var nobody = database.As(null);

        await Assert.ThrowsAsync<IOException>(() => new FollowZoneRules(nobody.Get<IServiceScopeFactory>(), database.Clock, new CrashingLog()).RunOnceAsync());
        Assert.Equal((database.Ada, database.Ada), ((await database.AheadAsync(moved)).LeadPresenterId, (await database.AheadAsync(later)).LeadPresenterId));

        Assert.Equal(1, await Job(database, nobody).RunOnceAsync());
        Assert.Equal((null, database.Ada), ((await database.AheadAsync(moved)).LeadPresenterId, (await database.AheadAsync(later)).LeadPresenterId));
        Assert.Equal(new DateTime(2018, 6, 18, 19, 0, 0, DateTimeKind.Utc), (await database.AheadAsync(later)).StartsAtUtc);
        Assert.Single(await database.MailsAsync(MailKind.DeskNews), mail => mail.Subject.StartsWith("Needs a presenter", StringComparison.Ordinal));
        Assert.Single(await database.MailsAsync(MailKind.VisitCancelled), mail => mail.To == "ada@example.org");
    }

    [DatabaseTheory]
    public async Task Visits_in_a_row_that_move_alike_make_way_for_each_other_though_another_is_in_the_way(TestDatabase database)
    {
        var row = new List<int>();
        foreach (var hour in new[] { 9, 11, 13 }) row.Add(await database.BookByBenAsync(await database.BookingAsync(hour)));
        var stuck = await database.BookByBenAsync(await database.BookingAsync(9, day: 2));
        await OldRulesAsync(database, [.. row, stuck]);
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9, 30, day: 2), database.Ada);
        await using var nobody = database.As(null);

        Assert.Equal(4, await Job(database, nobody).RunOnceAsync());

        foreach (var visit in row) Assert.Equal(database.Ada, (await database.AheadAsync(visit)).LeadPresenterId);
        Assert.Null((await database.AheadAsync(stuck)).LeadPresenterId);
        Assert.Equal(9 + 3, await database.HoldsAsync(database.Ada));
    }

    [DatabaseTheory]
    public async Task An_offered_time_stays_offered_and_its_instant_and_hold_follow_new_rules(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9));
        await OldRulesOfOffersAsync(database);
        await using var nobody = database.As(null);

        await Job(database, nobody).RunOnceAsync();

        var request = await database.RequestAsync(id);
        var offer = Assert.Single(request.Offers);
        Assert.Equal((RequestStatus.Offered, OfferStatus.Open, new TimeOnly(9, 0), new DateTime(2018, 6, 18, 15, 0, 0, DateTimeKind.Utc)), (request.Status, offer.Status, offer.Start, offer.StartsAtUtc));
        await using var db = database.AsSystem();
        Assert.Equal(new DateTime(2018, 6, 18, 15, 0, 0, DateTimeKind.Utc), await db.PresenterHolds.MinAsync(hold => hold.QuarterUtc));
        Assert.Equal(3, await database.HoldsAsync(database.Ada));
    }

    [DatabaseTheory]
    public async Task An_offered_time_that_would_then_meet_a_visit_is_taken_back_and_the_desk_offers_anew(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9));
        await OldRulesOfOffersAsync(database);
        await using (var db = database.AsSystem()) await db.PresenterHolds.ExecuteDeleteAsync();
        var stays = await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9, 30), database.Ada);
        await using var nobody = database.As(null);

        await Job(database, nobody).RunOnceAsync();

        var request = await database.RequestAsync(id);
        Assert.Equal((RequestStatus.Waiting, OfferStatus.Released), (request.Status, request.Offers.Single().Status));
        Assert.Equal(database.Ada, (await database.AheadAsync(stays)).LeadPresenterId);
        Assert.Contains(await database.MailsAsync(MailKind.DeskNews), mail => mail.To == "ben@example.org" && mail.Subject.StartsWith("Offer anew", StringComparison.Ordinal));
        Assert.Single(await database.MailsAsync(MailKind.OffersWithdrawn), mail => mail.To == "robin@lincoln.example.org");
    }

    [DatabaseTheory]
    public async Task A_time_to_which_a_booked_visit_could_move_follows_new_rules_too(TestDatabase database)
    {
        var (id, _) = await ChangeVisitTests.AnsweredAsync(database);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9, day: 2));
        await OldRulesOfOffersAsync(database);
        await using var nobody = database.As(null);

        await Job(database, nobody).RunOnceAsync();

        var request = await database.RequestAsync(id);
        Assert.Equal((RequestStatus.Booked, new DateTime(2018, 6, 20, 15, 0, 0, DateTimeKind.Utc)), (request.Status, request.Offers.Single(offer => offer.Status is OfferStatus.Open).StartsAtUtc));
    }

    [DatabaseTheory]
    public async Task A_time_to_which_a_booked_visit_could_move_makes_way_for_a_visit_and_the_booked_one_stays(TestDatabase database)
    {
        var (id, booked) = await ChangeVisitTests.AnsweredAsync(database);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9, day: 2));
        await OldRulesOfOffersAsync(database);
        await using (var db = database.AsSystem()) await db.PresenterHolds.ExecuteDeleteAsync();
        var stays = await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9, 30, day: 2), database.Ada);
        await using var nobody = database.As(null);

        await Job(database, nobody).RunOnceAsync();

        var request = await database.RequestAsync(id);
        Assert.Equal(RequestStatus.Booked, request.Status);
        Assert.DoesNotContain(request.Offers, offer => offer.Status is OfferStatus.Open);
        foreach (var visit in new[] { booked, stays }) Assert.Equal(database.Ada, (await database.AheadAsync(visit)).LeadPresenterId);
    }

    private static readonly Place Lakes = new("Lake City High School", "Coeur d'Alene", "ID", "16055", "83814", "America/Los_Angeles");

    /// <summary>The process ends where it would have written its first warning.</summary>
    private sealed class CrashingLog : ILogger<FollowZoneRules>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning) throw new IOException("The power is gone.");
        }
    }

    private static FollowZoneRules Job(TestDatabase database, TestPerson person) =>
        new(person.Get<IServiceScopeFactory>(), database.Clock, NullLogger<FollowZoneRules>.Instance);

    private static async Task DeliverAsync(TestDatabase database, int id, int? people)
    {
        await using var db = database.AsSystem();
        var visit = await db.VisitAsync(id);
        visit.Deliver(new VisitFacts(visit.Date, visit.Place) { LeadPresenterId = database.Ada }, [.. visit.Presentations.Select(talk => ((int?)talk.Id, Talks.Session(people)))], database.Clock);
        await db.SaveChangesAsync();
    }

    /// <summary>As if the rules of one zone had been others when they were kept.</summary>
    private static async Task KeepOtherRulesAsync(TestDatabase database, string now, string before)
    {
        await using var db = database.AsSystem();
        var kept = (await db.LoadedFiles.FindAsync(ZoneRules.Path))!;
        using var reader = new StreamReader(new GZipStream(new MemoryStream(kept.Content), CompressionMode.Decompress));
        var rules = await reader.ReadToEndAsync();
        Assert.Contains(now, rules, StringComparison.Ordinal);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) await gzip.WriteAsync(Encoding.UTF8.GetBytes(rules.Replace(now, before, StringComparison.Ordinal)));
        db.Entry(kept).Property(file => file.Content).CurrentValue = packed.ToArray();
        await db.SaveChangesAsync();
    }

    /// <summary>As if the visits had been booked under rules by which the clock was two hours behind.</summary>
    private static async Task OldRulesAsync(TestDatabase database, int[] visits)
    {
        await using var db = database.AsSystem();
        foreach (var id in visits)
        {
            var visit = await db.VisitAsync(id);
            var (starts, ends) = (visit.StartsAtUtc!.Value.AddHours(2), visit.EndsAtUtc!.Value.AddHours(2));
            await db.Database.ExecuteSqlAsync($"UPDATE Visits SET StartsAtUtc = {starts}, EndsAtUtc = {ends} WHERE Id = {id}");
        }
    }

    private static async Task OldRulesOfOffersAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var offer = await db.Offers.SingleAsync(offer => offer.Status == OfferStatus.Open);
        var (starts, ends) = (offer.StartsAtUtc.AddHours(2), offer.EndsAtUtc.AddHours(2));
        await db.Database.ExecuteSqlAsync($"UPDATE Offers SET StartsAtUtc = {starts}, EndsAtUtc = {ends} WHERE Id = {offer.Id}");
    }

    private static async Task<List<string>> AskedAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return await db.Outbox.Where(mail => mail.Kind == MailKind.CountMissing).OrderBy(mail => mail.Id).Select(mail => mail.ToAddress).ToListAsync();
    }
}
