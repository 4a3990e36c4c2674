using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Administration.Reference;

/// <summary>An administrator says what topics and audiences are called, in which order, and which are offered; a newer reference file leaves that alone.</summary>
public sealed class EditChoices(AppDbFactory dbs) : IUseCase
{
    public const string Path = "/administration/reference/choices";

    public sealed record View(IReadOnlyList<Row> Topics, IReadOnlyList<Row> Audiences);

    public sealed record Row(bool IsTopic, string Code, string Label, int Order, bool IsActive, int Version);

    public sealed class Form
    {
        /// <summary>False for an audience.</summary>
        public bool IsTopic { get; set; }

        public string Code { get; set; } = "";

        public int Version { get; set; }

        [Required(ErrorMessage = "Say what it is called.")]
        public string? Label { get; set; }

        public int Order { get; set; }

        public bool IsActive { get; set; }

        internal static Form Of(Row row) => new() { IsTopic = row.IsTopic, Code = row.Code, Version = row.Version, Label = row.Label, Order = row.Order, IsActive = row.IsActive };
    }

    public async Task<View> FindAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        return new View(
            await db.Topics.OrderBy(row => row.Order).ThenBy(row => row.Label).Select(row => new Row(true, row.Code, row.Label, row.Order, row.IsActive, row.Version)).ToListAsync(ct),
            await db.Audiences.OrderBy(row => row.Order).ThenBy(row => row.Label).Select(row => new Row(false, row.Code, row.Label, row.Order, row.IsActive, row.Version)).ToListAsync(ct));
    }

    public async Task SubmitAsync(Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        if (form.IsTopic) await ChangeAsync(db, db.Topics, form, ct);
        else await ChangeAsync(db, db.Audiences, form, ct);
    }

    private static async Task ChangeAsync<T>(AppDb db, DbSet<T> all, Form form, CancellationToken ct) where T : class, IChoice
    {
        var choice = await all.SingleOrDefaultAsync(row => row.Code == form.Code, ct);
        Rule.Require(choice is not null, $"“{form.Code}” is no longer here.");
        db.Expect(choice, form.Version);
        choice.Describe(form.Label, form.Order, form.IsActive);
        Rule.Require(!await all.AnyAsync(other => other.Label == choice.Label && other.Code != form.Code, ct), $"Another one is called “{choice.Label}”; people could not tell them apart.", nameof(Form.Label));
        await db.SaveChangesAsync(ct);
    }
}
