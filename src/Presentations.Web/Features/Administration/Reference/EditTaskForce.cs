using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.Reference;

/// <summary>An administrator says what a task force is called, who leads it and where it is found; a newer reference file leaves that alone.</summary>
public sealed class EditTaskForce(AppDbFactory dbs) : IUseCase
{
    public const string Path = "/administration/reference/task-forces";

    public sealed record Row(string Code, string Name, string State, string LeadAgency, string? Website, bool IsNameOfficial);

    public sealed class Form
    {
        public int Id { get; init; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Say what the task force is called.")]
        public string? Name { get; set; }

        /// <summary>False as long as the name is a guess from the state's.</summary>
        public bool IsNameOfficial { get; set; }

        [Required(ErrorMessage = "Name the agency that leads it.")]
        public string? LeadAgency { get; set; }

        public string? Website { get; set; }

        internal static Form Of(TaskForce row) => new() { Id = row.Id, Version = row.Version, Name = row.Name, IsNameOfficial = row.IsNameOfficial, LeadAgency = row.LeadAgency, Website = row.Website };
    }

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        return await db.TaskForces.OrderBy(row => row.Code)
            .Join(db.States, row => row.StateCode, state => state.Code, (row, state) => new Row(row.Code, row.Name, state.Name, row.LeadAgency, row.Website, row.IsNameOfficial)).ToListAsync(ct);
    }

    public async Task<Form?> FindAsync(string code, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        return await db.TaskForces.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, ct) is { } taskForce ? Form.Of(taskForce) : null;
    }

    public async Task SubmitAsync(string code, Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var taskForce = await db.TaskForces.SingleOrDefaultAsync(row => row.Code == code, ct);
        Rule.Require(taskForce is not null, $"“{code}” is not the code of a task force.");
        db.Expect(taskForce, form.Version);
        taskForce.Describe(form.Name, form.IsNameOfficial, form.LeadAgency, form.Website);
        Rule.Require(!await db.Owners.AnyAsync(other => other.Name == taskForce.Name && other.Id != taskForce.Id, ct), $"Another task force or state desk is called “{taskForce.Name}”; people could not tell them apart.", nameof(Form.Name));
        await db.SaveChangesAsync(ct);
    }
}
