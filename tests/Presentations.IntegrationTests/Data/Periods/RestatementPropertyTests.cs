using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Directory.Merges;
using Presentations.UnitTests;

namespace Presentations.IntegrationTests.Data.Periods;

public class RestatementPropertyTests
{
    private static readonly DateRange Spring = new(new DateOnly(2018, 2, 1), new DateOnly(2018, 5, 31));

    /// <summary>What happens next; the numbers choose among what is there.</summary>
    public sealed record Step(Act Act, int Pick, int People, int Day, bool IsRepeat);

    public enum Act
    {
        Log,
        Correct,
        AddSession,
        Void,
        Restore,
        CorrectPlace,
        Remove,
        Submit,
        Return,
        Approve,
        ApproveRestatement,
        ReturnRestatement,
        MergeAgencies,
        UndoMerge,
        Summarize,
    }

    [DatabaseTheory]
    public async Task As_submitted_and_restatements_make_what_is_known_now_in_every_cell_whatever_happens(TestDatabase database)
    {
        var agencies = await database.AddAsync(new Agency("Alpha Police", "ID"), new Agency("Beta Police", "ID"), new Agency("Gamma Police", "ID"));
        var history = new List<Step>();
        foreach (var steps in Samples.Of(Steps().ArrayOf(80), 4))
        {
            history.AddRange(steps);
            try
            {
                await RequireHistoryAsync(database, agencies, steps);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"{error.Message}{Environment.NewLine}It happened after:{Environment.NewLine}{string.Join(Environment.NewLine, history)}", error);
            }
        }
    }

    private static async Task RequireHistoryAsync(TestDatabase database, int[] agencies, Step[] steps)
    {
        var given = new List<(DateTime AtUtc, HashSet<TotalsLine> Lines)>();
        foreach (var step in steps)
        {
            database.Clock.Advance(TimeSpan.FromMinutes(1));
            await TryAsync(database, agencies, step);
            if (step.Pick % 10 == 0) given.Add((database.Clock.GetUtcNow().UtcDateTime, await AsSubmittedAsync(database, database.Clock.GetUtcNow().UtcDateTime)));
        }

        await using var db = database.AsSystem();
        await RequireKnownNowAsync(db);
        await RequireRecordedAsync(db);
        await RequireGroupsAsync(db);
        await RequireSummariesAsync(db);
        foreach (var (moment, lines) in given) Assert.Equal(lines, await AsSubmittedAsync(database, moment));
        Assert.Empty(await DifferencesAsync(database, db));
    }

    private static FsCheck.Gen<Step> Steps() =>
        from act in Gen.Elements([.. Enum.GetValues<Act>(), Act.Log, Act.Log, Act.Submit, Act.Approve, Act.Correct, Act.ApproveRestatement])
        from pick in Gen.Choose(0, 1_000)
        from people in Gen.Choose(-1, 60)
        from day in Gen.Choose(0, 80)
        from isRepeat in Gen.Elements(true, false)
        select new Step(act, pick, people, day, isRepeat);

    private static async Task TryAsync(TestDatabase database, int[] agencies, Step step)
    {
        try
        {
            await using var db = database.AsSystem();
            await DoAsync(database, db, agencies, step);
            await db.SaveChangesAsync();
        }
        catch (RuleViolation)
        {
            // There is nothing to do it to, or it may not be done: refused, and nothing may have changed.
        }
    }

    private static Task DoAsync(TestDatabase database, AppDb db, int[] agencies, Step step) => step.Act switch
    {
        Act.MergeAgencies => database.MergeAsync(database.Pat, DirectoryKind.Agency, agencies[step.Pick % 3], agencies[(step.Pick + 1 + step.Day % 2) % 3]),
        Act.UndoMerge => UndoAsync(database, db, step),
        Act.Summarize => SummarizeAsync(database, db, step),
        Act.Submit or Act.Return or Act.Approve => DecideAsync(database, db, step),
        Act.ApproveRestatement or Act.ReturnRestatement => RestateAsync(database, db, step),
        _ => ChangeAsync(database, db, agencies, step),
    };

    private static async Task UndoAsync(TestDatabase database, AppDb db, Step step)
    {
        var merges = await db.Merges.Where(merge => merge.UndoneAtUtc == null).OrderBy(merge => merge.Id).Select(merge => merge.Id).ToListAsync();
        Rule.Require(merges.Count > 0, "Nothing is merged.");
        await database.UndoAsync(database.Pat, merges[step.Pick % merges.Count]);
    }

    private static Task SummarizeAsync(TestDatabase database, AppDb db, Step step)
    {
        var last = new DateOnly(2018, 2, 20).AddDays(step.Day);
        db.Summaries.Add(new Summary(database.Owner(step.Pick % 2 == 0 ? "ID" : "UT"), Guid.NewGuid(), new SummaryFacts("ID", last.AddDays(-5), last, "annual report") { Contacts = step.People + 1 }, database.Clock));
        return Task.CompletedTask;
    }

    private static async Task DecideAsync(TestDatabase database, AppDb db, Step step)
    {
        var (owner, month) = (database.Owner(step.Pick % 2 == 0 ? "ID" : "UT"), 201802 + step.Day % 4);
        var period = await db.ReportingPeriods.Include(row => row.Latest).SingleOrDefaultAsync(row => row.OwnerId == owner && row.Month == month);
        if (period is null) db.ReportingPeriods.Add(period = ReportingPeriod.Open(owner, month));
        switch (step.Act)
        {
            case Act.Submit:
                var seen = await db.RollupBuckets.Where(bucket => bucket.OwnerId == owner && bucket.Month == month).Select(bucket => bucket.Version).SingleOrDefaultAsync();
                db.Submissions.Add(period.Submit(database.Ben, seen, database.Clock));
                break;
            case Act.Approve:
                db.Reviews.Add(period.Approve(database.Pat, database.Clock));
                break;
            default:
                db.Reviews.Add(period.Return(database.Pat, "a school is missing", database.Clock));
                break;
        }
    }

    private static async Task RestateAsync(TestDatabase database, AppDb db, Step step)
    {
        var open = await db.Restatements.Where(change => change.Status == RestatementStatus.Proposed).OrderBy(change => change.Id).ToListAsync();
        Rule.Require(open.Count > 0, "There is no restatement.");
        var restatement = open[step.Pick % open.Count];
        var period = await db.ReportingPeriods.SingleAsync(row => row.OwnerId == restatement.OwnerId && row.Month == restatement.Month);
        if (step.Act is Act.ApproveRestatement) restatement.Approve(period, database.Pat, database.Clock);
        else restatement.Return(database.Pat, "the list says otherwise", database.Clock);
    }

    private static async Task ChangeAsync(TestDatabase database, AppDb db, int[] agencies, Step step)
    {
        if (step.Act is Act.Log)
        {
            db.Visits.Add(Visit.Log(database.Owner(step.Pick % 2 == 0 ? "ID" : "UT"), Guid.NewGuid(), Facts(agencies, step, Place(step)), [Session(step), Session(step with { People = step.People + 7 })], database.Clock));
            return;
        }

        var ids = await db.Visits.OrderBy(visit => visit.Id).Select(visit => visit.Id).ToListAsync();
        Rule.Require(ids.Count > 0, "There is no visit yet.");
        var visit = await db.VisitAsync(ids[step.Pick % ids.Count]);
        var talk = visit.Presentations[step.Pick % visit.Presentations.Count];
        var kept = visit.Presentations.Where(other => other != talk).Select(other => ((int?)other.Id, Session(step with { People = other.Contacts ?? -1 }))).ToList();
        switch (step.Act)
        {
            case Act.Correct:
                visit.Correct(Facts(agencies, step, visit.Place), [(talk.Id, Session(step)), .. kept], step.Pick % 7 == 0 ? null : "counted again", database.Clock);
                break;
            case Act.AddSession:
                visit.Correct(Facts(agencies, step, visit.Place), [(talk.Id, Session(step)), .. kept, (null, Session(step with { IsRepeat = true }))], "one was forgotten", database.Clock);
                break;
            case Act.Void:
                talk.Void("logged twice");
                break;
            case Act.Restore:
                talk.Restore("it was another one");
                break;
            case Act.CorrectPlace:
                visit.CorrectPlace(Place(step), "the school is elsewhere");
                break;
            default:
                db.Visits.Remove(visit);
                break;
        }
    }

    private static VisitFacts Facts(int[] agencies, Step step, Place place) => new(new DateOnly(2018, 2, 20).AddDays(step.Day), place)
    {
        LeadAgencyId = step.Pick % 4 == 3 ? null : agencies[step.Pick % 4], PartnerAgencyIds = step.Day % 3 == 0 ? [agencies[(step.Pick + 1) % 3]] : [],
    };

    private static Place Place(Step step) => (step.Pick % 3) switch
    {
        0 => Talks.Boise,
        1 => Talks.SaltLake,
        _ => Talks.SaltLake with { CountyFips = null },
    };

    private static SessionFacts Session(Step step) => new((Kind)(step.Pick % 3), step.People switch
    {
        < 0 => Attendance.NotKnown,
        0 => Attendance.NobodyCame,
        var people => Attendance.Of([new("6-8", people), new("parents", step.Pick % 5)], (CountingBasis)(step.Day % 5)),
    })
    { IsRepeatAudience = step.IsRepeat, Topics = Topics[step.Pick % Topics.Length], Format = (Format)(step.Day % 6) };

    private static readonly string[][] Topics = [[], ["gaming"], ["gaming", "sextortion"]];

    private sealed record Cell(int Owner, int Month, string State, string County, Kind Kind, string Audience);

    /// <summary>What the product keeps as known now, against the lines themselves: frozen ones and approved differences.</summary>
    private static async Task RequireKnownNowAsync(AppDb db)
    {
        var known = (await KeptAsync(db, part => part is not TotalPart.Recorded)).ToList();
        var lines = await FrozenAsync(db);
        foreach (var change in await db.Restatements.AsNoTracking().Where(row => row.Status == RestatementStatus.Approved).ToListAsync())
        {
            lines.AddRange(Differences(change));
        }
        Assert.Equal(Sum(lines), Sum(known));
    }

    /// <summary>What is recorded of submitted months, against what is known now and the corrections that nobody has approved yet.</summary>
    private static async Task RequireRecordedAsync(AppDb db)
    {
        var submitted = (await db.ReportingPeriods.AsNoTracking().ToListAsync()).Where(period => period.Status.IsFrozen()).Select(period => (period.OwnerId, period.Month)).ToHashSet();
        var recorded = await KeptAsync(db, part => part is TotalPart.Recorded);
        var lines = await KeptAsync(db, part => part is not TotalPart.Recorded);
        foreach (var change in (await db.Restatements.AsNoTracking().ToListAsync()).Where(change => change.IsOpen))
        {
            lines.AddRange(Differences(change));
        }
        Assert.Equal(Sum(recorded.Where(line => submitted.Contains((line.Cell.Owner, line.Cell.Month)))), Sum(lines));
    }

    /// <summary>Agencies and topics are in no kept total: what the product answers for them, against the lines themselves.</summary>
    private static async Task RequireGroupsAsync(AppDb db)
    {
        var standing = (await db.ReportingPeriods.AsNoTracking().ToListAsync()).Where(period => period.Status.IsFrozen()).Select(period => period.LatestId!.Value).ToHashSet();
        var lines = (await db.SubmittedTalks.AsNoTracking().Include(talk => talk.Counts).ToListAsync()).Where(talk => standing.Contains(talk.SubmissionId)).Select(talk => (talk.Line, Sign: 1)).ToList();
        foreach (var change in await db.Restatements.AsNoTracking().Where(row => row.Status == RestatementStatus.Approved).ToListAsync())
        {
            if (change.Before is { } before) lines.Add((TalkLine.Read(before), -1));
            if (change.After is { } after) lines.Add((TalkLine.Read(after), 1));
        }
        var agencies = await db.AgencySurvivorsAsync();
        using var cube = new TotalsCube();
        var (byAgency, byTopic) = await new TotalsReader(cube).ReadAsync(db, async now => (await now.LinesAsync(KnownNow, TotalsBy.Agency), await now.LinesAsync(KnownNow, TotalsBy.Topic)));

        Assert.Equal(Groups(lines, line => [line.LeadAgencyId is { } lead ? $"{agencies.Of(lead)}" : ""]), byAgency.Select(line => (line.Key, line.Figures)).ToHashSet());
        Assert.Equal(Groups(lines, line => line.Topics.Length == 0 ? [""] : line.Topics.Trim('|').Split('|')), byTopic.Select(line => (line.Key, line.Figures)).ToHashSet());
    }

    private static HashSet<(string, Figures)> Groups(IEnumerable<(TalkLine Line, int Sign)> lines, Func<TalkLine, IEnumerable<string>> keys) => [.. lines
        .SelectMany(line => keys(line.Line).Select(key => (key, CellsOf(0, 0, line.Line, line.Sign).Single(cell => cell.Cell.Audience == Total.Everyone).Figures)))
        .GroupBy(part => part.key, part => part.Figures, (key, figures) => (key, figures.Aggregate(Figures.Add))).Where(group => group.Item2 != default)];

    /// <summary>No summary is told twice, and what is known now is exactly what stands.</summary>
    private static async Task RequireSummariesAsync(AppDb db)
    {
        var standing = (await db.ReportingPeriods.AsNoTracking().ToListAsync()).Where(period => period.Status.IsFrozen()).Select(period => period.LatestId!.Value).ToHashSet();
        var told = (await db.SubmittedSummaries.AsNoTracking().ToListAsync()).FindAll(row => standing.Contains(row.SubmissionId));
        Assert.Equal(told.Count, told.Select(row => row.SummaryId).Distinct().Count());
        using var cube = new TotalsCube();
        var known = await new TotalsReader(cube).ReadAsync(db, now => now.SummariesAsync(KnownNow));
        Assert.Equal(told.Count(row => row.FirstDay >= Spring.First && row.LastDay <= Spring.Last), known.Count);
    }

    private static TotalsFilter KnownNow => new(Spring) { Status = FigureStatus.KnownNow };

    private static async Task<List<(Cell Cell, Figures Figures)>> FrozenAsync(AppDb db)
    {
        var standing = (await db.ReportingPeriods.AsNoTracking().ToListAsync()).Where(period => period.Status.IsFrozen()).Select(period => period.LatestId!.Value).ToHashSet();
        var talks = await db.SubmittedTalks.AsNoTracking().Include(talk => talk.Counts).ToListAsync();
        return [.. talks.Where(talk => standing.Contains(talk.SubmissionId)).SelectMany(talk => CellsOf(talk.OwnerId, talk.Month, talk.Line, 1))];
    }

    private static IEnumerable<(Cell Cell, Figures Figures)> Differences(Restatement change) =>
        (change.Before is { } before ? CellsOf(change.OwnerId, change.Month, TalkLine.Read(before), -1) : [])
        .Concat(change.After is { } after ? CellsOf(change.OwnerId, change.Month, TalkLine.Read(after), 1) : []);

    private static IEnumerable<(Cell Cell, Figures Figures)> CellsOf(int owner, int month, TalkLine line, int sign)
    {
        var people = line.Counts.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' ')).Select(part => (Audience: part[0], People: int.Parse(part[1].Split('/')[0], null))).ToList();
        var all = people.Sum(count => count.People);
        var estimated = line.Basis is CountingBasis.Estimate or CountingBasis.Registrations && !line.IsRepeatAudience ? sign : 0;
        return people.Append((Audience: Total.Everyone, People: all)).Select(count => (
            new Cell(owner, month, line.StateCode, line.CountyFips ?? "", line.Kind, count.Audience),
            new Figures(sign, count.Audience == Total.Everyone && line.Basis is null ? sign : 0, sign * count.People, line.IsRepeatAudience ? 0 : sign * count.People, estimated * count.People)));
    }

    private static async Task<List<(Cell Cell, Figures Figures)>> KeptAsync(AppDb db, Func<TotalPart, bool> part) =>
        [.. (await db.CountyTotals.AsNoTracking().ToListAsync()).Where(total => part(total.Part)).Select(total => (
            new Cell(total.OwnerId, total.Month, total.StateCode, total.CountyFips, total.Kind, total.Audience),
            new Figures(total.Presentations, total.WithoutCount, total.Contacts, total.Reached, total.Estimated)))];

    private static HashSet<(Cell, Figures)> Sum(IEnumerable<(Cell Cell, Figures Figures)> lines) => [.. lines
        .GroupBy(line => line.Cell, line => line.Figures, (cell, figures) => (cell, figures.Aggregate(Figures.Add))).Where(line => line.Item2 != default)];

    private static async Task<HashSet<TotalsLine>> AsSubmittedAsync(TestDatabase database, DateTime moment)
    {
        await using var db = database.AsSystem();
        using var cube = new TotalsCube();
        return [.. await new TotalsReader(cube).ReadAsync(db, async now => (await now.LinesAsync(new TotalsFilter(Spring) { AsSubmittedUtc = moment }, TotalsBy.County))
            .Concat(await now.LinesAsync(new TotalsFilter(Spring) { AsSubmittedUtc = moment }, TotalsBy.Topic)))];
    }

    /// <summary>The figures of questions by state, agency and on odd days agree with each other and with the proof that the product runs on itself.</summary>
    private static async Task<List<string>> DifferencesAsync(TestDatabase database, AppDb db)
    {
        using var cube = new TotalsCube();
        var filter = new TotalsFilter(Spring) { Status = FigureStatus.KnownNow };
        var odd = filter with { Days = new DateRange(new DateOnly(2018, 2, 3), new DateOnly(2018, 5, 30)) };
        var found = await new TotalsReader(cube).ReadAsync(db, async now => new[]
        {
            (await now.TotalAsync(filter), await SumAsync(now, filter, TotalsBy.State), "state"),
            (await now.TotalAsync(filter), await SumAsync(now, filter, TotalsBy.Agency), "agency"),
            (await now.TotalAsync(filter), await SumAsync(now, filter, TotalsBy.County), "county"),
            (await now.TotalAsync(odd), await SumAsync(now, odd, TotalsBy.Kind), "odd days by kind"),
            (await now.TotalAsync(odd), await SumAsync(now, odd, TotalsBy.Format), "odd days by format"),
        });
        var proof = new List<string>();
        foreach (var code in (string[])["ID", "UT"])
        {
            proof.AddRange((await TotalsProof.OfOwnerAsync(db, database.Owner(code), default)).Differences.Select(difference => difference.ToString()));
        }
        return [.. found.Where(pair => pair.Item1 != pair.Item2).Select(pair => $"{pair.Item3}: {pair.Item1} is not {pair.Item2}"), .. proof];
    }

    private static async Task<Figures> SumAsync(TotalsReading now, TotalsFilter filter, TotalsBy by) =>
        (await now.LinesAsync(filter, by)).Select(line => line.Figures).Aggregate(default(Figures), Figures.Add);
}
