#nullable enable

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Presentations.Data.Migrations.SqlServer;

/// <summary>Makes the database itself refuse to change what was submitted, to add to it once it is closed, and to re-point an approved month.</summary>
[DbContext(typeof(SqlServerAppDb))]
[Migration("20261201000000_FreezeSubmissions")]
public sealed class FreezeSubmissions : Migration
{
    private const string Lost = "EXISTS (SELECT 1 FROM deleted row LEFT JOIN [Submissions] submission ON submission.[Id] = row.[SubmissionId] WHERE ISNULL(submission.[IsDemo], 0) = 0";

    private static readonly string[] Parts = ["SubmittedTalks", "SubmittedCount", "SubmittedSummaries", "SubmittedRemarks", "SubmittedAgencies", "SubmittedAdjustments"];

    private static readonly (string Table, string Name, string What, string When)[] Triggers =
    [
        .. Parts.Append("Reviews").SelectMany(table => ((string, string, string, string)[])[(table, "NeverChange", "UPDATE", "EXISTS (SELECT 1 FROM deleted)"), (table, "NeverGo", "DELETE", $"{Lost})")]),
        .. Parts.Select(table => (table, "NeverGrow", "INSERT", "EXISTS (SELECT 1 FROM inserted row JOIN [Submissions] submission ON submission.[Id] = row.[SubmissionId] WHERE submission.[IsSealed] = 1)")),

        ("Submissions", "NeverChange", "UPDATE", "EXISTS (SELECT 1 FROM deleted row WHERE row.[IsSealed] = 1)"),
        ("Submissions", "NeverGo", "DELETE", "EXISTS (SELECT 1 FROM deleted row WHERE row.[IsDemo] = 0)"),

        ("Restatements", "NeverChange", "UPDATE", "EXISTS (SELECT 1 FROM deleted row WHERE row.[Status] = 'Approved')"),
        ("Restatements", "NeverGo", "DELETE", $"{Lost} AND row.[Status] = 'Approved')"),
        ("Restatements", "NeverGrow", "INSERT", "EXISTS (SELECT 1 FROM inserted row WHERE row.[Status] = 'Approved')"),

        ("ReportingPeriods", "NeverChange", "UPDATE", "EXISTS (SELECT 1 FROM deleted row LEFT JOIN inserted same ON same.[Id] = row.[Id] AND same.[OwnerId] = row.[OwnerId] AND same.[Month] = row.[Month] WHERE row.[Status] = 'Approved' OR same.[Id] IS NULL)"),
        ("ReportingPeriods", "NeverGrow", "INSERT", "EXISTS (SELECT 1 FROM inserted row WHERE row.[Status] = 'Approved')"),
        ("ReportingPeriods", "NeverGo", "DELETE", "EXISTS (SELECT 1 FROM deleted row LEFT JOIN [Submissions] submission ON submission.[Id] = row.[LatestId] WHERE row.[Status] = 'Approved' AND ISNULL(submission.[IsDemo], 0) = 0)"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, name, what, when) in Triggers)
        {
            migrationBuilder.Sql($"""
                EXEC(N'CREATE TRIGGER [{table}_{name}] ON [{table}] AFTER {what} AS
                BEGIN
                    SET NOCOUNT ON;
                    IF {when.Replace("'", "''", StringComparison.Ordinal)} THROW 51000, ''What was submitted never changes.'', 1;
                END');
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, name, _, _) in Triggers) migrationBuilder.Sql($"DROP TRIGGER [{table}_{name}];");
    }
}
