using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Presentations.Data.Migrations.SqlServer
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
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TextFormat",
                table: "Submissions",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "SubmittedAgencies",
                columns: table => new
                {
                    SubmissionId = table.Column<int>(type: "int", nullable: false),
                    AgencyId = table.Column<int>(type: "int", nullable: false),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
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

            migrationBuilder.Sql("""
                EXEC(N'CREATE TRIGGER [SubmittedAgencies_NeverChanges] ON [SubmittedAgencies] AFTER UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    IF EXISTS (SELECT 1 FROM inserted) THROW 51000, ''What was submitted never changes.'', 1;
                    ELSE IF EXISTS (SELECT 1 FROM deleted row LEFT JOIN [Submissions] submission ON submission.[Id] = row.[SubmissionId] WHERE ISNULL(submission.[IsDemo], 0) = 0) THROW 51000, ''What was submitted never changes.'', 1;
                END');
                """);
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
