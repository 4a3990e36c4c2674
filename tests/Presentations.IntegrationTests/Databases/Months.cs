using Microsoft.EntityFrameworkCore;
using Presentations.Data.Periods;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;

namespace Presentations.IntegrationTests.Databases;

/// <summary>Months as tests need them: submitted and decided past the pages.</summary>
internal static class Months
{
    public const int February = 201802;
    public const int March = 201803;
    public const int April = 201804;

    public static readonly DateOnly InFebruary = new(2018, 2, 14);

    /// <summary>Answers the id of the submission.</summary>
    public static async Task<int> SubmitMonthAsync(this TestDatabase database, string owner = "ID", int month = March, int? memberId = null)
    {
        await using var db = database.AsSystem();
        var id = database.Owner(owner);
        var period = await db.ReportingPeriods.Include(row => row.Latest).SingleOrDefaultAsync(row => row.OwnerId == id && row.Month == month);
        if (period is null) db.ReportingPeriods.Add(period = ReportingPeriod.Open(id, month));
        var submission = period.Submit(memberId ?? database.Ben, await SeenMonths.ReadAsync(db, id, month), database.Clock);
        db.Submissions.Add(submission);
        await db.SaveChangesAsync();
        return submission.Id;
    }

    public static Task ApproveMonthAsync(this TestDatabase database, string owner = "ID", int month = March) =>
        database.DecideMonthAsync(owner, month, period => period.Approve(database.Pat, database.Clock));

    public static Task ReturnMonthAsync(this TestDatabase database, string owner = "ID", int month = March) =>
        database.DecideMonthAsync(owner, month, period => period.Return(database.Pat, "A school is missing.", database.Clock));

    /// <summary>Counts the one talk of a day anew; answers the id of the restatement, 0 when that makes none.</summary>
    public static async Task<int> CorrectCountAsync(this TestDatabase database, DateOnly day, int people, string? because, int? memberId = null)
    {
        await using var person = database.As(memberId);
        await using var db = memberId is null ? database.AsSystem() : await person.OpenAsync();
        var talk = await db.Presentations.Include(row => row.Counts).Include(row => row.Visit).SingleAsync(row => row.Date == day);
        talk.RecordAttendance(Attendance.Of([new("6-8", people)], CountingBasis.Counted), because);
        await db.SaveChangesAsync();
        return await db.Restatements.Where(change => change.PresentationId == talk.Id).OrderByDescending(change => change.Id).Select(change => change.Id).FirstOrDefaultAsync();
    }

    private static async Task DecideMonthAsync(this TestDatabase database, string owner, int month, Func<ReportingPeriod, Review> decide)
    {
        await using var db = database.AsSystem();
        var id = database.Owner(owner);
        db.Reviews.Add(decide(await db.ReportingPeriods.Include(row => row.Latest).SingleAsync(row => row.OwnerId == id && row.Month == month)));
        await db.SaveChangesAsync();
    }
}
