using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data.Periods;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Directory.Merges;

namespace Presentations.IntegrationTests.Data.Periods;

public class MergesInSubmittedMonthsTests
{
    private const int March = 201803;

    private static readonly DateRange Year = new(new DateOnly(2018, 1, 1), new DateOnly(2018, 12, 31));

    [DatabaseTheory]
    public async Task A_merge_changes_no_submitted_line_and_makes_no_restatement(TestDatabase database)
    {
        var agencies = await AgenciesAsync(database);
        await database.LogAsync(Twins.Facts(agency: agencies[1], partners: [agencies[2]]));
        await database.LogAsync(Twins.Facts(agency: agencies[2], partners: [agencies[1]]));
        await SubmitAndApproveAsync(database);
        var (lines, totals) = (await LinesAsync(database), await database.TotalsAsync());

        await database.MergeAsync(database.Ben, DirectoryKind.Agency, agencies[0], agencies[1]);

        Assert.Equal((lines, totals), (await LinesAsync(database), await database.TotalsAsync()), Same);
        await using var db = database.AsSystem();
        Assert.Empty(await db.Restatements.ToListAsync());
    }

    [DatabaseTheory]
    public async Task A_submission_names_the_agencies_of_its_adjustments_too(TestDatabase database)
    {
        var agencies = await AgenciesAsync(database);
        var id = await database.LogAsync(Twins.Facts(agency: agencies[1], partners: [agencies[2]]));
        await SubmitAndApproveAsync(database);
        await CorrectAsync(database, id, agencies, people: 25, notes: null);
        await database.ApproveRestatementsAsync();

        var april = await database.SubmitMonthAsync(month: March + 1);

        await using var db = database.AsSystem();
        Assert.Equal(agencies, await db.SubmittedAgencies.Where(agency => agency.SubmissionId == april).Select(agency => agency.AgencyId).Order().ToArrayAsync());
    }

    [DatabaseTheory]
    public async Task Whoever_names_another_agency_with_a_visit_of_a_submitted_month_says_why(TestDatabase database)
    {
        var agencies = await AgenciesAsync(database);
        var id = await database.LogAsync(Twins.Facts(agency: agencies[1]));
        await database.SubmitMonthAsync();
        await using var db = database.AsSystem();
        var visit = await db.Visits.Include(row => row.Partners).Include(row => row.CoPresenters).SingleAsync(row => row.Id == id);
        visit.NameAgain(agencies[2], null);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => db.SaveChangesAsync());

