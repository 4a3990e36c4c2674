using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Reports;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Directory;
using Presentations.Web.Features.Directory.Merges;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Directory.Merges;

public class MergeEntriesTests
{
    [DatabaseTheory]
    public async Task What_named_the_merged_venue_names_the_other_in_every_task_force_and_no_figure_changes(TestDatabase database)
    {
        var venues = await database.AddAsync(Twins.Venue("Lincoln Elementary"), Twins.Venue("Lincoln Elem. School"));
        var (own, foreign) = (await database.LogAsync(Twins.Facts(venues[1])), await database.LogAsync(Twins.Facts(venues[1]), "UT"));
        var closure = (await database.AddAsync(new Closure(database.Owner("ID"), ClosureKind.ExamWeek, "Exams", Asked.Monday, Asked.Monday, new ClosureArea("ID", VenueId: venues[1]))))[0];
        var before = await database.TotalsAsync();

        await database.MergeAsync(database.Ben, DirectoryKind.Venue, venues[0], venues[1]);

        await using var db = database.AsSystem();
        Assert.All(await db.Visits.Where(visit => visit.Id == own || visit.Id == foreign).ToListAsync(), visit => Assert.Equal(venues[0], visit.VenueId));
        Assert.Equal(venues[0], (await db.Closures.SingleAsync(one => one.Id == closure)).VenueId);
        Assert.Equal(before, await database.TotalsAsync());
        await using var pat = database.As(database.Pat);
        Assert.Empty((await pat.Get<VerifyTotals>().RunAsync()).Differences);
    }

    [DatabaseTheory]
    public async Task The_page_counts_what_would_move_before_anything_does(TestDatabase database)
    {
        var agencies = await database.AddAsync(new Agency("Boise Police", "ID"), new Agency("Boise Police Dept", "ID"));
        await database.LogAsync(Twins.Facts(agency: agencies[1]));
        await database.LogAsync(Twins.Facts(agency: agencies[1], partners: [agencies[0]]), "UT");
        await using var ben = database.As(database.Ben);

        var view = await ben.Get<MergeEntries>().FindAsync(DirectoryKind.Agency, agencies[0], agencies[1]);

        Assert.Equal(
            [new(MovedThing.Visits, 2), new(MovedThing.Presentations, 4), new MergeEntries.Move(MovedThing.PartnersTwice, 1)], view!.Moves);
        Assert.Null((await database.AsSystem().Agencies.SingleAsync(agency => agency.Id == agencies[1])).MergedIntoId);
    }

    [DatabaseTheory]
    public async Task Whoever_merges_two_whose_names_share_no_word_is_warned(TestDatabase database)
    {
        var agencies = await database.AddAsync(new Agency("Boise Police", "ID"), new Agency("Boise Police Dept", "ID"), new Agency("Ada County Sheriff", "ID"));
        await using var ben = database.As(database.Ben);
        await using var pat = database.As(database.Pat);

        Assert.Empty((await ben.Get<MergeEntries>().FindAsync(DirectoryKind.Agency, agencies[0], agencies[1]))!.TellApart);
        Assert.Equal(["Name"], (await ben.Get<MergeEntries>().FindAsync(DirectoryKind.Agency, agencies[0], agencies[2]))!.TellApart);
        Assert.Equal(["Name"], (await pat.Get<MergeEntries>().FindAsync(DirectoryKind.Person, database.Ada, database.Ben))!.TellApart);
    }

    [DatabaseTheory]
    public async Task Nobody_approves_under_one_entry_the_number_that_they_reported_under_the_other(TestDatabase database)
    {
        var report = await database.ReportAsync(await database.CampaignAsync(), 12);
        await database.MergeAsync(database.Pat, DirectoryKind.Person, database.Pat, database.Ben);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.ApproveReportAsync(report));

