using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Presentations.Data.Migrations.SqlServer
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
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "SupersededFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FigureId = table.Column<int>(type: "int", nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CampaignId = table.Column<int>(type: "int", nullable: true),
                    MeasureId = table.Column<int>(type: "int", nullable: true),
                    Counted = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Value = table.Column<int>(type: "int", nullable: false),
                    Qualifier = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    SinceYear = table.Column<int>(type: "int", nullable: true),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    StatedAtUtc = table.Column<DateTime>(type: "datetime2", nullable: false)
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
