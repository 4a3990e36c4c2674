using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Directory.Merges;

namespace Presentations.IntegrationTests.Data.Periods;

/// <summary>Carries out what happens to talks, months and agencies, as several people do.</summary>
/// <param name="agencies">Three, which lead, help and are merged.</param>
internal sealed class PeriodSteps(TestDatabase database, int[] agencies)
{
    private static readonly string[][] Topics = [[], ["gaming"], ["gaming", "sextortion"]];

    /// <summary>What may not be done, or has nothing to be done to, is refused; nothing may have changed then.</summary>
    public async Task TryAsync(PeriodStep step)
    {
        try
        {
            await using var db = database.AsSystem();
            await DoAsync(db, step);
            await db.SaveChangesAsync();
        }
        catch (RuleViolation)
        {
            // The promises are asked afterwards, whatever was refused.
        }
    }

    private Task DoAsync(AppDb db, PeriodStep step) => step.Act switch
    {
        PeriodAct.MergeAgencies => database.MergeAsync(database.Pat, DirectoryKind.Agency, agencies[step.Pick % 3], agencies[(step.Pick + 1 + step.Day % 2) % 3]),
        PeriodAct.UndoMerge => UndoAsync(db, step),
        PeriodAct.Summarize => SummarizeAsync(db, step),
        PeriodAct.Submit or PeriodAct.Return or PeriodAct.Approve => DecideAsync(db, step),
        PeriodAct.ApproveRestatement or PeriodAct.ReturnRestatement => RestateAsync(db, step),
        _ => ChangeAsync(db, step),
    };

    private async Task UndoAsync(AppDb db, PeriodStep step)
    {
        var merges = await db.Merges.Where(merge => merge.UndoneAtUtc == null).OrderBy(merge => merge.Id).Select(merge => merge.Id).ToListAsync();
        Rule.Require(merges.Count > 0, "Nothing is merged.");
        await database.UndoAsync(database.Pat, merges[step.Pick % merges.Count]);
    }

    private Task SummarizeAsync(AppDb db, PeriodStep step)
    {
        var last = new DateOnly(2018, 2, 20).AddDays(step.Day);
        db.Summaries.Add(new Summary(database.Owner(step.Pick % 2 == 0 ? "ID" : "UT"), Guid.NewGuid(), new SummaryFacts("ID", last.AddDays(-5), last, "annual report") { Contacts = step.People + 1 }, database.Clock));
        return Task.CompletedTask;
    }

    private async Task DecideAsync(AppDb db, PeriodStep step)
    {
        var (owner, month) = (database.Owner(step.Pick % 2 == 0 ? "ID" : "UT"), 201802 + step.Day % 4);
        var period = await db.ReportingPeriods.Include(row => row.Latest).SingleOrDefaultAsync(row => row.OwnerId == owner && row.Month == month);
        if (period is null) db.ReportingPeriods.Add(period = ReportingPeriod.Open(owner, month));
        switch (step.Act)
        {
            case PeriodAct.Submit:
                db.Submissions.Add(period.Submit(database.Ben, await SeenMonths.ReadAsync(db, owner, month), database.Clock));
                break;
            case PeriodAct.Approve:
                db.Reviews.Add(period.Approve(database.Pat, database.Clock));
                break;
            default:
                db.Reviews.Add(period.Return(database.Pat, "a school is missing", database.Clock));
                break;
        }
    }

    private async Task RestateAsync(AppDb db, PeriodStep step)
    {
        var open = await db.Restatements.Where(change => change.Status == RestatementStatus.Proposed).OrderBy(change => change.Id).ToListAsync();
        Rule.Require(open.Count > 0, "There is no restatement.");
        var restatement = open[step.Pick % open.Count];
        var period = await db.ReportingPeriods.SingleAsync(row => row.OwnerId == restatement.OwnerId && row.Month == restatement.Month);
        if (step.Act is PeriodAct.ApproveRestatement) restatement.Approve(period, database.Pat, database.Clock);
        else restatement.Return(database.Pat, "the list says otherwise", database.Clock);
    }

    private async Task ChangeAsync(AppDb db, PeriodStep step)
    {
        if (step.Act is PeriodAct.Log)
        {
            db.Visits.Add(Visit.Log(database.Owner(step.Pick % 2 == 0 ? "ID" : "UT"), Guid.NewGuid(), Facts(step, Place(step)), [Session(step), Session(step with { People = step.People + 7 })], database.Clock));
            return;
        }

        var ids = await db.Visits.OrderBy(visit => visit.Id).Select(visit => visit.Id).ToListAsync();
        Rule.Require(ids.Count > 0, "There is no visit yet.");
        var visit = await db.VisitAsync(ids[step.Pick % ids.Count]);
        var talk = visit.Presentations[step.Pick % visit.Presentations.Count];
        var kept = visit.Presentations.Where(other => other != talk).Select(other => ((int?)other.Id, Session(step with { People = other.Contacts ?? -1 }))).ToList();
        switch (step.Act)
        {
            case PeriodAct.Correct:
                visit.Correct(Facts(step, visit.Place), [(talk.Id, Session(step)), .. kept], step.Pick % 7 == 0 ? null : "counted again", database.Clock);
                break;
            case PeriodAct.AddSession:
                visit.Correct(Facts(step, visit.Place), [(talk.Id, Session(step)), .. kept, (null, Session(step with { IsRepeat = true }))], "one was forgotten", database.Clock);
                break;
            case PeriodAct.Void:
                talk.Void("logged twice");
                break;
            case PeriodAct.Restore:
                talk.Restore("it was another one");
                break;
            case PeriodAct.CorrectPlace:
                visit.CorrectPlace(Place(step), "the school is elsewhere");
                break;
            default:
                db.Visits.Remove(visit);
                break;
        }
    }

    private VisitFacts Facts(PeriodStep step, Place place) => new(new DateOnly(2018, 2, 20).AddDays(step.Day), place)
    {
        LeadAgencyId = step.Pick % 4 == 3 ? null : agencies[step.Pick % 4], PartnerAgencyIds = step.Day % 3 == 0 ? [agencies[(step.Pick + 1) % 3]] : [],
    };

    private static Place Place(PeriodStep step) => (step.Pick % 3) switch
    {
        0 => Talks.Boise,
        1 => Talks.SaltLake,
        _ => Talks.SaltLake with { CountyFips = null },
    };

    private static SessionFacts Session(PeriodStep step) => new((Kind)(step.Pick % 3), step.People switch
    {
        < 0 => Attendance.NotKnown,
        0 => Attendance.NobodyCame,
        var people => Attendance.Of([new("6-8", people), new("parents", step.Pick % 5)], (CountingBasis)(step.Day % 5)),
    })
    { IsRepeatAudience = step.IsRepeat, Topics = Topics[step.Pick % Topics.Length], Format = (Format)(step.Day % 6) };
}
