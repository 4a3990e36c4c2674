#nullable enable

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Presentations.Data.Migrations.SqlServer;

/// <summary>History says of what nobody signed in has done whether a school did it by its link, or the system.</summary>
[DbContext(typeof(SqlServerAppDb))]
[Migration("20261202000000_AddIsBySchoolToHistory")]
public sealed class AddIsBySchoolToHistory : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<bool>("IsBySchool", "History", "bit", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("IsBySchool", "History");
}
