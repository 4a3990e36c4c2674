using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Presentations.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GiveSubmissionsAFormat : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Reached",
                table: "SubmittedCount",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TextFormat",
                table: "Submissions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "SubmittedAgencies",
                columns: table => new
                {
                    SubmissionId = table.Column<int>(type: "INTEGER", nullable: false),
                    AgencyId = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedAgencies", x => new { x.SubmissionId, x.AgencyId });
                    table.ForeignKey(
                        name: "FK_SubmittedAgencies_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            const string refuse = "BEGIN SELECT RAISE(ABORT, 'What was submitted never changes.'); END;";
            migrationBuilder.Sql($"CREATE TRIGGER \"SubmittedAgencies_NeverChange\" BEFORE UPDATE ON \"SubmittedAgencies\" {refuse}");
            migrationBuilder.Sql($"CREATE TRIGGER \"SubmittedAgencies_NeverGo\" BEFORE DELETE ON \"SubmittedAgencies\" WHEN NOT EXISTS (SELECT 1 FROM \"Submissions\" WHERE \"Id\" = OLD.\"SubmissionId\" AND \"IsDemo\") {refuse}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SubmittedAgencies");

            migrationBuilder.DropColumn(
                name: "Reached",
                table: "SubmittedCount");

            migrationBuilder.DropColumn(
                name: "TextFormat",
                table: "Submissions");
        }
    }
}
