using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Administration.Imports;

namespace Presentations.IntegrationTests.Features.Administration.Imports;

public class UndoImportTests
{
    private const string Log = "Day,State,County,School,Minutes,Pupils,Parents,Agency,Officer\n3/14/2018,ID,Ada,Lincoln,45,30,2,,\n5/2/2018,ID,Ada,Lincoln,45,25,,,\n";

    [DatabaseTheory]
    public async Task Undoing_restores_the_totals_exactly(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 10, null);
        var before = await TotalsAsync(database);
        var batch = (await ImportTalksTests.ImportAsync(database, database.Ben, Log)).Batch!.Value;
        Assert.NotEqual(before, await TotalsAsync(database));

        await UndoAsync(database, database.Ben, batch);

        Assert.Equal(before, await TotalsAsync(database));
        await using var db = database.AsSystem();
        Assert.Equal(1, await db.Visits.CountAsync());
        Assert.Equal(ImportStatus.Undone, (await db.ImportBatches.SingleAsync()).Status);
        Assert.Equal(HistoryAction.ImportUndone, (await db.History.OrderBy(entry => entry.Id).LastAsync()).Action);
    }

    [DatabaseTheory]
    public async Task It_says_beforehand_what_goes_and_what_was_changed_since(TestDatabase database)
    {
        var batch = (await ImportTalksTests.ImportAsync(database, database.Ben, Log)).Batch!.Value;
        await using (var ben = database.As(database.Ben))
        await using (var db = await ben.OpenAsync())
        {
            var visit = await db.VisitAsync(await db.Visits.Select(visit => visit.Id).FirstAsync());
            visit.Presentations[0].Void("It was cancelled.");
            await db.SaveChangesAsync();
        }

        await using var person = database.As(database.Ben);
        var view = await person.Get<UndoImport>().FindAsync(batch);

        Assert.Equal((2, 1, 0), (view!.Visits, view.ChangedVisits, view.Summaries));
    }

    [DatabaseTheory]
    public async Task What_was_undone_can_be_imported_again(TestDatabase database)
    {
        var batch = (await ImportTalksTests.ImportAsync(database, database.Ben, Log)).Batch!.Value;
        await UndoAsync(database, database.Ben, batch);

        var again = await ImportTalksTests.ImportAsync(database, database.Ben, Log);

        Assert.Equal((2, 0), (again.Taken, again.AlreadyKnown));
        Assert.NotEqual(batch, again.Batch);
    }

    [DatabaseTheory]
    public async Task An_import_is_undone_once(TestDatabase database)
    {
        var batch = (await ImportTalksTests.ImportAsync(database, database.Ben, Log)).Batch!.Value;
        await UndoAsync(database, database.Ben, batch);

        Assert.Equal("This import is undone already.", (await Assert.ThrowsAsync<RuleViolation>(() => UndoAsync(database, database.Ben, batch))).Message);
    }

    [DatabaseTheory]
    public async Task Others_cannot_undo_it_and_find_it_as_little_as_one_that_does_not_exist(TestDatabase database)
    {
        var batch = (await ImportTalksTests.ImportAsync(database, database.Ben, Log)).Batch!.Value;

        foreach (var other in new[] { database.Ada, database.Cam, database.Nat })
        {
            await using var person = database.As(other);
            Assert.Null(await person.Get<UndoImport>().FindAsync(batch));
            Assert.Equal("There is no such import.", (await Assert.ThrowsAsync<RuleViolation>(() => UndoAsync(database, other, batch))).Message);
        }
        await UndoAsync(database, database.Pat, batch);
    }

    [DatabaseTheory]
    public async Task Whoever_no_longer_coordinates_what_they_imported_cannot_undo_it(TestDatabase database)
    {
        var batch = (await ImportTalksTests.ImportAsync(database, database.Ben, Log)).Batch!.Value;
        await using (var db = database.AsSystem())
        {
            db.Memberships.RemoveRange(db.Memberships.Where(membership => membership.MemberId == database.Ben));
            await db.SaveChangesAsync();
        }

        await Assert.ThrowsAsync<AccessDenied>(() => UndoAsync(database, database.Ben, batch));
    }

    private static async Task UndoAsync(TestDatabase database, int memberId, int batch)
    {
        await using var person = database.As(memberId);
        await person.Get<UndoImport>().SubmitAsync(batch);
    }

    private static async Task<string> TotalsAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var states = await db.StateTotals.OrderBy(total => total.Month).ThenBy(total => total.Audience).ToListAsync();
        var counties = await db.CountyTotals.OrderBy(total => total.Month).ThenBy(total => total.CountyFips).ThenBy(total => total.Audience).ToListAsync();
        return string.Join('\n', states.Concat<Domain.Totals.Total>(counties).Select(total => $"{total.OwnerId} {total.Month} {total.StateCode} {total.Audience} {total.Presentations} {total.WithoutCount} {total.Contacts} {total.Reached}"));
    }
}
