using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Presentations.Data.Migrations.Sqlite;

/// <summary>Closes a submission when its lines are written, and holds an approved month to its submission: nothing joins, replaces or re-points them.</summary>
[DbContext(typeof(SqliteAppDb))]
[Migration("20261202000000_SealSubmissions")]
public sealed class SealSubmissions : Migration
{
    private const string Refuse = "BEGIN SELECT RAISE(ABORT, 'What was submitted never changes.'); END;";

    private static readonly string[] Parts = ["SubmittedTalks", "SubmittedCount", "SubmittedSummaries", "SubmittedRemarks", "SubmittedAgencies", "SubmittedAdjustments"];

    /// <summary>"INSERT OR REPLACE" and "UPDATE OR REPLACE" drop a row without asking the triggers of deletion: the key that they take is refused instead.</summary>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>(name: "IsSealed", table: "Submissions", type: "INTEGER", nullable: false, defaultValue: true);

        foreach (var table in Parts) On(migrationBuilder, $"{table}_NeverGrow", $"INSERT ON \"{table}\"", "(SELECT \"IsSealed\" FROM \"Submissions\" WHERE \"Id\" = NEW.\"SubmissionId\")");
        On(migrationBuilder, "Reviews_NeverGrow", "INSERT ON \"Reviews\"", "EXISTS (SELECT 1 FROM \"Reviews\" WHERE \"SubmissionId\" = NEW.\"SubmissionId\")");

        migrationBuilder.Sql("DROP TRIGGER \"Submissions_NeverChange\";");
        const string sameKey = "(\"Id\" = NEW.\"Id\" OR (\"OwnerId\" = NEW.\"OwnerId\" AND \"Month\" = NEW.\"Month\"";
        On(migrationBuilder, "Submissions_NeverChange", "UPDATE ON \"Submissions\"", "OLD.\"IsSealed\" OR NEW.\"Id\" <> OLD.\"Id\" OR NEW.\"OwnerId\" <> OLD.\"OwnerId\" OR NEW.\"Month\" <> OLD.\"Month\" OR NEW.\"Number\" <> OLD.\"Number\"");
        On(migrationBuilder, "Submissions_NeverGiveWay", "INSERT ON \"Submissions\"", $"EXISTS (SELECT 1 FROM \"Submissions\" WHERE {sameKey} AND \"Number\" = NEW.\"Number\")))");

        On(migrationBuilder, "Restatements_NeverGrow", "INSERT ON \"Restatements\"", "NEW.\"Status\" = 'Approved' OR EXISTS (SELECT 1 FROM \"Restatements\" WHERE \"Id\" = NEW.\"Id\")");
        On(migrationBuilder, "Restatements_NeverGiveWay", "UPDATE ON \"Restatements\"", "NEW.\"Id\" <> OLD.\"Id\"");

        const string ofDemo = "EXISTS (SELECT 1 FROM \"Submissions\" WHERE \"Id\" = OLD.\"LatestId\" AND \"IsDemo\")";
        On(migrationBuilder, "ReportingPeriods_NeverChange", "UPDATE ON \"ReportingPeriods\"", "OLD.\"Status\" = 'Approved' OR NEW.\"Id\" <> OLD.\"Id\" OR NEW.\"OwnerId\" <> OLD.\"OwnerId\" OR NEW.\"Month\" <> OLD.\"Month\"");
        On(migrationBuilder, "ReportingPeriods_NeverGo", "DELETE ON \"ReportingPeriods\"", $"OLD.\"Status\" = 'Approved' AND NOT {ofDemo}");
        On(migrationBuilder, "ReportingPeriods_NeverGiveWay", "INSERT ON \"ReportingPeriods\"", $"NEW.\"Status\" = 'Approved' OR EXISTS (SELECT 1 FROM \"ReportingPeriods\" WHERE {sameKey})) AND \"Status\" = 'Approved')");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        string[] triggers =
        [
            .. Parts.Select(table => $"{table}_NeverGrow"), "Reviews_NeverGrow", "Submissions_NeverChange", "Submissions_NeverGiveWay", "Restatements_NeverGrow", "Restatements_NeverGiveWay",
            "ReportingPeriods_NeverChange", "ReportingPeriods_NeverGo", "ReportingPeriods_NeverGiveWay",
        ];
        foreach (var trigger in triggers) migrationBuilder.Sql($"DROP TRIGGER \"{trigger}\";");
        migrationBuilder.Sql($"CREATE TRIGGER \"Submissions_NeverChange\" BEFORE UPDATE ON \"Submissions\" {Refuse}");
        migrationBuilder.Sql("ALTER TABLE \"Submissions\" DROP COLUMN \"IsSealed\";");
    }

    private static void On(MigrationBuilder migrationBuilder, string name, string what, string when) => migrationBuilder.Sql($"CREATE TRIGGER \"{name}\" BEFORE {what} WHEN {when} {Refuse}");
}
