using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Totals;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Periods;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Periods;

public class RestatementTests
{
    private static readonly DateOnly InApril = new(2018, 4, 10);

    private const string Sheet = "The sign-in sheet says 25.";

    [DatabaseTheory]
    public async Task A_correction_of_a_submitted_month_waits_with_what_was_what_is_and_why(TestDatabase database)
    {
        await ApprovedAsync(database);
        await database.CorrectCountAsync(Talks.Day, 25, Sheet, database.Ada);

        var waiting = Assert.Single((await ListAsync(database, database.Ben, RestatementStatus.Proposed)).Rows);

        Assert.Equal((Months.March, Sheet, "Ada", null), (waiting.Month, waiting.Reasons, waiting.ProposedBy, waiting.MayNotDecide));
        Assert.Equal([("People", "24 people", "25 people"), ("People reached", "24", "25"), ("Audiences", "6-8 24", "6-8 25")], waiting.Changes.Select(change => (change.Field, change.Was, change.Is)));
    }

    [DatabaseTheory]
    public async Task A_count_typed_into_a_submitted_month_asks_for_its_reason_at_its_field(TestDatabase database)
    {
        var visit = await database.LogAsync(database.Ada, "ID", Talks.Boise, 24, null);
        await database.SubmitMonthAsync();
        await using var ben = database.As(database.Ben);
        var shown = (await ben.Get<ShowVisit>().FindAsync(visit))!;
        var form = new RecordCount.Form { Version = shown.Version, Session = new SessionForm { Counts = new() { ["unspecified"] = "31" } } };
        var talk = shown.Talks.Single(row => row.Contacts is null).Id;

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<RecordCount>().SubmitAsync(visit, talk, form));
        Assert.Equal(nameof(form.Because), refusal.Field);
        form.Because = "The school sent its list.";
        await ben.Get<RecordCount>().SubmitAsync(visit, talk, form);

