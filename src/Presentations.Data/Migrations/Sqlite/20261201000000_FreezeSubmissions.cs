#nullable enable

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Presentations.Data.Migrations.Sqlite;

/// <summary>
/// Makes the database itself refuse to change what was submitted, to add to it once it is closed, and to re-point an approved month.
/// "INSERT OR REPLACE" and "UPDATE OR REPLACE" drop a row without asking the triggers of deletion: the key that they take is refused instead.
/// </summary>
[DbContext(typeof(SqliteAppDb))]
[Migration("20261201000000_FreezeSubmissions")]
public sealed class FreezeSubmissions : Migration
{
    private const string OfDemo = "EXISTS (SELECT 1 FROM \"Submissions\" WHERE \"Id\" = OLD.\"SubmissionId\" AND \"IsDemo\")";
    private const string SameMonth = "(\"Id\" = NEW.\"Id\" OR (\"OwnerId\" = NEW.\"OwnerId\" AND \"Month\" = NEW.\"Month\"";
    private const string OtherKey = "NEW.\"Id\" <> OLD.\"Id\"";
    private const string OtherMonth = $"{OtherKey} OR NEW.\"OwnerId\" <> OLD.\"OwnerId\" OR NEW.\"Month\" <> OLD.\"Month\"";

    private static readonly string[] Parts = ["SubmittedTalks", "SubmittedCount", "SubmittedSummaries", "SubmittedRemarks", "SubmittedAgencies", "SubmittedAdjustments"];

    private static readonly (string Table, string Name, string What, string? When)[] Triggers =
    [
        .. Parts.Append("Reviews").SelectMany(table => ((string, string, string, string?)[])[(table, "NeverChange", "UPDATE", null), (table, "NeverGo", "DELETE", $"NOT {OfDemo}")]),
        .. Parts.Select(table => (table, "NeverGrow", "INSERT", (string?)"(SELECT \"IsSealed\" FROM \"Submissions\" WHERE \"Id\" = NEW.\"SubmissionId\")")),
        ("Reviews", "NeverGrow", "INSERT", "EXISTS (SELECT 1 FROM \"Reviews\" WHERE \"SubmissionId\" = NEW.\"SubmissionId\")"),

        ("Submissions", "NeverChange", "UPDATE", $"OLD.\"IsSealed\" OR {OtherMonth} OR NEW.\"Number\" <> OLD.\"Number\""),
        ("Submissions", "NeverGo", "DELETE", "NOT OLD.\"IsDemo\""),
        ("Submissions", "NeverGiveWay", "INSERT", $"EXISTS (SELECT 1 FROM \"Submissions\" WHERE {SameMonth} AND \"Number\" = NEW.\"Number\")))"),

        ("Restatements", "NeverChange", "UPDATE", $"OLD.\"Status\" = 'Approved' OR {OtherKey}"),
        ("Restatements", "NeverGo", "DELETE", $"OLD.\"Status\" = 'Approved' AND NOT {OfDemo}"),
        ("Restatements", "NeverGrow", "INSERT", "NEW.\"Status\" = 'Approved' OR EXISTS (SELECT 1 FROM \"Restatements\" WHERE \"Id\" = NEW.\"Id\")"),

        ("ReportingPeriods", "NeverChange", "UPDATE", $"OLD.\"Status\" = 'Approved' OR {OtherMonth}"),
        ("ReportingPeriods", "NeverGo", "DELETE", "OLD.\"Status\" = 'Approved' AND NOT EXISTS (SELECT 1 FROM \"Submissions\" WHERE \"Id\" = OLD.\"LatestId\" AND \"IsDemo\")"),
        ("ReportingPeriods", "NeverGiveWay", "INSERT", $"NEW.\"Status\" = 'Approved' OR EXISTS (SELECT 1 FROM \"ReportingPeriods\" WHERE {SameMonth})) AND \"Status\" = 'Approved')"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, name, what, when) in Triggers)
        {
            migrationBuilder.Sql($"CREATE TRIGGER \"{table}_{name}\" BEFORE {what} ON \"{table}\"{(when is null ? "" : $" WHEN {when}")} BEGIN SELECT RAISE(ABORT, 'What was submitted never changes.'); END;");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, name, _, _) in Triggers) migrationBuilder.Sql($"DROP TRIGGER \"{table}_{name}\";");
    }
}
