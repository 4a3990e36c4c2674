using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Presentations.Data.Migrations.Sqlite;

/// <summary>Makes the database itself refuse to change what was submitted, and what was approved of restatements.</summary>
[DbContext(typeof(SqliteAppDb))]
[Migration("20261201000000_FreezeSubmissions")]
public sealed class FreezeSubmissions : Migration
{
    private static readonly string[] Parts = ["SubmittedTalks", "SubmittedCount", "SubmittedSummaries", "SubmittedRemarks", "SubmittedAdjustments", "Reviews"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        const string refuse = "BEGIN SELECT RAISE(ABORT, 'What was submitted never changes.'); END;";
        foreach (var table in (string[])[.. Parts, "Submissions"])
        {
            var submission = table is "Submissions" ? "\"Id\" = OLD.\"Id\"" : "\"Id\" = OLD.\"SubmissionId\"";
            migrationBuilder.Sql($"CREATE TRIGGER \"{table}_NeverChange\" BEFORE UPDATE ON \"{table}\" {refuse}");
            migrationBuilder.Sql($"CREATE TRIGGER \"{table}_NeverGo\" BEFORE DELETE ON \"{table}\" WHEN NOT EXISTS (SELECT 1 FROM \"Submissions\" WHERE {submission} AND \"IsDemo\") {refuse}");
        }
        migrationBuilder.Sql($"CREATE TRIGGER \"Restatements_NeverChange\" BEFORE UPDATE ON \"Restatements\" WHEN OLD.\"Status\" = 'Approved' {refuse}");
        migrationBuilder.Sql($"CREATE TRIGGER \"Restatements_NeverGo\" BEFORE DELETE ON \"Restatements\" WHEN OLD.\"Status\" = 'Approved' AND NOT EXISTS (SELECT 1 FROM \"Submissions\" WHERE \"Id\" = OLD.\"SubmissionId\" AND \"IsDemo\") {refuse}");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])[.. Parts, "Submissions", "Restatements"])
        {
            migrationBuilder.Sql($"DROP TRIGGER \"{table}_NeverChange\";");
            migrationBuilder.Sql($"DROP TRIGGER \"{table}_NeverGo\";");
        }
    }
}
