using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods.Checks;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Administration.Audit;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Periods;

namespace Presentations.IntegrationTests.Features.Administration.Imports;

/// <summary>An unverified log of Idaho and Utah that somebody else imported: its coordinators look at their part, and approve it.</summary>
public class ImportForOthersTests
{
    private const string Log = "Date,State,County,School,People\n3/14/2018,ID,Ada,Lincoln,30\n3/15/2018,UT,Salt Lake,Highland Park,25\n3/16/2018,UT,Salt Lake,Highland Park,\n";

    [DatabaseTheory]
    public async Task The_checklist_leads_a_coordinator_to_an_import_that_an_administrator_ran(TestDatabase database)
    {
        var import = await ImportAsync(database, database.Pat);
        await using var ben = database.As(database.Ben);

        var month = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!;
        Assert.Equal(import, Assert.Single(month.Items, item => item.Finding.Check is Check.Unverified).Finding.ImportBatchId);
        var view = (await ben.Get<ShowImport>().FindAsync(import))!;

        Assert.Equal(("Outreach 2018.csv", "Pat", false, true), (view.FileName, view.Who, view.IsOwn, view.AwaitsMe));
        var part = Assert.Single(view.Parts);
        Assert.Equal((1, 0, 30L, null), (part.Presentations, part.WithoutCount, part.Contacts, part.ApprovedBy));
    }

    [DatabaseTheory]
    public async Task The_list_of_imports_begins_with_what_waits_for_the_reader_and_with_nobody_elses(TestDatabase database)
    {
        var import = await ImportAsync(database, database.Pat);
        async Task<IEnumerable<(int, string, bool)>> ListAsync(int member)
        {
            await using var person = database.As(member);
            return (await person.Get<ListImports>().ListAsync()).Select(row => (row.Id, row.Who, row.AwaitsMe));
        }

        foreach (var member in new[] { database.Ben, database.Cam, database.Pat }) Assert.Equal([(import, "Pat", true)], await ListAsync(member));
        foreach (var member in new[] { database.Ada, database.Nat }) Assert.Empty(await ListAsync(member));

        await ApproveAsync(database, database.Ben, import);
        Assert.Empty(await ListAsync(database.Ben));
        await ApproveAsync(database, database.Cam, import);
        Assert.Equal([(import, "Pat", false)], await ListAsync(database.Pat));
    }

    [DatabaseTheory]
    public async Task Each_coordinator_approves_what_is_theirs_and_the_other_part_waits_on(TestDatabase database)
    {
        var import = await ImportAsync(database, database.Pat);
        await ApproveAsync(database, database.Ben, import);

        await database.SubmitMonthAsync("ID");
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.SubmitMonthAsync("UT"));
        Assert.Equal("2 of its presentations are imported and unverified; a coordinator approves the import first.", refusal.Message);
        Assert.False(await IsVerifiedAsync(database, import));

