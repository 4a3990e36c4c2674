using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Presentations.Data.Migrations.SqlServer;

/// <summary>Makes the database itself refuse to change what was submitted, and what was approved of restatements.</summary>
[DbContext(typeof(SqlServerAppDb))]
[Migration("20261201000000_FreezeSubmissions")]
public sealed class FreezeSubmissions : Migration
{
    private static readonly string[] Parts = ["SubmittedTalks", "SubmittedCount", "SubmittedSummaries", "SubmittedRemarks", "SubmittedAdjustments", "Reviews"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Parts) Freeze(migrationBuilder, table, "EXISTS (SELECT 1 FROM deleted row LEFT JOIN [Submissions] submission ON submission.[Id] = row.[SubmissionId] WHERE ISNULL(submission.[IsDemo], 0) = 0)");
        Freeze(migrationBuilder, "Submissions", "EXISTS (SELECT 1 FROM deleted row WHERE row.[IsDemo] = 0)");
        Freeze(migrationBuilder, "Restatements", "EXISTS (SELECT 1 FROM deleted row LEFT JOIN [Submissions] submission ON submission.[Id] = row.[SubmissionId] WHERE row.[Status] = 'Approved' AND ISNULL(submission.[IsDemo], 0) = 0)", "EXISTS (SELECT 1 FROM deleted row WHERE row.[Status] = 'Approved')");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])[.. Parts, "Submissions", "Restatements"]) migrationBuilder.Sql($"DROP TRIGGER [{table}_NeverChanges];");
    }

    private static void Freeze(MigrationBuilder migrationBuilder, string table, string mayNotGo, string mayNotChange = "EXISTS (SELECT 1 FROM deleted)") => migrationBuilder.Sql($"""
        EXEC(N'CREATE TRIGGER [{table}_NeverChanges] ON [{table}] AFTER UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted)
            BEGIN
                IF {Quoted(mayNotChange)} THROW 51000, ''What was submitted never changes.'', 1;
            END
            ELSE IF {Quoted(mayNotGo)} THROW 51000, ''What was submitted never changes.'', 1;
        END');
        """);

    private static string Quoted(string sql) => sql.Replace("'", "''", StringComparison.Ordinal);
}
