using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Presentations.Data.Migrations.SqlServer;

/// <summary>Closes a submission when its lines are written, and holds an approved month to its submission: nothing joins, replaces or re-points them.</summary>
[DbContext(typeof(SqlServerAppDb))]
[Migration("20261202000000_SealSubmissions")]
public sealed class SealSubmissions : Migration
{
    private static readonly string[] Parts = ["SubmittedTalks", "SubmittedCount", "SubmittedSummaries", "SubmittedRemarks", "SubmittedAgencies", "SubmittedAdjustments"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>(name: "IsSealed", table: "Submissions", type: "bit", nullable: false, defaultValue: true);

        foreach (var table in Parts) On(migrationBuilder, $"{table}_NeverGrow", $"[{table}] AFTER INSERT", "EXISTS (SELECT 1 FROM inserted row JOIN [Submissions] submission ON submission.[Id] = row.[SubmissionId] WHERE submission.[IsSealed] = 1)");
        On(migrationBuilder, "Restatements_NeverGrow", "[Restatements] AFTER INSERT", "EXISTS (SELECT 1 FROM inserted row WHERE row.[Status] = 'Approved')");

        migrationBuilder.Sql("DROP TRIGGER [Submissions_NeverChanges];");
        On(migrationBuilder, "Submissions_NeverChanges", "[Submissions] AFTER UPDATE", "EXISTS (SELECT 1 FROM deleted row WHERE row.[IsSealed] = 1)");
        On(migrationBuilder, "Submissions_NeverGo", "[Submissions] AFTER DELETE", "EXISTS (SELECT 1 FROM deleted row WHERE row.[IsDemo] = 0)");

        On(migrationBuilder, "ReportingPeriods_NeverChange", "[ReportingPeriods] AFTER UPDATE", "EXISTS (SELECT 1 FROM deleted row LEFT JOIN inserted same ON same.[Id] = row.[Id] AND same.[OwnerId] = row.[OwnerId] AND same.[Month] = row.[Month] WHERE row.[Status] = 'Approved' OR same.[Id] IS NULL)");
        On(migrationBuilder, "ReportingPeriods_NeverGrow", "[ReportingPeriods] AFTER INSERT", "EXISTS (SELECT 1 FROM inserted row WHERE row.[Status] = 'Approved')");
        On(migrationBuilder, "ReportingPeriods_NeverGo", "[ReportingPeriods] AFTER DELETE", "EXISTS (SELECT 1 FROM deleted row LEFT JOIN [Submissions] submission ON submission.[Id] = row.[LatestId] WHERE row.[Status] = 'Approved' AND ISNULL(submission.[IsDemo], 0) = 0)");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        string[] triggers =
        [
            .. Parts.Select(table => $"{table}_NeverGrow"), "Restatements_NeverGrow", "Submissions_NeverChanges", "Submissions_NeverGo", "ReportingPeriods_NeverChange", "ReportingPeriods_NeverGrow", "ReportingPeriods_NeverGo",
        ];
        foreach (var trigger in triggers) migrationBuilder.Sql($"DROP TRIGGER [{trigger}];");
        On(migrationBuilder, "Submissions_NeverChanges", "[Submissions] AFTER UPDATE, DELETE", "EXISTS (SELECT 1 FROM inserted) OR EXISTS (SELECT 1 FROM deleted row WHERE row.[IsDemo] = 0)");
        migrationBuilder.DropColumn(name: "IsSealed", table: "Submissions");
    }

    private static void On(MigrationBuilder migrationBuilder, string name, string what, string when) => migrationBuilder.Sql($"""
        EXEC(N'CREATE TRIGGER [{name}] ON {what.Replace("'", "''", StringComparison.Ordinal)} AS
        BEGIN
            SET NOCOUNT ON;
            IF {when.Replace("'", "''", StringComparison.Ordinal)} THROW 51000, ''What was submitted never changes.'', 1;
        END');
        """);
}
