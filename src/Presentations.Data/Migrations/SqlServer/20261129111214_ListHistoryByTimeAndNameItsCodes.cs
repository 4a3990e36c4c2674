using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Presentations.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ListHistoryByTimeAndNameItsCodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Topics",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "SubjectCode",
                table: "History",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Audiences",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateIndex(
                name: "IX_History_AtUtc",
                table: "History",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_History_MemberId_AtUtc",
                table: "History",
                columns: new[] { "MemberId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_History_Subject_AtUtc",
                table: "History",
                columns: new[] { "Subject", "AtUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_History_AtUtc",
                table: "History");

            migrationBuilder.DropIndex(
                name: "IX_History_MemberId_AtUtc",
                table: "History");

            migrationBuilder.DropIndex(
                name: "IX_History_Subject_AtUtc",
                table: "History");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "SubjectCode",
                table: "History");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Audiences");
        }
    }
}