        Assert.StartsWith("March 2018 is submitted, not yet approved: say why this is changed.", refusal.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_later_edit_that_changes_no_figure_makes_no_restatement_either_and_one_that_does_makes_one(TestDatabase database)
    {
        var agencies = await AgenciesAsync(database);
        var id = await database.LogAsync(Twins.Facts(agency: agencies[1], partners: [agencies[2]]));
        await SubmitAndApproveAsync(database);
        await database.MergeAsync(database.Ben, DirectoryKind.Agency, agencies[0], agencies[1]);

        await CorrectAsync(database, id, agencies, people: 20, notes: "The gym was cold.");
        await using (var db = database.AsSystem()) Assert.Empty(await db.Restatements.ToListAsync());

        await CorrectAsync(database, id, agencies, people: 25, notes: null);
        await using var after = database.AsSystem();
        Assert.Equal([20, 21], (await after.Restatements.OrderBy(change => change.PresentationId).ToListAsync()).Select(change => TalkLine.Read(change.Before!).Contacts));
    }

    [DatabaseTheory]
    public async Task Approved_figures_by_agency_stand_with_the_agency_that_stays(TestDatabase database)
    {
        var agencies = await AgenciesAsync(database);
        await database.LogAsync(Twins.Facts(agency: agencies[0], partners: [agencies[2]]), people: 10);
        await database.LogAsync(Twins.Facts(agency: agencies[1]), people: 20);
        await database.LogAsync(Twins.Facts(agency: agencies[2], partners: [agencies[0], agencies[1]]), people: 30);
        await SubmitAndApproveAsync(database);
        await database.MergeAsync(database.Ben, DirectoryKind.Agency, agencies[0], agencies[1]);

        foreach (var status in Enum.GetValues<FigureStatus>())
        {
            var (lines, partners) = await ByAgencyAsync(database, status);
            Assert.Equal([(agencies[0], 62L), (agencies[2], 61L)], lines);
            Assert.Equal(2, partners[agencies[0]]);
            Assert.False(partners.ContainsKey(agencies[1]));
        }
    }

    [DatabaseTheory]
    public async Task Undoing_a_merge_after_the_month_was_submitted_says_the_difference_as_restatements(TestDatabase database)
    {
        var agencies = await AgenciesAsync(database);
        await database.LogAsync(Twins.Facts(agency: agencies[1]));
        var merge = await database.MergeAsync(database.Ben, DirectoryKind.Agency, agencies[0], agencies[1]);
        await SubmitAndApproveAsync(database);
        var lines = await LinesAsync(database);

        await database.UndoAsync(database.Ben, merge);

        Assert.Equal(lines, await LinesAsync(database));
        await using var db = database.AsSystem();
        Assert.All(await db.Restatements.ToListAsync(), change =>
        {
            Assert.Equal((agencies[0], agencies[1]), (TalkLine.Read(change.Before!).LeadAgencyId, TalkLine.Read(change.After!).LeadAgencyId));
            Assert.Contains("was undone", change.Reasons);
        });
        Assert.Equal(2, await db.Restatements.CountAsync());
    }

    [DatabaseTheory]
    public async Task Undoing_a_merge_proposes_nothing_where_the_month_says_what_is_recorded_again(TestDatabase database)
    {
        var agencies = await AgenciesAsync(database);
        var venues = await database.AddAsync(Twins.Venue("Lincoln Elementary"), Twins.Venue("Lincoln Elem. School"));
        var people = await database.AddAsync(database.Presenter("Dan"), database.Presenter("Daniel"));
        await database.LogAsync(Twins.Facts(venues[1], agencies[1], people[1], partners: [agencies[0], agencies[2]]));
        await database.LogAsync(Twins.Facts(venues[0], agencies[0], people[0], partners: [agencies[1]], day: Talks.Day.AddDays(1)));
        await SubmitAndApproveAsync(database);
        var (lines, totals) = (await LinesAsync(database), await database.TotalsAsync());
        var merges = new[]
        {
            await database.MergeAsync(database.Ben, DirectoryKind.Agency, agencies[0], agencies[1]),
            await database.MergeAsync(database.Ben, DirectoryKind.Venue, venues[0], venues[1]),
            await database.MergeAsync(database.Pat, DirectoryKind.Person, people[0], people[1]),
        };

        foreach (var merge in merges) await database.UndoAsync(database.Pat, merge);

        Assert.Equal((lines, totals), (await LinesAsync(database), await database.TotalsAsync()), Same);
        await using var db = database.AsSystem();
        Assert.Empty(await db.Restatements.ToListAsync());
    }

    [DatabaseTheory]
    public async Task A_correction_that_waits_or_was_sent_back_stays_as_it_is_when_a_merge_is_undone(TestDatabase database)
    {
        var agencies = await AgenciesAsync(database);
        var id = await database.LogAsync(Twins.Facts(agency: agencies[1]));
        await SubmitAndApproveAsync(database);
        var merge = await database.MergeAsync(database.Ben, DirectoryKind.Agency, agencies[0], agencies[1]);
        await CorrectPeopleAsync(database, id, 25, database.Ada);
        await using (var db = database.AsSystem())
        {
            (await db.Restatements.OrderBy(change => change.PresentationId).FirstAsync()).Return(database.Pat, "That sheet is of another day.", database.Clock);
            await db.SaveChangesAsync();
        }

        await database.UndoAsync(database.Ben, merge);

        await using var after = database.AsSystem();
        var changes = await after.Restatements.OrderBy(change => change.PresentationId).ToListAsync();
        Assert.Equal([RestatementStatus.Returned, RestatementStatus.Proposed], changes.Select(change => change.Status));
        Assert.All(changes, change =>
        {
            Assert.Equal((agencies[1], agencies[1], (int?)database.Ada), (TalkLine.Read(change.Before!).LeadAgencyId, TalkLine.Read(change.After!).LeadAgencyId, change.ProposedById));
            Assert.DoesNotContain("was undone", change.Reasons, StringComparison.Ordinal);
        });
    }

    [DatabaseTheory]
    public async Task Nobody_approves_as_one_entry_what_they_submitted_as_the_other(TestDatabase database)
    {
        var twin = new Member("Benjamin", "benjamin@example.org");
        twin.Join(Role.Coordinator, database.Owner("ID"));
        var id = (await database.AddAsync(twin))[0];
        await database.LogAsync(Twins.Facts());
        await SubmitAsync(database, id);

        await database.MergeAsync(database.Pat, DirectoryKind.Person, database.Ben, id);

        Assert.Contains("yourself", (await Assert.ThrowsAsync<RuleViolation>(() => ApproveAsync(database, database.Ben))).Message);
    }

    private static bool Same((List<string>, List<string>) one, (List<string>, List<string>) other) => one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2);

