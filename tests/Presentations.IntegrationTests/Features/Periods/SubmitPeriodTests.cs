using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Periods;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Domain.Periods.Checks;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Totals;
using Presentations.Web.Features.Periods;

namespace Presentations.IntegrationTests.Features.Periods;

public class SubmitPeriodTests
{
    [DatabaseTheory]
    public async Task A_month_is_submitted_when_every_item_of_its_checklist_is_fixed_or_kept(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24, null);
        await using var ben = database.As(database.Ben);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => SubmitAsync(database, database.Ben));
        Assert.Contains("One item of the checklist is open", refusal.Message, StringComparison.Ordinal);

        var open = Assert.Single((await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Items);
        await ben.Get<KeepItem>().SubmitAsync("ID", Months.March, new() { Keys = [open.Finding.Key], Because = "The school has lost the list." });
        await SubmitAsync(database, database.Ben);

        var shown = (await ben.Get<ShowSubmission>().FindAsync("ID", Months.March, 1, 1))!;
        Assert.Equal((PeriodStatus.Submitted, "The school has lost the list."), ((await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Status, Assert.Single(shown.Remarks).Because));
    }

    [DatabaseTheory]
    public async Task Some_items_of_a_kind_are_kept_for_one_reason_and_the_rest_stays_open(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, null, null, null, null);
        await using var ben = database.As(database.Ben);
        var open = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Items.Select(item => item.Finding.Key).ToList();

        await ben.Get<KeepItem>().SubmitAsync("ID", Months.March, new() { Keys = open[..3], Because = "The school has lost the list." });

        var items = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Items;
        Assert.Equal(["The school has lost the list.", "The school has lost the list.", "The school has lost the list.", null], items.OrderBy(item => open.IndexOf(item.Finding.Key)).Select(item => item.KeptBecause));
        Assert.Contains("One item of the checklist is open", (await Assert.ThrowsAsync<RuleViolation>(() => SubmitAsync(database, database.Ben))).Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Whoever_chooses_nothing_and_gives_no_reason_hears_of_both_at_once(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, null, null, null);
        await using var ben = database.As(database.Ben);

        foreach (var (because, wrong) in new[] { ("", "Say why it is kept as it is"), ("??", "“??” tells nobody why") })
        {
            var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<KeepItem>().SubmitAsync("ID", Months.March, new() { Keys = [], Because = because }));
            Assert.Equal(["Keys", "Because"], refusal.All.Select(one => one.Field));
            Assert.Equal("Choose at least one: what is not chosen stays open.", refusal.All[0].Message);
            Assert.StartsWith(wrong, refusal.All[1].Message, StringComparison.Ordinal);
        }
    }

    [DatabaseTheory]
    public async Task A_presenter_keeps_none_of_several_items(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, null, null, null);
        await using var ada = database.As(database.Ada);
        var open = (await ada.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Items.Select(item => item.Finding.Key).ToList();

        await Assert.ThrowsAsync<AccessDenied>(() => ada.Get<KeepItem>().SubmitAsync("ID", Months.March, new() { Keys = open[..2], Because = "The school has lost the list." }));

        Assert.All((await ada.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Items, item => Assert.Null(item.KeptBecause));
    }

    [DatabaseTheory]
    public async Task What_was_kept_and_is_mended_since_does_not_travel_with_the_submission(TestDatabase database)
    {
        var visit = await database.LogAsync(database.Ada, "ID", Talks.Boise, null, 24);
        await using var ben = database.As(database.Ben);
        await KeepAllAsync(ben, "The school has lost the list.");
        await using (var db = database.AsSystem())
        {
            (await db.VisitAsync(visit)).Presentations[0].RecordAttendance(Domain.Delivery.Attendance.Of([new("6-8", 25)], Domain.Delivery.CountingBasis.Counted), null);
            await db.SaveChangesAsync();
        }

        await SubmitAsync(database, database.Ben);

        Assert.Empty((await ben.Get<ShowSubmission>().FindAsync("ID", Months.March, 1, 1))!.Remarks);
    }

    [DatabaseTheory]
    public async Task Nothing_delivered_is_submitted_as_such(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        Assert.True((await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.IsNothingDelivered);

        await SubmitAsync(database, database.Ben);

        Assert.Equal(0, Assert.Single((await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Submissions).Lines);
    }

    [DatabaseTheory]
    public async Task A_month_that_holds_a_summary_alone_is_not_offered_as_nothing_delivered(TestDatabase database)
    {
        await Recorded.SummarizeAsync(database, "ID", "ID", new DateOnly(2018, 3, 1), new DateOnly(2018, 3, 31), 4, 500, Domain.Delivery.Qualifier.Exactly);
        await using var ben = database.As(database.Ben);

        var month = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!;
        Assert.Equal((1, false), (month.Summaries, month.IsNothingDelivered));
    }

    [DatabaseTheory]
    public async Task A_month_that_is_not_over_says_from_when_it_can_be_submitted(TestDatabase database)
    {
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => SubmitAsync(database, database.Ben, 201806));

        Assert.Contains("June 2018 is not over yet", refusal.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task What_changed_since_it_was_looked_at_is_not_submitted(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var seen = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Seen;
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24);

        await Assert.ThrowsAsync<EditConflict>(() => ben.Get<SubmitPeriod>().SubmitAsync("ID", Months.March, seen));
    }

    [DatabaseTheory]
    public async Task Whoever_submits_what_others_have_changed_is_told_who_and_when(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24);
        await using var ben = database.As(database.Ben);
        var seen = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Seen;
        await database.CorrectCountAsync(Talks.Day, 25, "The sign-in sheet says 25.", database.Ada);
        Assert.Equal("Ada has changed this month since you looked at it: Fri, Jun 15, 2018, 18:00 (UTC). Look at its checklist again, then submit it.", await RefusedAsync(ben, seen));

        database.Clock.Advance(TimeSpan.FromMinutes(5));
        await database.CorrectCountAsync(Talks.Day, 26, "And one more.", database.Pat);
        Assert.Equal("Pat and Ada have changed this month since you looked at it, last: Fri, Jun 15, 2018, 18:05 (UTC). Look at its checklist again, then submit it.", await RefusedAsync(ben, seen));

        seen = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Seen;
        await database.CorrectCountAsync(Talks.Day, 27, "And another.", database.Ben);
        Assert.Equal("You have changed this month since you looked at it: Fri, Jun 15, 2018, 18:05 (UTC). Look at its checklist again, then submit it.", await RefusedAsync(ben, seen));
    }

    [DatabaseTheory]
    public async Task A_talk_that_left_the_month_since_it_was_looked_at_says_who_took_it_away(TestDatabase database)
    {
        var visit = await database.LogAsync(database.Ada, "ID", Talks.Boise, 24);
        await using var ben = database.As(database.Ben);
        var seen = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Seen;
        await using (var ada = database.As(database.Ada))
        await using (var db = await ada.OpenAsync())
        {
            var talk = await db.VisitAsync(visit);
            talk.Correct(new Domain.Scheduling.VisitFacts(new DateOnly(2018, 4, 10), talk.Place), [(talk.Presentations[0].Id, Talks.Session(24))], "It was in April.", database.Clock);
            await db.SaveChangesAsync();
        }

        Assert.StartsWith("Ada has changed this month since you looked at it", await RefusedAsync(ben, seen), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task What_happened_elsewhere_or_before_somebody_looked_is_not_told_as_a_change_of_the_month(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24);
        await using var ben = database.As(database.Ben);
        var seen = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Seen;
        await database.LogAsync(database.Ada, "ID", Talks.Boise, new DateOnly(2018, 4, 10), 24);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 24);

        Assert.Equal("Somebody has changed this month since you looked at it. Look at its checklist again, then submit it.", await RefusedAsync(ben, seen with { TotalsVersion = seen.TotalsVersion - 1 }));
        await database.CorrectCountAsync(new DateOnly(2018, 4, 10), 25, null, database.Ada);
        Assert.Equal("Somebody has changed this month since you looked at it. Look at its checklist again, then submit it.", await RefusedAsync(ben, seen with { TotalsVersion = seen.TotalsVersion - 1, LatestEntry = null }));
    }

    [DatabaseTheory]
    public async Task Whoever_may_not_see_the_month_is_told_nobody(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var seen = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Seen;
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24);

        foreach (var person in new[] { database.Cam, database.Nat, database.Ada })
        {
            await using var other = database.As(person);
            var refusal = await Assert.ThrowsAnyAsync<RuleViolation>(() => other.Get<SubmitPeriod>().SubmitAsync("ID", Months.March, seen));
            Assert.DoesNotContain("has changed", refusal.Message, StringComparison.Ordinal);
        }
    }

    [DatabaseTheory]
    public async Task A_partner_who_was_named_since_it_was_looked_at_is_not_submitted_unseen(TestDatabase database)
    {
        var visit = await database.LogAsync(database.Ada, "ID", Talks.Boise, 24);
        var agency = new Domain.Directory.Agency("Boise Police", "ID");
        await using (var db = database.AsSystem())
        {
            db.Agencies.Add(agency);
            await db.SaveChangesAsync();
        }
        await using var ben = database.As(database.Ben);
        var seen = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Seen;
        await using (var db = database.AsSystem())
        {
            (await db.Visits.Include(row => row.Partners).Include(row => row.CoPresenters).SingleAsync(row => row.Id == visit)).NameAgain(agency.Id, null);
            await db.SaveChangesAsync();
        }

        await Assert.ThrowsAsync<EditConflict>(() => ben.Get<SubmitPeriod>().SubmitAsync("ID", Months.March, seen));
    }

    [DatabaseTheory]
    public async Task A_correction_of_an_earlier_month_that_was_approved_since_it_was_looked_at_is_looked_at_first(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        var correction = await database.CorrectCountAsync(Talks.Day, 25, "The sign-in sheet says 25.", database.Ada);
        await using var ben = database.As(database.Ben);
        var looked = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.April))!;
        Assert.Empty(looked.Adjustments);
        await using var pat = database.As(database.Pat);
        await pat.Get<ApproveRestatement>().SubmitAsync(correction, 1);

        var conflict = await Assert.ThrowsAsync<EditConflict>(() => ben.Get<SubmitPeriod>().SubmitAsync("ID", Months.April, looked.Seen));
        Assert.Equal("Pat has approved corrections of earlier months since you looked at it: Fri, Jun 15, 2018, 18:00 (UTC). Look at them again, then submit it.", conflict.Message);
        var now = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.April))!;
        Assert.Equal([correction], now.Adjustments.Select(change => change.Id));
        await using var cam = database.As(database.Cam);
        Assert.Null(await cam.Get<ShowPeriod>().FindAsync("ID", Months.April));
        Assert.Empty((await cam.Get<ShowPeriod>().FindAsync("UT", Months.April))!.Adjustments);

        await ben.Get<SubmitPeriod>().SubmitAsync("ID", Months.April, now.Seen);
        Assert.Empty((await ben.Get<ShowPeriod>().FindAsync("ID", Months.April))!.Adjustments);
        Assert.Equal([correction], (await ben.Get<ShowSubmission>().FindAsync("ID", Months.April, 1, 1))!.Adjustments.Select(change => change.Id));
    }

    [DatabaseTheory]
    public async Task A_reason_that_came_or_was_reworded_since_the_month_was_looked_at_is_not_submitted_unseen(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24, null);
        await using var ben = database.As(database.Ben);
        await using var pat = database.As(database.Pat);

        await KeepAllAsync(ben, "The list is on its way.");

        foreach (var because in new[] { "The school has lost the list.", "The school never had a list." })
        {
            var looked = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!;
            foreach (var kept in looked.Items.Where(item => item.KeptBecause is not null)) await pat.Get<KeepItem>().TakeBackAsync("ID", Months.March, kept.Finding.Key);
            await KeepAllAsync(pat, because);
            var conflict = await Assert.ThrowsAsync<EditConflict>(() => ben.Get<SubmitPeriod>().SubmitAsync("ID", Months.March, looked.Seen));
            Assert.Equal("Pat has kept something as it is, or reworded a reason, since you looked at it: Fri, Jun 15, 2018, 18:00 (UTC). Read the reasons again, then submit it.", conflict.Message);
        }

        await ben.Get<SubmitPeriod>().SubmitAsync("ID", Months.March, (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Seen);
        Assert.Equal("The school never had a list.", Assert.Single((await ben.Get<ShowSubmission>().FindAsync("ID", Months.March, 1, 1))!.Remarks).Because);
    }

    [DatabaseTheory]
    public async Task A_presenter_a_national_viewer_and_another_task_force_submit_and_keep_nothing(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24, null);
        await using (var ben = database.As(database.Ben)) await KeepAllAsync(ben, "The school has lost the list.");

        await Assert.ThrowsAsync<AccessDenied>(() => SubmitAsync(database, database.Ada));
        await Assert.ThrowsAsync<AccessDenied>(() => SubmitAsync(database, database.Nat));
        await Assert.ThrowsAsync<RuleViolation>(() => SubmitAsync(database, database.Cam));
        await using var ada = database.As(database.Ada);
        await Assert.ThrowsAsync<AccessDenied>(() => KeepAllAsync(ada, "It is fine."));
        await using var cam = database.As(database.Cam);
        Assert.Null(await cam.Get<ShowPeriod>().FindAsync("ID", Months.March));
    }

    [DatabaseTheory]
    public async Task Somebody_else_approves_and_never_the_one_who_submitted(TestDatabase database)
    {
        await SubmitAsync(database, database.Ben);
        var version = await VersionAsync(database);

        await using var ben = database.As(database.Ben);
        Assert.Contains("somebody else approves", (await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<ApprovePeriod>().SubmitAsync("ID", Months.March, version, []))).Message, StringComparison.Ordinal);
        await using var nat = database.As(database.Nat);
        await Assert.ThrowsAsync<AccessDenied>(() => nat.Get<ApprovePeriod>().SubmitAsync("ID", Months.March, version, []));
        await using var cam = database.As(database.Cam);
        await Assert.ThrowsAsync<RuleViolation>(() => cam.Get<ApprovePeriod>().SubmitAsync("ID", Months.March, version, []));

        await using var pat = database.As(database.Pat);
        await pat.Get<ApprovePeriod>().SubmitAsync("ID", Months.March, version, []);
        Assert.Equal(PeriodStatus.Approved, (await pat.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Status);
    }

    [DatabaseTheory]
    public async Task Whoever_submits_or_decides_too_late_is_told_who_did_what_and_what_there_is_to_do_now(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        await using var pat = database.As(database.Pat);
        var seen = (await pat.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Seen;
        await SubmitAsync(database, database.Ben);
        var late = await Assert.ThrowsAsync<EditConflict>(() => pat.Get<SubmitPeriod>().SubmitAsync("ID", Months.March, seen));
        Assert.Equal("Ben submitted March 2018 meanwhile: Fri, Jun 15, 2018, 18:00 (UTC). What you did now was not saved. Look at what was submitted: approve it, or send it back with what is missing.", late.Message);

        var version = await VersionAsync(database);
        await pat.Get<ReturnPeriod>().SubmitAsync("ID", Months.March, version, "A school is missing.");
        late = await Assert.ThrowsAsync<EditConflict>(() => pat.Get<ApprovePeriod>().SubmitAsync("ID", Months.March, version, []));
        Assert.Equal("You sent March 2018 back meanwhile: Fri, Jun 15, 2018, 18:00 (UTC), because “A school is missing”. What you did now was not saved. It waits until it is submitted anew; then decide about that.", late.Message);

        await SubmitAsync(database, database.Ben);
        late = await Assert.ThrowsAsync<EditConflict>(() => pat.Get<ApprovePeriod>().SubmitAsync("ID", Months.March, version, []));
        Assert.StartsWith("Ben submitted March 2018 anew meanwhile: ", late.Message, StringComparison.Ordinal);
        await using var cam = database.As(database.Cam);
        Assert.DoesNotContain("Ben", (await Assert.ThrowsAsync<RuleViolation>(() => cam.Get<ApprovePeriod>().SubmitAsync("ID", Months.March, version, []))).Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_reason_that_tells_nobody_anything_keeps_and_returns_nothing(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24, null);
        await using var ben = database.As(database.Ben);
        await using var pat = database.As(database.Pat);
        foreach (var because in new[] { "x", "...", "???", "aaa", "ok" })
            Assert.Contains("tells nobody why", (await Assert.ThrowsAsync<RuleViolation>(() => KeepAllAsync(ben, because))).Message, StringComparison.Ordinal);
        await KeepAllAsync(ben, "The school has lost the list.");
        await SubmitAsync(database, database.Ben);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(async () => await pat.Get<ReturnPeriod>().SubmitAsync("ID", Months.March, await VersionAsync(database), "?"));

        Assert.Equal("“?” tells nobody why. Write it in a few words: whoever looks at this later reads them.", refusal.Message);
        Assert.Equal(PeriodStatus.Submitted, (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Status);
    }

    [DatabaseTheory]
    public async Task Who_approves_looks_first_at_what_was_corrected_since_they_looked(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24);
        await SubmitAsync(database, database.Ben);
        await using var pat = database.As(database.Pat);
        var seen = (await pat.Get<ShowPeriod>().FindAsync("ID", Months.March))!;
        await database.CorrectCountAsync(Talks.Day, 25, "The sign-in sheet says 25.", database.Ada);

        var refusal = await Assert.ThrowsAsync<EditConflict>(() => pat.Get<ApprovePeriod>().SubmitAsync("ID", Months.March, seen.Version, seen.Corrections));

        Assert.Contains("1 correction waits now", refusal.Message, StringComparison.Ordinal);
        var now = (await pat.Get<ShowPeriod>().FindAsync("ID", Months.March))!;
        Assert.Equal((0, 1, PeriodStatus.Submitted), (seen.Corrections.Count, now.Corrections.Count, now.Status));
        await database.CorrectCountAsync(Talks.Day, 26, "And one more.", database.Ada);
        await Assert.ThrowsAsync<EditConflict>(() => pat.Get<ApprovePeriod>().SubmitAsync("ID", Months.March, now.Version, now.Corrections));
        now = (await pat.Get<ShowPeriod>().FindAsync("ID", Months.March))!;
        await pat.Get<ApprovePeriod>().SubmitAsync("ID", Months.March, now.Version, now.Corrections);
    }

    [DatabaseTheory]
    public async Task A_month_is_sent_back_with_a_reason_and_its_versions_stand_side_by_side(TestDatabase database)
    {
        await SubmitAsync(database, database.Ben);
        await using var pat = database.As(database.Pat);
        await Assert.ThrowsAsync<RuleViolation>(async () => await pat.Get<ReturnPeriod>().SubmitAsync("ID", Months.March, await VersionAsync(database), " "));
        await pat.Get<ReturnPeriod>().SubmitAsync("ID", Months.March, await VersionAsync(database), "A school is missing.");
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24);
        await SubmitAsync(database, database.Ben);

        var submissions = (await pat.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Submissions;
        Assert.Equal([(2, 1, "Waits for approval", null), (1, 0, "Returned, superseded", "A school is missing.")], submissions.Select(row => (row.Number, row.Lines, row.State, row.Because)));
    }

    [DatabaseTheory]
    public async Task The_text_of_a_submission_gives_its_hash_and_a_changed_one_is_told_apart(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24, 31);
        await SubmitAsync(database, database.Ben);
        await using var ben = database.As(database.Ben);

        var text = (await ben.Get<ReadSubmission>().FindAsync("ID", Months.March, 1))!;

        Assert.True(text.IsTrue);
        Assert.Equal(2, text.Text.Split('\n').Count(line => line.StartsWith("talk\t", StringComparison.Ordinal)));
        Assert.False((text with { Text = text.Text.Replace("31", "32", StringComparison.Ordinal) }).IsTrue);
        await using var cam = database.As(database.Cam);
        Assert.Null(await cam.Get<ReadSubmission>().FindAsync("ID", Months.March, 1));
    }

    [DatabaseTheory]
    public async Task A_number_far_from_the_usual_of_the_year_before_is_shown_with_it(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            db.Visits.Add(Talks.Visit(database.Owner("ID"), Talks.Boise, database.Clock, new DateOnly(2018, 2, 5), 20, 22, 24, 26, 28));
            await db.SaveChangesAsync();
            var venue = await db.Venues.Where(row => row.Name == Talks.Boise.VenueName).Select(row => row.Id).SingleAsync();
            await db.Visits.ForEachAsync(visit => db.Entry(visit).Property(row => row.VenueId).CurrentValue = venue);
            var late = Talks.Visit(database.Owner("ID"), Talks.Boise, database.Clock, null, 240);
            db.Visits.Add(late);
            db.Entry(late).Property(row => row.VenueId).CurrentValue = venue;
            await db.SaveChangesAsync();
        }

        await using var ben = database.As(database.Ben);
        var item = Assert.Single((await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Items).Finding;
        Assert.Equal(Check.UnusualNumber, item.Check);
        Assert.Contains("240 people; usual at this venue: about 24 (5 sessions of this kind and format)", item.Sentence, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_class_is_not_measured_by_assemblies(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            var owner = database.Owner("ID");
            db.Visits.Add(Domain.Scheduling.Visit.Log(owner, Guid.NewGuid(), new(new DateOnly(2018, 2, 5), Talks.Boise) { LeadPresenterId = database.Ada },
                [.. new int?[] { 200, 220, 240, 260, 280 }.Select(people => Talks.Session(people) with { Format = Domain.Delivery.Format.Assembly })], database.Clock));
            db.Visits.Add(Domain.Scheduling.Visit.Log(owner, Guid.NewGuid(), new(Talks.Day, Talks.Boise) { LeadPresenterId = database.Ada },
                [Talks.Session(25), Talks.Session(26) with { Format = Domain.Delivery.Format.Assembly }], database.Clock));
            await db.SaveChangesAsync();
        }

        await using var ben = database.As(database.Ben);
        Assert.Contains("26 people; usual for this presenter: about 240", Assert.Single((await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Items).Finding.Sentence, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task The_approver_reads_what_was_kept_and_by_whom_and_the_lines_by_their_days(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, new DateOnly(2018, 3, 20), 24, null);
        await database.LogAsync(database.Ada, "ID", Talks.Boise, new DateOnly(2018, 3, 2), 31);
        await using var ben = database.As(database.Ben);
        await KeepAllAsync(ben, "The school has lost the list.");
        await SubmitAsync(database, database.Ben);

        await using var pat = database.As(database.Pat);
        Assert.Equal([("The school has lost the list.", "Ben")], (await pat.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Remarks.Select(remark => (remark.Because, remark.By)));
        Assert.Equal([2, 20, 20], (await pat.Get<ShowSubmission>().FindAsync("ID", Months.March, 1, 1))!.Lines.Select(line => line.Talk.Date.Day));
    }

    private static async Task SubmitAsync(TestDatabase database, int memberId, int month = Months.March)
    {
        await using var person = database.As(memberId);
        await using var db = database.AsSystem();
        await person.Get<SubmitPeriod>().SubmitAsync("ID", month, await SeenMonths.ReadAsync(db, database.Owner("ID"), month));
    }

    private static async Task<string> RefusedAsync(TestPerson person, SeenMonth seen) =>
        (await Assert.ThrowsAsync<EditConflict>(() => person.Get<SubmitPeriod>().SubmitAsync("ID", Months.March, seen))).Message;

    private static async Task KeepAllAsync(TestPerson person, string because)
    {
        var open = (await person.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Items.Select(item => item.Finding.Key).ToList();
        await person.Get<KeepItem>().SubmitAsync("ID", Months.March, new() { Keys = open, Because = because });
    }

    private static async Task<int> VersionAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return (await db.ReportingPeriods.SingleAsync()).Version;
    }
}
