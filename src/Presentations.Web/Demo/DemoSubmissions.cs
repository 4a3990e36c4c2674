using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Demo;

/// <summary>Submits the months of the campaign: 59 task forces are approved, Utah is sent back, Wyoming has not reported.</summary>
internal sealed class DemoSubmissions(AppDb db)
{
    public const string Silent = "WY";
    public const string Returned = "UT";

    /// <summary>Nobody's: the submissions are invented like the talks.</summary>
    private const int Submitter = 0;

    private const int LateOneIn = 9;

    /// <summary>A second run writes nothing.</summary>
    public async Task FillAsync(CancellationToken ct)
    {
        var months = Enumerable.Range(DemoPlan.Days.First.Month, DemoPlan.Days.Last.Month - DemoPlan.Days.First.Month + 1).Select(month => DemoPlan.Days.First.Year * 100 + month).ToArray();
        if (await db.ReportingPeriods.AnyAsync(period => months.Contains(period.Month), ct)) return;
        var owners = await db.TaskForces.Where(taskForce => taskForce.Code != Silent).OrderBy(taskForce => taskForce.Code).ToListAsync(ct);
        var reviewer = await db.Members.Where(member => member.Email == Cast.Pat.Email).Select(member => (int?)member.Id).SingleOrDefaultAsync(ct) ?? -1;

        var random = new Random(2018);
        var submitted = new List<(TaskForce Owner, ReportingPeriod Period, DateTimeOffset AtUtc)>();
        foreach (var owner in owners)
        {
            foreach (var month in months) submitted.Add(Submit(owner, month, await SeenMonths.ReadAsync(db, owner.Id, month, ct), random));
        }
        await db.SaveChangesAsync(ct);
        foreach (var (owner, period, atUtc) in submitted) db.Reviews.Add(Decide(owner, period, reviewer, new Moment(atUtc.AddDays(random.Next(1, 6)))));
        await db.SaveChangesAsync(ct);
    }

    private (TaskForce Owner, ReportingPeriod Period, DateTimeOffset AtUtc) Submit(TaskForce owner, int month, SeenMonth seen, Random random)
    {
        var after = new DateTimeOffset(DateRange.FirstDayOf(month).AddMonths(1).ToDateTime(new TimeOnly(15, 0)), TimeSpan.Zero);
        var at = after.AddDays(random.Next(LateOneIn) == 0 ? random.Next(17, 26) : random.Next(2, 14)).AddMinutes(random.Next(240));
        var period = ReportingPeriod.Open(owner.Id, month);
        db.ReportingPeriods.Add(period);
        db.Submissions.Add(period.Submit(Submitter, seen, new Moment(at)));
        return (owner, period, at);
    }

    private static Review Decide(TaskForce owner, ReportingPeriod period, int reviewer, Moment at) => owner.Code == Returned
        ? period.Return(reviewer, "The assembly of the district is missing; please add it and submit the month again.", at)
        : period.Approve(reviewer, at);
}
