using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Presentations.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NameCalendarFeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "LastUsedOn",
                table: "CalendarFeeds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "CalendarFeeds",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "A calendar program"); // made before feeds had names
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LastUsedOn",
                table: "CalendarFeeds");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "CalendarFeeds");
        }
    }
}