        Assert.Equal("The school sent its list.", Assert.Single(await ben.Get<ListRestatements>().OfPresentationsAsync([talk])).Reasons);
        Assert.Equal(PeriodStatus.Submitted, (await ben.Get<ShowMonthOfVisit>().FindAsync(visit))!.Status);
    }

    [DatabaseTheory]
    public async Task Somebody_else_approves_a_correction_and_the_frozen_figure_stays(TestDatabase database)
    {
        await ApprovedAsync(database);
        var id = await database.CorrectCountAsync(Talks.Day, 25, Sheet, database.Ben);

        await using var ben = database.As(database.Ben);
        Assert.Contains("somebody else", (await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<ApproveRestatement>().SubmitAsync(id, 1))).Message, StringComparison.Ordinal);
        await using var nat = database.As(database.Nat);
        await Assert.ThrowsAsync<AccessDenied>(() => nat.Get<ApproveRestatement>().SubmitAsync(id, 1));
        await using var cam = database.As(database.Cam);
        await Assert.ThrowsAsync<RuleViolation>(() => cam.Get<ApproveRestatement>().SubmitAsync(id, 1));
        await using var pat = database.As(database.Pat);
        await pat.Get<ApproveRestatement>().SubmitAsync(id, 1);

        var line = Assert.Single((await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Figures);
        Assert.Equal((24L, 1L, 25L), (line.Submitted!.Value.Contacts, line.Restated.Contacts, line.Recorded.Contacts));
    }

    [DatabaseTheory]
    public async Task A_correction_that_changed_since_it_was_looked_at_is_not_approved(TestDatabase database)
    {
        await ApprovedAsync(database);
        var id = await database.CorrectCountAsync(Talks.Day, 25, Sheet, database.Ada);
        var seen = Assert.Single((await ListAsync(database, database.Pat, RestatementStatus.Proposed)).Rows).Version;
        await database.CorrectCountAsync(Talks.Day, 250, "One digit was missing.", database.Ada);

        await using var pat = database.As(database.Pat);
        await Assert.ThrowsAsync<EditConflict>(() => pat.Get<ApproveRestatement>().SubmitAsync(id, seen));
    }

    [DatabaseTheory]
    public async Task A_presenter_decides_nothing(TestDatabase database)
    {
        await ApprovedAsync(database);
        var id = await database.CorrectCountAsync(Talks.Day, 25, Sheet, database.Ben);

        await using var ada = database.As(database.Ada);
        await Assert.ThrowsAsync<AccessDenied>(() => ada.Get<ApproveRestatement>().SubmitAsync(id, 1));
        await Assert.ThrowsAsync<AccessDenied>(() => ada.Get<ReturnRestatement>().SubmitAsync(id, 1, "The sheet is of another day."));
        Assert.NotNull(Assert.Single((await ListAsync(database, database.Ada, RestatementStatus.Proposed)).Rows).MayNotDecide);
        Assert.Empty((await ListAsync(database, database.Cam, RestatementStatus.Proposed)).Rows);
    }

    [DatabaseTheory]
    public async Task A_correction_is_sent_back_with_a_reason_and_stays_open(TestDatabase database)
    {
        await ApprovedAsync(database);
        var id = await database.CorrectCountAsync(Talks.Day, 25, Sheet, database.Ada);
        await using var ben = database.As(database.Ben);

        await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<ReturnRestatement>().SubmitAsync(id, 1, null));
        await ben.Get<ReturnRestatement>().SubmitAsync(id, 1, "That sheet is of another day.");

        Assert.Equal("That sheet is of another day.", Assert.Single((await ListAsync(database, database.Ben, RestatementStatus.Returned)).Rows).ReturnedBecause);
    }

    [DatabaseTheory]
    public async Task What_was_sent_back_leads_whoever_may_change_the_presentation_to_its_correction(TestDatabase database)
    {
        var (id, visit) = await SentBackAsync(database);
        var correct = new NextStep("correct the presentation again", $"/visits/{visit}/correct");

        await using var ben = database.As(database.Ben);
        Assert.Equal(correct, Assert.Single(await ben.Get<ListRestatements>().OfMonthAsync("ID", Months.March)).Next);
        await LeadAsync(database, visit, database.Ada);
        await using var ada = database.As(database.Ada);
        Assert.Equal(correct, Assert.Single((await ListAsync(database, database.Ada, RestatementStatus.Returned)).Rows).Next);
        Assert.Equal(correct, Assert.Single(await ada.Get<ListRestatements>().OfMonthAsync("ID", Months.March)).Next);
        Assert.Equal(correct, Assert.Single(await ada.Get<ListRestatements>().OfPresentationsAsync([await PresentationAsync(database)])).Next);

        await database.CorrectCountAsync(Talks.Day, 26, "The right sheet says 26.", database.Ada);
        Assert.Equal((id, null), Assert.Single((await ListAsync(database, database.Ada, RestatementStatus.Proposed)).Rows) switch { var row => (row.Id, row.Next) });
    }

    [DatabaseTheory]
    public async Task What_was_sent_back_tells_its_person_whom_to_ask_and_leads_no_other_reader_anywhere(TestDatabase database)
    {
        await SentBackAsync(database);

        Assert.Equal(new NextStep("correct the presentation again", null), Assert.Single((await ListAsync(database, database.Ada, RestatementStatus.Returned)).Rows).Next);
        Assert.Null(Assert.Single((await ListAsync(database, database.Nat, RestatementStatus.Returned)).Rows).Next);
        Assert.Empty((await ListAsync(database, database.Cam, RestatementStatus.Returned)).Rows);
    }

    [DatabaseTheory]
    public async Task A_presentation_that_is_void_is_restored_where_it_stands(TestDatabase database)
    {
        await ApprovedAsync(database);
        int talk, correction;
        await using (var ada = database.As(database.Ada))
        await using (var db = await ada.OpenAsync())
        {
            var visit = await db.VisitAsync(db.Visits.Single().Id);
            talk = visit.Presentations[0].Id;
            visit.Presentations[0].Void("It was no talk.");
            await db.SaveChangesAsync();
            correction = (await db.Restatements.SingleAsync()).Id;
        }
        await using var ben = database.As(database.Ben);
        await ben.Get<ReturnRestatement>().SubmitAsync(correction, 1, "The school says that it was given.");

        Assert.Equal(new NextStep("restore the presentation", $"/presentations/{talk}"), Assert.Single((await ListAsync(database, database.Ben, RestatementStatus.Returned)).Rows).Next);
    }

    [DatabaseTheory]
    public async Task The_next_submission_tells_of_the_adjustment_and_its_text_still_gives_its_hash(TestDatabase database)
    {
        await ApprovedAsync(database);
        var id = await database.CorrectCountAsync(Talks.Day, 25, Sheet, database.Ada);
        await using var ben = database.As(database.Ben);
        await ben.Get<ApproveRestatement>().SubmitAsync(id, 1);
        await database.SubmitMonthAsync(month: 201804);

        Assert.Equal(Sheet, Assert.Single((await ben.Get<ShowSubmission>().FindAsync("ID", 201804, 1, 1))!.Adjustments).Reasons);
        var text = (await ben.Get<ReadSubmission>().FindAsync("ID", 201804, 1))!;
        Assert.True(text.IsTrue);
        Assert.Contains("adjustment\t", text.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_talk_that_went_to_another_approved_month_counts_once_at_every_moment(TestDatabase database)
    {
        var halves = await MovedAsync(database);
        await using var pat = database.As(database.Pat);
        Assert.Equal([halves[1].Month, halves[0].Month], (await pat.Get<ListRestatements>().OfPresentationsAsync([halves[0].PresentationId])).OrderBy(row => row.Month).Select(row => row.OtherMonth!.Value));

        await pat.Get<ReturnRestatement>().SubmitAsync(halves[1].Id, halves[1].Version, "That was another school.");
        Assert.Equal([RestatementStatus.Returned, RestatementStatus.Returned], (await HalvesAsync(database)).Select(half => half.Status));
        Assert.Equal(24, await KnownNowAsync(database));

        await database.CorrectCountAsync(InApril, 26, "The list of April says 26.", database.Ada);
        halves = await HalvesAsync(database);
        Assert.Equal([RestatementStatus.Proposed, RestatementStatus.Proposed], halves.Select(half => half.Status));
        await pat.Get<ApproveRestatement>().SubmitAsync(halves[0].Id, halves[0].Version);

        Assert.Equal([RestatementStatus.Approved, RestatementStatus.Approved], (await HalvesAsync(database)).Select(half => half.Status));
        Assert.Equal(26, await KnownNowAsync(database));
    }

    [DatabaseTheory]
    public async Task A_move_into_a_month_that_nobody_has_approved_waits_for_it_with_both_halves(TestDatabase database)
    {
        var halves = await MovedAsync(database, approveApril: false);
        await using var pat = database.As(database.Pat);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<ApproveRestatement>().SubmitAsync(halves[0].Id, halves[0].Version));

        Assert.StartsWith("April 2018 itself is not approved yet", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(24, await KnownNowAsync(database));
    }

    [DatabaseTheory]
    public async Task A_correction_says_of_which_presentation_it_is_and_where_that_counts_now(TestDatabase database)
    {
        var halves = await MovedAsync(database);
        await using var ben = database.As(database.Ben);

        var march = (await ben.Get<ListRestatements>().OfMonthAsync("ID", Months.March)).Single();

        Assert.Equal(("Tue, Apr 10, 2018, 09:00, Lincoln Elementary School, Boise", 201804), (march.Talk, march.NowIn));
        Assert.Null((await ben.Get<ListRestatements>().OfMonthAsync("ID", halves[1].Month)).Single().NowIn);
    }

    [DatabaseTheory]
    public async Task What_was_corrected_in_one_go_is_approved_in_one_go_and_nothing_else(TestDatabase database)
    {
        await CorrectPlaceAsync(database);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await database.LogAsync(database.Ada, "ID", Talks.Boise, new DateOnly(2018, 3, 20), 12);
        var together = (await ListAsync(database, database.Pat, RestatementStatus.Proposed)).Rows;
        Assert.Equal([2, 2, 1], together.Select(row => row.Together));

        await using var ben = database.As(database.Ben);
        await using var ada = database.As(database.Ada);
        await using var nat = database.As(database.Nat);
        await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<ApproveRestatement>().SubmitAllAsync(together[0].Id, 2));
        await Assert.ThrowsAsync<AccessDenied>(() => nat.Get<ApproveRestatement>().SubmitAllAsync(together[0].Id, 2));
        await Assert.ThrowsAsync<EditConflict>(() => ben.Get<ApproveRestatement>().SubmitAllAsync(together[0].Id, 3));
        await ben.Get<ApproveRestatement>().SubmitAllAsync(together[0].Id, 2);

        Assert.Equal([together[2].Id], (await ListAsync(database, database.Pat, RestatementStatus.Proposed)).Rows.Select(row => row.Id));
        Assert.Equal(2, (await ListAsync(database, database.Pat, RestatementStatus.Approved)).Rows.Count);
    }

    [DatabaseTheory]
    public async Task What_was_sent_back_stays_so_until_what_was_objected_to_is_changed(TestDatabase database)
    {
        await ApprovedAsync(database);
        var id = await database.CorrectCountAsync(Talks.Day, 25, Sheet, database.Ada);
        await using var ben = database.As(database.Ben);
        await ben.Get<ReturnRestatement>().SubmitAsync(id, 1, "That sheet is of another day.");

        await MoveToKootenaiAsync(database);
        var returned = Assert.Single((await ListAsync(database, database.Ben, RestatementStatus.Returned)).Rows);
        Assert.Equal(("That sheet is of another day.", true), (returned.ReturnedBecause, returned.Changes.Any(change => change.Field == "County")));

        await database.CorrectCountAsync(Talks.Day, 26, "The right sheet says 26.", database.Ada);
        Assert.Null(Assert.Single((await ListAsync(database, database.Ben, RestatementStatus.Proposed)).Rows).ReturnedBecause);
    }

    [DatabaseTheory]
    public async Task Whoever_decides_too_late_is_told_who_was_sooner(TestDatabase database)
    {
        await ApprovedAsync(database);
        var id = await database.CorrectCountAsync(Talks.Day, 25, Sheet, database.Ada);
        await using var pat = database.As(database.Pat);
        await pat.Get<ApproveRestatement>().SubmitAsync(id, 1);
        await using var ben = database.As(database.Ben);

        var overtaken = await Assert.ThrowsAsync<EditConflict>(() => ben.Get<ReturnRestatement>().SubmitAsync(id, 1, "The sheet is of another day."));

        Assert.StartsWith("Pat approved this correction meanwhile: Fri, Jun 15, 2018", overtaken.Message, StringComparison.Ordinal);
        Assert.EndsWith("What you did now was not saved. There is nothing left to decide: if it is wrong, correct the presentation again, and that becomes another restatement.", overtaken.Message, StringComparison.Ordinal);
        overtaken = await Assert.ThrowsAsync<EditConflict>(() => ben.Get<ReturnPeriod>().SubmitAsync("ID", Months.March, 1, "A school is missing."));
        Assert.StartsWith("Pat approved March 2018 meanwhile: Fri, Jun 15, 2018", overtaken.Message, StringComparison.Ordinal);
        await using var cam = database.As(database.Cam);
        Assert.IsNotType<EditConflict>(await Assert.ThrowsAsync<RuleViolation>(() => cam.Get<ReturnRestatement>().SubmitAsync(id, 1, "The sheet is of another day.")));
    }

    [DatabaseTheory]
    public async Task Whoever_decides_about_a_correction_that_was_corrected_again_is_told_by_whom(TestDatabase database)
    {
        await ApprovedAsync(database);
        var id = await database.CorrectCountAsync(Talks.Day, 25, Sheet, database.Ada);
        var read = database.Clock.GetUtcNow().UtcDateTime;
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        await database.CorrectCountAsync(Talks.Day, 26, "And one more.", database.Ada);
        await using var pat = database.As(database.Pat);

        var overtaken = await Assert.ThrowsAsync<EditConflict>(() => pat.Get<ApproveRestatement>().SubmitAsync(id, 1, read));

        Assert.StartsWith("Ada corrected the presentation again meanwhile: Fri, Jun 15, 2018", overtaken.Message, StringComparison.Ordinal);
        Assert.EndsWith("Look at what the correction says now, then decide.", overtaken.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_correction_that_nobody_proposed_anew_names_nobody_when_it_says_something_else(TestDatabase database)
    {
        await ApprovedAsync(database);
        var id = await database.CorrectCountAsync(Talks.Day, 25, Sheet, database.Ada);
        var read = database.Clock.GetUtcNow().UtcDateTime;
        await using var pat = database.As(database.Pat);

        foreach (var proposal in new DateTime?[] { read, null })
        {
            var overtaken = await Assert.ThrowsAsync<EditConflict>(() => pat.Get<ReturnRestatement>().SubmitAsync(id, 0, "The sheet is of another day.", proposal));
            Assert.Equal("This correction was changed since you looked at it. What you did now was not saved. Look at what the correction says now, then decide.", overtaken.Message);
        }
    }

    [DatabaseTheory]
    public async Task Of_two_who_decide_in_the_same_moment_one_is_told_of_the_other(TestDatabase database)
    {
        await ApprovedAsync(database);
        var id = await database.CorrectCountAsync(Talks.Day, 25, Sheet, database.Ada);

        var told = await Task.WhenAll(DecideAsync(database.Pat), DecideAsync(database.Ben));

        var conflict = Assert.Single(told.OfType<string>());
        Assert.StartsWith(told[0] is null ? "Pat approved this correction meanwhile: " : "Ben approved this correction meanwhile: ", conflict, StringComparison.Ordinal);

        async Task<string?> DecideAsync(int member)
        {
            await using var person = database.As(member);
            try
            {
                await person.Get<ApproveRestatement>().SubmitAsync(id, 1);
                return null;
            }
            catch (EditConflict overtaken)
            {
                return overtaken.Message;
            }
        }
    }

    /// <summary>Two talks of an approved March turn out to have been in another county.</summary>
    private static async Task CorrectPlaceAsync(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, new DateOnly(2018, 3, 15), 31);
        await ApprovedAsync(database);
        await MoveToKootenaiAsync(database);
    }

    private static async Task MoveToKootenaiAsync(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        await using var db = await ada.OpenAsync();
        foreach (var visit in await db.Visits.Include(visit => visit.Presentations).ToListAsync()) visit.CorrectPlace(visit.Place with { CountyFips = "16055" }, "It is across the county line.");
        await db.SaveChangesAsync();
    }

    /// <summary>A talk of March turns out to have been given in April; both months are submitted. Answers the corrections by month.</summary>
    private static async Task<List<Restatement>> MovedAsync(TestDatabase database, bool approveApril = true)
    {
        await ApprovedAsync(database);
        await database.SubmitMonthAsync(month: 201804);
        if (approveApril) await database.ApproveMonthAsync(month: 201804);
        await using (var ada = database.As(database.Ada))
        await using (var db = await ada.OpenAsync())
        {
            var visit = await db.VisitAsync(db.Visits.Single().Id);
            visit.Correct(new VisitFacts(InApril, visit.Place), [.. visit.Presentations.Select(talk => ((int?)talk.Id, Talks.Session(talk.Contacts)))], "it was in April", database.Clock);
            await db.SaveChangesAsync();
        }
        return await HalvesAsync(database);
    }

    private static async Task<List<Restatement>> HalvesAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return await db.Restatements.OrderBy(change => change.Month).ToListAsync();
    }

    private static async Task<long> KnownNowAsync(TestDatabase database) =>
        (await database.TotalsAsync(database.Nat, new TotalsQuestion { Days = new DateRange(new(2018, 3, 1), new(2018, 4, 30)), Status = FigureStatus.KnownNow })).Total.Figures.Reached;

    private static async Task ApprovedAsync(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
    }

    /// <summary>A correction of Ada, sent back by Ben.</summary>
    private static async Task<(int Id, int VisitId)> SentBackAsync(TestDatabase database)
    {
        await ApprovedAsync(database);
        var id = await database.CorrectCountAsync(Talks.Day, 25, Sheet, database.Ada);
        await using var ben = database.As(database.Ben);
        await ben.Get<ReturnRestatement>().SubmitAsync(id, 1, "That sheet is of another day.");
        await using var db = database.AsSystem();
        return (id, (await db.Visits.SingleAsync()).Id);
    }

    private static async Task<int> PresentationAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return (await db.Presentations.SingleAsync()).Id;
    }

    private static async Task LeadAsync(TestDatabase database, int visitId, int memberId)
    {
        await using var db = database.AsSystem();
        var visit = await db.VisitAsync(visitId);
        visit.Correct(new VisitFacts(visit.Date, visit.Place) { LeadPresenterId = memberId }, [.. visit.Presentations.Select(talk => ((int?)talk.Id, Talks.Session(talk.Contacts)))], "Ada led it.", database.Clock);
        await db.SaveChangesAsync();
    }

    private static async Task<ListRestatements.View> ListAsync(TestDatabase database, int memberId, RestatementStatus status)
    {
        await using var person = database.As(memberId);
        return await person.Get<ListRestatements>().FindAsync(status, 1);
    }
}