    private static Task<int[]> AgenciesAsync(TestDatabase database) =>
        database.AddAsync(new Agency("Boise Police", "ID"), new Agency("Boise Police Dept", "ID"), new Agency("Ada County Sheriff", "ID"));

    private static async Task CorrectAsync(TestDatabase database, int id, int[] agencies, int people, string? notes)
    {
        await using var db = database.AsSystem();
        var visit = await db.VisitAsync(id);
        visit.Correct(
            Twins.Facts(agency: agencies[0], partners: [agencies[2]]) with { Notes = notes },
            [.. visit.Presentations.Select((talk, place) => ((int?)talk.Id, Talks.Session(people + place) with { Kind = talk.Kind }))], "Looked at again.", database.Clock);
        await db.SaveChangesAsync();
    }

    /// <summary>Counts the sessions of a visit anew, and leaves its agencies as they are named.</summary>
    private static async Task CorrectPeopleAsync(TestDatabase database, int id, int people, int memberId)
    {
        await using var person = database.As(memberId);
        await using var db = await person.OpenAsync();
        var visit = await db.VisitAsync(id);
        foreach (var talk in visit.Presentations) talk.RecordAttendance(Domain.Delivery.Attendance.Of([new("6-8", people)], Domain.Delivery.CountingBasis.Counted), "The sign-in sheet says so.");
        await db.SaveChangesAsync();
    }

    private static async Task SubmitAndApproveAsync(TestDatabase database)
    {
        await SubmitAsync(database, database.Ben);
        await ApproveAsync(database, database.Pat);
    }

    private static async Task SubmitAsync(TestDatabase database, int who)
    {
        await using var person = database.As(who);
        await using var db = await person.OpenAsync();
        var owner = database.Owner("ID");
        var period = ReportingPeriod.Open(owner, March);
        db.ReportingPeriods.Add(period);
        db.Submissions.Add(period.Submit(who, await SeenMonths.ReadAsync(db, owner, March), database.Clock));
        await db.SaveChangesAsync();
    }

    private static async Task ApproveAsync(TestDatabase database, int who)
    {
        await using var person = database.As(who);
        await using var db = await person.OpenAsync();
        var period = await db.ReportingPeriods.Include(row => row.Latest).Include(row => row.Kept).SingleAsync();
        db.Reviews.Add(period.Approve(who, database.Clock));
        await db.SaveChangesAsync();
    }

    private static async Task<List<string>> LinesAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var talks = await db.SubmittedTalks.AsNoTracking().Include(talk => talk.Counts).OrderBy(talk => talk.PresentationId).ToListAsync();
        return [.. talks.Select(talk => talk.Line.ToText()), .. await db.Submissions.Select(submission => submission.Hash).ToListAsync()];
    }

    private static async Task<(List<(int Agency, long Contacts)> Lines, Dictionary<int, int> Partners)> ByAgencyAsync(TestDatabase database, FigureStatus status)
    {
        await using var pat = database.As(database.Pat);
        await using var db = await pat.OpenAsync();
        return await pat.Get<TotalsReader>().ReadAsync(db, async now =>
        {
            var filter = new TotalsFilter(Year) { Status = status };
            var lines = await now.LinesAsync(filter, TotalsBy.Agency);
            return (lines.Select(line => (int.Parse(line.Key, CultureInfo.InvariantCulture), line.Figures.Contacts)).Order().ToList(), await now.PartnersAsync(filter));
        });
    }
}
