using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Presentations.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ApproveImportsByOwner : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ImportApprovals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ImportBatchId = table.Column<int>(type: "int", nullable: false),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    MemberId = table.Column<int>(type: "int", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportApprovals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportApprovals_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportApprovals_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImportApprovals_ImportBatchId_OwnerId",
                table: "ImportApprovals",
                columns: new[] { "ImportBatchId", "OwnerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportApprovals_OwnerId",
                table: "ImportApprovals",
                column: "OwnerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportApprovals");
        }
    }
}
