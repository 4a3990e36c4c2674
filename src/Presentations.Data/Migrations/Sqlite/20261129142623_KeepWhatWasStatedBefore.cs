using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Presentations.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepWhatWasStatedBefore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "StatedAtUtc",
                table: "StatedFigures",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "SupersededFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FigureId = table.Column<int>(type: "INTEGER", nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: true),
                    MeasureId = table.Column<int>(type: "INTEGER", nullable: true),
                    Counted = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Value = table.Column<int>(type: "INTEGER", nullable: false),
                    Qualifier = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SinceYear = table.Column<int>(type: "INTEGER", nullable: true),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    StatedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupersededFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupersededFigures_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SupersededFigures_Measures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "Measures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SupersededFigures_CampaignId",
                table: "SupersededFigures",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_SupersededFigures_MeasureId",
                table: "SupersededFigures",
                column: "MeasureId");

            // What is stated already stands since its last change.
            migrationBuilder.Sql(
                "UPDATE \"StatedFigures\" SET \"StatedAtUtc\" = (SELECT MAX(\"AtUtc\") FROM \"History\" WHERE \"Subject\" = 'StatedFigure' AND \"SubjectId\" = \"StatedFigures\".\"Id\") "
                + "WHERE EXISTS (SELECT 1 FROM \"History\" WHERE \"Subject\" = 'StatedFigure' AND \"SubjectId\" = \"StatedFigures\".\"Id\")");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SupersededFigures");

            migrationBuilder.DropColumn(
                name: "StatedAtUtc",
                table: "StatedFigures");
        }
    }
}
