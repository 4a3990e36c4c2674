using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Periods;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data.Periods;

public class SubmissionTests
{
    private const int March = 201803;

    [DatabaseTheory]
    public async Task A_submission_holds_a_line_for_every_talk_of_its_month_and_a_hash_over_them(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 21, null);

        var submission = await SubmitAsync(database);

        await using var db = database.AsSystem();
        var lines = await db.SubmittedTalks.Include(talk => talk.Counts).Where(talk => talk.SubmissionId == submission).OrderBy(talk => talk.PresentationId).ToListAsync();
        Assert.Equal([21, null], lines.Select(line => line.Contacts));
        Assert.Equal(64, (await db.Submissions.SingleAsync()).Hash.Length);
    }

    [DatabaseTheory]
    public async Task Nobody_changes_removes_or_adds_to_what_was_submitted_through_the_context(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 21);
        await SubmitAsync(database);
        await DecideAsync(database, period => period.Approve(database.Pat, database.Clock));

        await using var db = database.AsSystem();
        await Assert.ThrowsAnyAsync<Exception>(() => db.SubmittedTalks.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Contacts, 99)));
        await Assert.ThrowsAnyAsync<Exception>(() => db.Set<SubmittedCount>().ExecuteDeleteAsync());

        var line = await db.SubmittedTalks.SingleAsync();
        db.Entry(line).Property(row => row.Contacts).CurrentValue = 99;
        await Assert.ThrowsAsync<AccessDenied>(() => db.SaveChangesAsync());
        db.ChangeTracker.Clear();
        db.SubmittedTalks.Add(new SubmittedTalk(line.SubmissionId, await db.Submissions.SingleAsync(), line.Line with { PresentationId = 9_999 }));
        await Assert.ThrowsAsync<AccessDenied>(() => db.SaveChangesAsync());

        db.ChangeTracker.Clear();
        Assert.Equal(21, (await db.SubmittedTalks.AsNoTracking().SingleAsync()).Contacts);
    }

    [DatabaseTheory]
    public async Task Only_coordinators_of_the_task_force_submit_and_nobody_approves_what_they_submitted(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 21);

        await Assert.ThrowsAsync<AccessDenied>(() => SubmitAsync(database, database.Ada));
        await Assert.ThrowsAsync<AccessDenied>(() => SubmitAsync(database, database.Cam));
        await SubmitAsync(database, database.Ben);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => DecideAsync(database, period => period.Approve(database.Ben, database.Clock)));
        Assert.Contains("somebody else approves", refusal.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_month_that_changed_since_it_was_looked_at_is_not_submitted(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 21);
        await using var db = database.AsSystem();
        var period = ReportingPeriod.Open(database.Owner("ID"), March);
        db.ReportingPeriods.Add(period);
        db.Submissions.Add(period.Submit(database.Ben, new SeenMonth(1), database.Clock));
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 30);

        await Assert.ThrowsAsync<EditConflict>(() => db.SaveChangesAsync());
    }

    [DatabaseTheory]
    public async Task A_month_with_nothing_is_submitted_as_nothing_delivered(TestDatabase database)
    {
        await SubmitAsync(database);

        await using var db = database.AsSystem();
        Assert.Equal(PeriodStatus.Submitted, (await db.ReportingPeriods.SingleAsync()).Status);
        Assert.Empty(await db.SubmittedTalks.ToListAsync());
    }

    [DatabaseTheory]
    public async Task A_later_correction_needs_a_reason_and_changes_no_submitted_figure(TestDatabase database)
    {
        var visit = await database.LogAsync(database.Ada, "ID", Talks.Boise, 21);
        await SubmitAsync(database);
        await DecideAsync(database, period => period.Approve(database.Pat, database.Clock));

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => CountAsync(database, visit, 25, because: null));
        Assert.Equal("Because", refusal.Field);
        await CountAsync(database, visit, 25, because: "The sign-in sheet says 25.");

        Assert.Equal([(TotalPart.Recorded, 25L), (TotalPart.Approved, 21L)], await ContactsAsync(database));
        await using var db = database.AsSystem();
        var restatement = await db.Restatements.SingleAsync();
        Assert.Equal((RestatementStatus.Proposed, "The sign-in sheet says 25.", 21, 25), (restatement.Status, restatement.Reasons, TalkLine.Read(restatement.Before!).Contacts, TalkLine.Read(restatement.After!).Contacts));
    }

    [DatabaseTheory]
    public async Task An_edit_that_is_in_no_figure_needs_a_reason_too_and_makes_no_restatement(TestDatabase database)
    {
        var visit = await database.LogAsync(database.Ada, "ID", Talks.Boise, 21);
        await NoteAsync(database, visit, "Before anybody submitted it.", because: null);
        await SubmitAsync(database);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => NoteAsync(database, visit, "The principal asked for more.", because: null));
        Assert.Equal("Because", refusal.Field);
        await NoteAsync(database, visit, "The principal asked for more.", "It was forgotten.");

        await using var db = database.AsSystem();
        Assert.Equal("The principal asked for more.", (await db.Visits.SingleAsync()).Notes);
        Assert.Empty(await db.Restatements.ToListAsync());
    }

    [DatabaseTheory]
    public async Task An_approved_restatement_joins_what_is_known_now_and_the_next_submission_tells_of_it(TestDatabase database)
    {
        var visit = await database.LogAsync(database.Ada, "ID", Talks.Boise, 21);
        await SubmitAsync(database);
        await DecideAsync(database, period => period.Approve(database.Pat, database.Clock));
        await CountAsync(database, visit, 25, "The sign-in sheet says 25.");
        await using (var db = database.AsSystem())
        {
            (await db.Restatements.SingleAsync()).Approve(await db.ReportingPeriods.SingleAsync(), database.Pat, database.Clock);
            await db.SaveChangesAsync();
        }

        await SubmitAsync(database, month: 201804);

        Assert.Equal([(TotalPart.Recorded, 25L), (TotalPart.Approved, 21L), (TotalPart.Restated, 4L)], await ContactsAsync(database));
        await using var after = database.AsSystem();
        Assert.Equal(1, await after.SubmittedAdjustments.CountAsync());
    }

    [DatabaseTheory]
    public async Task A_restatement_told_by_a_month_that_is_sent_back_is_told_by_the_next_submission(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, Months.InFebruary, 21);
        await database.SubmitMonthAsync(month: Months.February);
        await database.ApproveMonthAsync(month: Months.February);
        await database.CorrectCountAsync(Months.InFebruary, 25, "The sign-in sheet says 25.");
        await database.ApproveRestatementsAsync();
        var returned = await database.SubmitMonthAsync();
        await database.ReturnMonthAsync();

        var again = await database.SubmitMonthAsync();
        var next = await database.SubmitMonthAsync(month: 201804);

        await using var db = database.AsSystem();
        Assert.Equal([returned, again], await db.SubmittedAdjustments.OrderBy(told => told.SubmissionId).Select(told => told.SubmissionId).ToListAsync());
        Assert.DoesNotContain(next, await db.SubmittedAdjustments.Select(told => told.SubmissionId).ToListAsync());
    }

    [DatabaseTheory]
    public async Task A_correction_that_is_taken_back_withdraws_its_restatement(TestDatabase database)
    {
        var visit = await database.LogAsync(database.Ada, "ID", Talks.Boise, 21);
        await SubmitAsync(database);
        await CountAsync(database, visit, 25, "The sign-in sheet says 25.");
        await CountAsync(database, visit, 21, "That was the sheet of another day.");

        await using var db = database.AsSystem();
        Assert.Equal(RestatementStatus.Withdrawn, (await db.Restatements.SingleAsync()).Status);
    }

    [DatabaseTheory]
    public async Task A_returned_month_keeps_its_submission_and_the_next_one_is_the_next_version(TestDatabase database)
    {
        var visit = await database.LogAsync(database.Ada, "ID", Talks.Boise, 21);
        await SubmitAsync(database);
        await DecideAsync(database, period => period.Return(database.Pat, "A school is missing.", database.Clock));
        await CountAsync(database, visit, 25, because: null);
        await SubmitAsync(database);

        await using var db = database.AsSystem();
        Assert.Equal([(1, 21), (2, 25)], await db.Submissions.OrderBy(row => row.Number)
            .Select(row => ValueTuple.Create(row.Number, db.SubmittedTalks.Where(talk => talk.SubmissionId == row.Id).Sum(talk => talk.Contacts) ?? 0)).ToListAsync());
        Assert.Empty(await db.Restatements.ToListAsync());
    }

    private static async Task<int> SubmitAsync(TestDatabase database, int? memberId = null, int month = March)
    {
        await using var person = database.As(memberId ?? database.Ben);
        await using var db = await person.OpenAsync();
        var owner = database.Owner("ID");
        var period = await db.ReportingPeriods.Include(row => row.Latest).SingleOrDefaultAsync(row => row.OwnerId == owner && row.Month == month);
        if (period is null) db.ReportingPeriods.Add(period = ReportingPeriod.Open(owner, month));
        var submission = period.Submit(memberId ?? database.Ben, await SeenMonths.ReadAsync(db, owner, month), database.Clock);
        db.Submissions.Add(submission);
        await db.SaveChangesAsync();
        return submission.Id;
    }

    private static async Task DecideAsync(TestDatabase database, Func<ReportingPeriod, Review> decide)
    {
        await using var db = database.AsSystem();
        db.Reviews.Add(decide(await db.ReportingPeriods.Include(row => row.Latest).SingleAsync()));
        await db.SaveChangesAsync();
    }

    private static async Task NoteAsync(TestDatabase database, int visitId, string notes, string? because)
    {
        await using var ada = database.As(database.Ada);
        await using var db = await ada.OpenAsync();
        var visit = await db.VisitAsync(visitId);
        visit.Correct(new VisitFacts(visit.Date, visit.Place) { Notes = notes }, [.. visit.Presentations.Select(talk => ((int?)talk.Id, Talks.Session(21)))], because, database.Clock);
        await db.SaveChangesAsync();
    }

    private static async Task CountAsync(TestDatabase database, int visitId, int people, string? because)
    {
        await using var ada = database.As(database.Ada);
        await using var db = await ada.OpenAsync();
        (await db.VisitAsync(visitId)).Presentations[0].RecordAttendance(Attendance.Of([new("6-8", people)], CountingBasis.Counted), because);
        await db.SaveChangesAsync();
    }

    private static async Task<List<(TotalPart Part, long Contacts)>> ContactsAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var totals = await db.StateTotals.Where(total => total.Month == March && total.Audience == Total.Everyone).ToListAsync();
        return [.. totals.OrderBy(total => total.Part).Select(total => (total.Part, total.Contacts))];
    }
}