        Assert.Equal("You reported this number yourself; somebody else approves it.", refusal.Message);
    }

    [DatabaseTheory]
    public async Task Saved_and_shared_reports_go_along_and_what_was_turned_off_stays_off(TestDatabase database)
    {
        var report = new SavedReport(database.Ben, "Mine", "/totals/explore?state=ID");
        await database.AddAsync(report, new SharedReport(report, database.Owner("ID")));
        await using (var db = database.AsSystem())
        {
            db.Add(new MutedMail { MemberId = database.Ben, Kind = MailKind.DaySheet });
            db.AddRange(new[] { database.Ben, database.Pat }.Select(member => new MutedMail { MemberId = member, Kind = MailKind.DeskNews }));
            await db.SaveChangesAsync();
        }

        var merge = await database.MergeAsync(database.Pat, DirectoryKind.Person, database.Pat, database.Ben);
        Assert.Equal((database.Pat, database.Pat), await NamedAsync(database));
        Assert.Equal([MailKind.DaySheet, MailKind.DeskNews], await MutedAsync(database, database.Pat));

        await database.UndoAsync(database.Pat, merge);
        Assert.Equal((database.Ben, database.Ben), await NamedAsync(database));
        Assert.Equal([MailKind.DeskNews], await MutedAsync(database, database.Pat));
        Assert.Equal([MailKind.DaySheet, MailKind.DeskNews], await MutedAsync(database, database.Ben));
    }

    private static async Task<List<MailKind>> MutedAsync(TestDatabase database, int member)
    {
        await using var db = database.AsSystem();
        return (await db.Set<MutedMail>().Where(muted => muted.MemberId == member).Select(muted => muted.Kind).ToListAsync()).OrderBy(kind => kind.ToString(), StringComparer.Ordinal).ToList();
    }

    private static async Task<(int Saved, int Shared)> NamedAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return (await db.Set<SavedReport>().Select(report => report.MemberId).SingleAsync(), await db.Set<SharedReport>().Select(report => report.MemberId).SingleAsync());
    }

    [DatabaseTheory]
    public async Task A_coordinator_of_another_state_cannot_merge_and_sees_nothing_to_merge(TestDatabase database)
    {
        var venues = await database.AddAsync(Twins.Venue("Lincoln Elementary"), Twins.Venue("Lincoln Elem. School"));
        await using var cam = database.As(database.Cam);

        Assert.Null(await cam.Get<MergeEntries>().FindAsync(DirectoryKind.Venue, venues[0], venues[1]));
        await Assert.ThrowsAsync<AccessDenied>(() => database.MergeAsync(database.Cam, DirectoryKind.Venue, venues[0], venues[1]));
        await Assert.ThrowsAsync<AccessDenied>(() => database.MergeAsync(database.Ada, DirectoryKind.Venue, venues[0], venues[1]));
    }

    [DatabaseTheory]
    public async Task Only_an_administrator_merges_people(TestDatabase database)
    {
        var people = await database.AddAsync(database.Presenter("Eve"), database.Presenter("Evelyn"));

        await Assert.ThrowsAsync<AccessDenied>(() => database.MergeAsync(database.Ben, DirectoryKind.Person, people[0], people[1]));
        await database.MergeAsync(database.Pat, DirectoryKind.Person, people[0], people[1]);

        await using var db = database.AsSystem();
        Assert.False((await db.Members.SingleAsync(member => member.Id == people[1])).IsActive);
    }

    [DatabaseTheory]
    public async Task An_agency_that_is_named_twice_with_a_visit_is_named_once(TestDatabase database)
    {
        var agencies = await database.AddAsync(new Agency("Boise Police", "ID"), new Agency("Boise Police Dept", "ID"), new Agency("Ada County Sheriff", "ID"));
        var led = await database.LogAsync(Twins.Facts(agency: agencies[1], partners: [agencies[0], agencies[2]]));
        var joined = await database.LogAsync(Twins.Facts(agency: agencies[2], partners: [agencies[0], agencies[1]]));

        await database.MergeAsync(database.Ben, DirectoryKind.Agency, agencies[0], agencies[1]);

        await using var db = database.AsSystem();
        var visit = await db.VisitAsync(led);
        Assert.Equal((agencies[0], agencies[2]), (visit.LeadAgencyId, Assert.Single(visit.Partners).AgencyId));
        Assert.Equal(agencies[0], Assert.Single((await db.VisitAsync(joined)).Partners).AgencyId);
    }

    [DatabaseTheory]
    public async Task Two_entries_of_one_person_who_are_booked_at_the_same_time_cannot_be_merged(TestDatabase database)
    {
        var twin = (await database.AddAsync(database.Presenter("Adah")))[0];
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), twin);
        var before = await database.NamesAsync();

        await Assert.ThrowsAsync<PresenterBusy>(() => database.MergeAsync(database.Pat, DirectoryKind.Person, database.Ada, twin));

        Assert.Equal(before, await database.NamesAsync());
    }

    [DatabaseTheory]
    public async Task A_merged_person_is_held_at_both_their_visits_and_in_both_their_task_forces(TestDatabase database)
    {
        var twin = new Member("Adah", "adah@example.org");
        twin.Join(Role.Presenter, database.Owner("UT"));
        var id = (await database.AddAsync(twin))[0];
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);
        var other = await database.BookAsync(database.Cam, "UT", Talks.SaltLake, Asked.Slot(Talks.SaltLake, 9, day: 1), id);

        await database.MergeAsync(database.Pat, DirectoryKind.Person, database.Ada, id);

        await using var db = database.AsSystem();
        Assert.Contains(await db.PresenterHolds.ToListAsync(), hold => hold.PresenterId == database.Ada && hold.VisitId == other);
        Assert.DoesNotContain(await db.PresenterHolds.ToListAsync(), hold => hold.PresenterId == id);
        Assert.Equal(2, await db.Memberships.CountAsync(held => held.MemberId == database.Ada));
    }

    [DatabaseTheory]
    public async Task The_merged_venue_leads_to_the_other_and_is_offered_nowhere(TestDatabase database)
    {
        var venues = await database.AddAsync(Twins.Venue("Quarry Road School"), Twins.Venue("Quarry Road Sch"));
        await database.MergeAsync(database.Ben, DirectoryKind.Venue, venues[0], venues[1]);
        await using var ada = database.As(database.Ada);

        Assert.Equal((venues[0], "Quarry Road School"), (await ada.Get<ShowVenue>().FindAsync(venues[1]))!.Survivor);
        Assert.Equal(venues[0], Assert.Single(await ada.Get<FindVenues>().ListAsync("quarry", null)).Id);
        Assert.Equal(venues[0], Assert.Single((await ada.Get<SearchEverything>().FindAsync("quarry")).Venues).Id);
        Assert.Equal(venues[0], Assert.Single((await ada.Get<ListVenues>().FindAsync(new DirectoryFilter("ID", "quarry"))).Rows).Id);
    }

    [DatabaseTheory]
    public async Task A_form_that_was_open_before_the_merge_logs_to_the_entries_that_stay(TestDatabase database)
    {
        var venues = await database.AddAsync(Twins.Venue("Quarry Road School"), Twins.Venue("Quarry Road Sch"));
        var agencies = await database.AddAsync(new Agency("Boise Police", "ID"), new Agency("Boise Police Dept", "ID"));
        var form = await database.VisitAsync(20);
        form.Place.VenueId = venues[1];
        form.LeadAgency = new AgencyForm(agencies[1], "Boise Police Dept");
        await database.MergeAsync(database.Ben, DirectoryKind.Venue, venues[0], venues[1]);
        await database.MergeAsync(database.Ben, DirectoryKind.Agency, agencies[0], agencies[1]);

        await using var ada = database.As(database.Ada);
        await ada.Get<LogVisit>().SubmitAsync(form);

        await using var db = database.AsSystem();
        var visit = await db.Visits.SingleAsync(visit => visit.EntryId == form.EntryId);
        Assert.Equal((venues[0], agencies[0]), (visit.VenueId, visit.LeadAgencyId));
    }

    [DatabaseTheory]
    public async Task History_tells_each_task_force_what_of_its_own_was_moved_and_why(TestDatabase database)
    {
        var venues = await database.AddAsync(Twins.Venue("Lincoln Elementary"), Twins.Venue("Lincoln Elem. School"));
        await database.LogAsync(Twins.Facts(venues[1]));
        await database.LogAsync(Twins.Facts(venues[1]), "UT");
        await database.LogAsync(Twins.Facts(venues[1]), "UT");

        await database.MergeAsync(database.Ben, DirectoryKind.Venue, venues[0], venues[1], "One school, two spellings.");

        await using var cam = database.As(database.Cam);
        await using var db = await cam.OpenAsync();
        var told = Assert.Single(await db.History.Where(entry => entry.Subject == nameof(Venue) && entry.SubjectId == venues[0] && entry.OwnerId != null).ToListAsync());
        Assert.Equal((database.Owner("UT"), "One school, two spellings."), (told.OwnerId, told.Because));
        Assert.Contains("Visits: 2", told.Changes);
    }

    [DatabaseTheory]
    public async Task A_merge_needs_a_reason_and_the_entries_as_they_were_seen(TestDatabase database)
    {
        var venues = await database.AddAsync(Twins.Venue("Lincoln Elementary"), Twins.Venue("Lincoln Elem. School"));
        await using var ben = database.As(database.Ben);
        var use = ben.Get<MergeEntries>();

        Assert.Contains("reason", (await Assert.ThrowsAsync<RuleViolation>(() => use.SubmitAsync(DirectoryKind.Venue, venues[0], venues[1], new() { KeptVersion = 1, MergedVersion = 1 }))).Message);
        await Assert.ThrowsAsync<EditConflict>(() => use.SubmitAsync(DirectoryKind.Venue, venues[0], venues[1], new() { KeptVersion = 1, MergedVersion = 7, Because = "The same." }));
    }
}
