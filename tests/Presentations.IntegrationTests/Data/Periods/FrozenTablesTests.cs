using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Periods.Checks;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Directory.Merges;
using Presentations.IntegrationTests.Features.Totals;

namespace Presentations.IntegrationTests.Data.Periods;

public class FrozenTablesTests
{
    [DatabaseTheory]
    public async Task No_statement_changes_removes_adds_or_replaces_a_row_of_what_was_submitted_and_approved(TestDatabase database)
    {
        await FillAsync(database);
        await using var db = database.AsSystem();
        var tables = db.Model.GetEntityTypes().Where(table => typeof(IFrozen).IsAssignableFrom(table.ClrType) || table.ClrType == typeof(Restatement) || table.ClrType == typeof(ReportingPeriod)).ToList();
        var before = await RowsAsync(db, tables);
        Assert.All(before, rows => Assert.NotEmpty(rows.Value));

        foreach (var statement in tables.SelectMany(table => WaysIn(table, db.Database.IsSqlite())))
        {
            var refusal = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(statement));
            Assert.True(refusal is not null, $"“{statement}” was let through.");
            if (db.Database.IsSqlite()) Assert.Contains("What was submitted never changes.", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, await RowsAsync(db, tables));
    }

    [DatabaseTheory]
    public async Task An_approved_month_is_not_pointed_at_other_figures(TestDatabase database)
    {
        await FillAsync(database);
        await using var db = database.AsSystem();
        var february = await db.Submissions.Where(row => row.Month == Months.February).Select(row => row.Id).SingleAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => db.ReportingPeriods.Where(row => row.Month == Months.March).ExecuteUpdateAsync(row => row.SetProperty(period => period.LatestId, february)));
        await Assert.ThrowsAnyAsync<Exception>(() => db.ReportingPeriods.ExecuteUpdateAsync(row => row.SetProperty(period => period.Status, PeriodStatus.Returned)));
        await Assert.ThrowsAnyAsync<Exception>(() => db.ReportingPeriods.ExecuteDeleteAsync());

        Assert.Equal([february, february + 1], await db.ReportingPeriods.AsNoTracking().OrderBy(row => row.Month).Select(row => row.LatestId!.Value).ToListAsync());
    }

    [DatabaseTheory]
    public async Task No_month_is_written_as_approved_or_pointed_elsewhere_and_a_second_open_one_is_refused_as_a_second(TestDatabase database)
    {
        var utah = database.Owner("UT");
        await using var db = database.AsSystem();
        db.ReportingPeriods.Add(ReportingPeriod.Open(utah, Months.March));
        await db.SaveChangesAsync();
        var columns = db.Model.FindEntityType(typeof(ReportingPeriod))!.GetProperties().Where(property => !property.IsPrimaryKey()).Select(Column).ToList();
        Task<int> Copy(string month, string status)
        {
            var values = columns.Select(column => column switch { "\"Month\"" => month, "\"Status\"" => status, _ => column });
            var statement = $"INSERT INTO \"ReportingPeriods\" ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM \"ReportingPeriods\"";
            return db.Database.ExecuteSqlRawAsync(statement);
        }

        var approved = await Assert.ThrowsAnyAsync<Exception>(() => Copy("\"Month\" + 1", "'Approved'"));
        var moved = await Assert.ThrowsAnyAsync<Exception>(() => db.ReportingPeriods.ExecuteUpdateAsync(row => row.SetProperty(period => period.Month, Months.February)));
        var second = await Assert.ThrowsAnyAsync<Exception>(() => Copy("\"Month\"", "\"Status\""));

        Assert.All([approved, moved], refusal => Assert.Contains("What was submitted never changes.", refusal.Message, StringComparison.Ordinal));
        Assert.Contains("unique", second.Message, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Two approved months; the second holds a line of every kind.</summary>
    private static async Task FillAsync(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, Months.InFebruary, 21);
        await database.SubmitMonthAsync(month: Months.February);
        await database.ApproveMonthAsync(month: Months.February);
        await database.CorrectCountAsync(Months.InFebruary, 25, "The sign-in sheet says 25.");
        await database.ApproveRestatementsAsync();

        await database.LogAsync(Twins.Facts(agency: (await database.AddAsync(new Agency("Alpha Police", "ID")))[0]), people: 30);
        await Recorded.SummarizeAsync(database, "ID", "ID", new DateOnly(2018, 3, 1), new DateOnly(2018, 3, 31), 4, 500, Qualifier.Exactly);
        await using (var db = database.AsSystem())
        {
            var period = ReportingPeriod.Open(database.Owner("ID"), Months.March);
            period.Keep(new ChecklistItem(Check.LargeEstimate, "large-1", "30 people are many."), "It was an assembly.", database.Ben, database.Clock);
            db.ReportingPeriods.Add(period);
            await db.SaveChangesAsync();
        }
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
    }

    private static IEnumerable<string> WaysIn(IEntityType type, bool isSqlite)
    {
        var table = $"\"{type.GetTableName()}\"";
        var columns = type.GetProperties().Select(Column).ToList();
        var key = type.FindPrimaryKey()!.Properties;
        yield return $"UPDATE {table} SET \"OwnerId\" = \"OwnerId\" + 1";
        yield return $"DELETE FROM {table}";
        if (key.Count > 1) yield return Insert("INSERT", columns, column => column == Column(key[^1]) ? Other(key[^1], isSqlite) : column);
        if (type.ClrType == typeof(Restatement)) yield return Insert("INSERT", columns.FindAll(column => column != Column(key[0])), column => column);
        if (!isSqlite) yield break;
        yield return Insert("INSERT OR REPLACE", columns, column => column);
        yield return $"UPDATE OR REPLACE {table} SET {Column(key[^1])} = (SELECT MAX({Column(key[^1])}) FROM {table})";

        string Insert(string verb, List<string> into, Func<string, string> value) => $"{verb} INTO {table} ({string.Join(", ", into)}) SELECT {string.Join(", ", into.Select(value))} FROM {table}";
    }

    private static string Column(IProperty property) => $"\"{property.GetColumnName()}\"";

    private static string Other(IProperty property, bool isSqlite) =>
        property.ClrType != typeof(string) ? $"{Column(property)} + 1000" : isSqlite ? $"{Column(property)} || 'x'" : $"{Column(property)} + 'x'";

    private static async Task<Dictionary<string, List<string>>> RowsAsync(AppDb db, IEnumerable<IEntityType> types)
    {
        var rows = new Dictionary<string, List<string>>();
        await db.Database.OpenConnectionAsync();
        foreach (var type in types)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name of a table of the model.
            command.CommandText = $"SELECT * FROM \"{type.GetTableName()}\" ORDER BY 1, 2";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            var found = rows[type.GetTableName()!] = [];
            while (await reader.ReadAsync())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                found.Add(string.Join('|', values));
            }
        }
        return rows;
    }
}
