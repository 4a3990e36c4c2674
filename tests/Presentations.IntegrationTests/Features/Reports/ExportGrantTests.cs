using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Domain.Reports;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Directory.Merges;
using Presentations.IntegrationTests.Features.Totals;
using Presentations.Web.Features.Reports;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Reports;

public class ExportGrantTests
{
    [DatabaseTheory]
    public async Task The_table_has_the_headings_of_the_funder_and_the_figures_of_the_task_force(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);
        var (mapping, period) = await SetAsync(database, "Program = \"ICAC\"\nGrantee = task-force-code\nFrom = first-day\nTalks = presentations\nTrainings = trainings\nChildren = youth", isByMonth: true);

        var table = await FindAsync(database, database.Ben, mapping, period);
        Assert.Equal(["Program", "Grantee", "From", "Talks", "Trainings", "Children"], table!.Headings);
        Assert.Equal([new(2018, 3, 1), new(2018, 4, 1)], table.Rows.Select(row => (DateOnly)row[2]!));
        var staff = await database.TotalsAsync(database.Ben, new() { Days = new DateRange(new(2018, 3, 1), new(2018, 4, 30)), Owner = "ID", Kind = Domain.Delivery.Kind.Presentation });
        Assert.Equal(staff.Total.Figures.Presentations, table.Rows.Sum(row => (long)row[3]!));
        Assert.Contains(table.Notes, note => note.Text.Contains("No official form", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task A_table_of_a_task_force_that_the_reader_sees_whole_is_not_said_to_leave_others_out(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        var (mapping, period) = await SetAsync(database, "Talks = presentations", isByMonth: false);

        var figures = Assert.Single((await FindAsync(database, database.Ben, mapping, period))!.Notes, note => note.Name == "Figures").Text;
        Assert.Contains("1 of 1 task force in", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("Only", figures, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_table_as_submitted_on_a_day_stays_what_it_was(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await database.SubmitMonthAsync();
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.ReturnMonthAsync();
        var (mapping, period) = await SetAsync(database, "Talks = presentations", isByMonth: false);

        Assert.Equal([1L], (await FindAsync(database, database.Ben, mapping, period, new(default, new DateOnly(2018, 6, 15))))!.Rows.Single());
        Assert.Equal([0L], (await FindAsync(database, database.Ben, mapping, period, new(default, new DateOnly(2018, 6, 14))))!.Rows.Single());
        Assert.Equal([0L], (await FindAsync(database, database.Ben, mapping, period, new(FigureStatus.KnownNow)))!.Rows.Single());
    }

    [DatabaseTheory]
    public async Task What_is_known_only_as_a_sum_is_in_no_line_and_said_beneath(TestDatabase database)
    {
        await Recorded.SummarizeAsync(database, "ID", "ID", new(2018, 3, 1), new(2018, 3, 31), 40, 1_200, Domain.Delivery.Qualifier.About);
        var (mapping, period) = await SetAsync(database, "Talks = presentations", isByMonth: false);

        var table = (await FindAsync(database, database.Ben, mapping, period))!;
        Assert.Equal([0L], table.Rows.Single());
        Assert.Contains("March 2018 is known only as a sum", Assert.Single(table.Notes, note => note.Name == "Not in the table").Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task What_was_restated_is_told_of_the_kinds_that_the_table_holds_and_of_no_other(TestDatabase database)
    {
        await database.LogAsync(Twins.Facts(), people: 20);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await using (var ada = database.As(database.Ada))
        await using (var db = await ada.OpenAsync())
        {
            foreach (var talk in await db.Presentations.Include(row => row.Counts).Include(row => row.Visit).ToListAsync())
                talk.RecordAttendance(Domain.Delivery.Attendance.Of([new("6-8", talk.Contacts!.Value + 5)], Domain.Delivery.CountingBasis.Counted), "Counted again.");
            await db.SaveChangesAsync();
        }
        await database.ApproveRestatementsAsync();
        var (talks, period) = await SetAsync(database, "Talks = presentations\nReached = people-reached", isByMonth: false);
        var (trainings, _) = await SetAsync(database, "Trainings = trainings", isByMonth: false);
        var (both, _) = await SetAsync(database, "Talks = presentations\nTrainings = trainings", isByMonth: false);

        async Task<List<string>> NotesAsync(int mapping) => [.. (await FindAsync(database, database.Pat, mapping, period, new(FigureStatus.Approved)))!.Notes
            .Where(note => note.Text.Contains("approved since", StringComparison.Ordinal)).Select(note => note.Text[note.Text.IndexOf("1 restatement", StringComparison.Ordinal)..])];

        const string OfTalks = "1 restatement has been approved since: ±0 presentations, +5 people; with it, the approved months hold 1 presentation to 25 people.";
        const string OfTrainings = "1 restatement has been approved since: ±0 trainings, +5 people; with it, the approved months hold 1 training to 26 people.";
        Assert.Equal([OfTalks], await NotesAsync(talks));
        Assert.Equal([OfTrainings], await NotesAsync(trainings));
        Assert.Equal([OfTalks, OfTrainings], await NotesAsync(both));
    }

    [DatabaseTheory]
    public async Task Several_sums_are_told_in_the_files_of_every_format_and_those_of_other_kinds_in_none(TestDatabase database)
    {
        await Recorded.SummarizeAsync(database, "ID", "ID", new(2018, 3, 1), new(2018, 3, 31), 40, 1_200, Domain.Delivery.Qualifier.About);
        await Recorded.SummarizeAsync(database, "ID", "ID", new(2018, 4, 1), new(2018, 4, 30), 41, 1_300, Domain.Delivery.Qualifier.About);
        var (talks, period) = await SetAsync(database, "Talks = presentations", isByMonth: false);
        var (trainings, _) = await SetAsync(database, "Trainings = trainings", isByMonth: false);

        var json = (await FindAsync(database, database.Ben, talks, period))!.AsJson();
        Assert.Contains("March 2018 is known only as a sum", json, StringComparison.Ordinal);
        Assert.Contains("April 2018 is known only as a sum", json, StringComparison.Ordinal);
        Assert.DoesNotContain((await FindAsync(database, database.Ben, trainings, period))!.Notes, note => note.Name == "Not in the table");
    }

    [DatabaseTheory]
    public async Task The_grant_of_another_task_force_is_not_found(TestDatabase database)
    {
        var (mapping, period) = await SetAsync(database, "Talks = presentations", isByMonth: false);

        Assert.Null(await FindAsync(database, database.Cam, mapping, period));
    }

    [DatabaseTheory]
    public async Task Columns_that_cannot_be_read_are_refused_with_their_line(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<EditGrantMappings>().SubmitAsync(new() { Name = "Funder", Columns = "Talks = presentations\nCases = arrests" }));
        Assert.StartsWith("Line 2: “arrests” is not a field.", refusal.Message, StringComparison.Ordinal);
        var twice = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<EditGrantMappings>().SubmitAsync(new() { Name = "Funder", Columns = "Talks = presentations\ntalks = trainings" }));
        Assert.Equal("The heading “Talks” stands there twice; every column needs one of its own.", twice.Message);
    }

    private static async Task<(int Mapping, int Period)> SetAsync(TestDatabase database, string columns, bool isByMonth)
    {
        await using var db = database.AsSystem();
        var mapping = new GrantMapping($"Funder {await db.GrantMappings.CountAsync()}", columns, isByMonth);
        var period = new GrantPeriod(database.Owner("ID"), Guid.NewGuid(), new GrantFacts("Grant 18", "A funder", new DateOnly(2018, 3, 1), new DateOnly(2018, 4, 30)));
        db.AddRange(mapping, period);
        await db.SaveChangesAsync();
        return (mapping.Id, period.Id);
    }

    private static async Task<Web.Features.Totals.ReportFile?> FindAsync(TestDatabase database, int memberId, int mapping, int period, AskedFigures? asked = null)
    {
        await using var person = database.As(memberId);
        return await person.Get<ExportGrant>().FindAsync(mapping, period, asked ?? new AskedFigures(FigureStatus.Recorded));
    }
}