        await ApproveAsync(database, database.Cam, import);
        await database.SubmitMonthAsync("UT");
        Assert.True(await IsVerifiedAsync(database, import));
    }

    [DatabaseTheory]
    public async Task Page_and_history_name_who_approved(TestDatabase database)
    {
        var import = await ImportAsync(database, database.Pat);
        await ApproveAsync(database, database.Ben, import);
        await using var pat = database.As(database.Pat);

        var parts = (await pat.Get<ShowImport>().FindAsync(import))!.Parts;
        Assert.Equal(["Ben", null], parts.Select(part => part.ApprovedBy));
        var told = Assert.Single((await pat.Get<ListHistory>().FindAsync(new AuditFilter(Kind: nameof(ImportApproval)))).Rows);
        Assert.Equal(("Ben", "Outreach 2018.csv", $"/administration/imports/{import}"), (told.Who?.Name, told.Thing.Name, told.Thing.Page));
    }

    [DatabaseTheory]
    public async Task Whoever_no_longer_coordinates_a_part_of_what_they_imported_leaves_it_to_who_does(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            (await db.Members.Include(member => member.Memberships).SingleAsync(member => member.Id == database.Ben)).Join(Role.Coordinator, database.Owner("UT"));
            await db.SaveChangesAsync();
        }
        var import = await ImportAsync(database, database.Ben);
        await using (var db = database.AsSystem())
        {
            db.Memberships.RemoveRange(db.Memberships.Where(membership => membership.MemberId == database.Ben && membership.OwnerId == database.Owner("UT")));
            await db.SaveChangesAsync();
        }

        await ApproveAsync(database, database.Ben, import);

        await database.SubmitMonthAsync("ID");
        await Assert.ThrowsAsync<RuleViolation>(() => database.SubmitMonthAsync("UT"));
        await using var ben = database.As(database.Ben);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<VerifyImport>().SubmitAsync(import));
        Assert.Equal("Nothing of this import waits for you.", refusal.Message);
    }

    [DatabaseTheory]
    public async Task The_coordinator_of_another_task_force_neither_sees_nor_approves_it_and_neither_does_who_only_presents_or_reads(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var import = await ImportAsync(database, database.Pat, "Date,State,County,School,People\n3/14/2018,ID,Ada,Lincoln,30\n");

        foreach (var other in new int?[] { database.Cam, database.Ada, database.Nat, null })
        {
            await using var person = database.As(other);
            Assert.Null(await person.Get<ShowImport>().FindAsync(import));
            Assert.Null(await person.Get<ListImportProblems>().AllAsync(import));
            Assert.Equal("There is no such import.", (await Assert.ThrowsAsync<RuleViolation>(() => person.Get<VerifyImport>().SubmitAsync(import))).Message);
        }
        Assert.True((await pat.Get<ShowImport>().FindAsync(import))!.AwaitsMe);
    }

    [DatabaseTheory]
    public async Task A_coordinator_looks_and_does_nothing_else_to_what_somebody_else_imported(TestDatabase database)
    {
        var import = await ImportAsync(database, database.Pat);
        await using var ben = database.As(database.Ben);

        Assert.Null(await ben.Get<UndoImport>().FindAsync(import));
        foreach (var act in new Func<Task>[]
        {
            () => ben.Get<UndoImport>().SubmitAsync(import), () => ben.Get<StartImport>().SubmitAsync(import), () => ben.Get<CancelImport>().SubmitAsync(import),
            () => ben.Get<DiscardImport>().SubmitAsync(import), () => ben.Get<MarkUnverified>().SubmitAsync(import, false),
        })
        {
            Assert.Equal("There is no such import.", (await Assert.ThrowsAsync<RuleViolation>(act)).Message);
        }
    }

    [DatabaseTheory]
    public async Task They_read_the_warnings_of_their_own_lines_alone(TestDatabase database)
    {
        var import = await ImportAsync(database, database.Pat, "Date,State,City,School,People\n3/14/2018,ID,Boise,Lincoln,30\nsoon,ID,Boise,Lincoln,30\n3/15/2018,UT,Boise,Highland Park,25\n3/16/2018,ID,Salt Lake City,Lincoln,20\n");
        async Task<IEnumerable<int>> LinesAsync(int member)
        {
            await using var person = database.As(member);
            return (await person.Get<ListImportProblems>().AllAsync(import))!.Rows.Select(row => row.Problem.Line).Distinct().Order();
        }

        Assert.Equal([3, 4, 5], await LinesAsync(database.Pat));
        Assert.Equal([5], await LinesAsync(database.Ben));
        Assert.Equal([4], await LinesAsync(database.Cam));
    }

    [DatabaseTheory]
    public async Task An_import_of_which_a_part_is_approved_brings_no_more_rows(TestDatabase database)
    {
        var import = await ImportAsync(database, database.Pat);
        await using (var db = database.AsSystem())
        {
            (await db.ImportBatches.SingleAsync(batch => batch.Id == import)).Status = ImportStatus.Interrupted;
            await db.SaveChangesAsync();
        }
        await ApproveAsync(database, database.Ben, import);
        await using var pat = database.As(database.Pat);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<StartImport>().SubmitAsync(import));
        Assert.StartsWith("Somebody has approved what this import brought.", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<int> ImportAsync(TestDatabase database, int member, string log = Log)
    {
        await using var person = database.As(member);
        var id = await person.UploadAsync(log);
        await person.CheckAsync(id);
        await person.Get<MarkUnverified>().SubmitAsync(id, true);
        await person.ImportAsync(id);
        return id;
    }

    private static async Task ApproveAsync(TestDatabase database, int member, int import)
    {
        await using var person = database.As(member);
        await person.Get<VerifyImport>().SubmitAsync(import);
    }

    private static async Task<bool> IsVerifiedAsync(TestDatabase database, int import)
    {
        await using var db = database.AsSystem();
        return await db.ImportBatches.Where(batch => batch.Id == import).Select(batch => batch.IsVerified).SingleAsync();
    }
}
