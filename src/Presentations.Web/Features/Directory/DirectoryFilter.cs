using Microsoft.EntityFrameworkCore;
using Presentations.Data;

namespace Presentations.Web.Features.Directory;

/// <summary>What a list of the directory shows, as its address says.</summary>
/// <param name="State">Null for that of the person's own task force.</param>
/// <param name="IsClosed">True for what is no longer in use.</param>
public sealed record DirectoryFilter(string? State = null, string? Text = null, bool IsClosed = false, int Page = 1)
{
    internal const int PageSize = 50;

    public static DirectoryFilter Of(string? state, string? text, string? status, string? page) =>
        new(string.IsNullOrWhiteSpace(state) ? null : state.ToUpperInvariant(), text, status == "closed", int.TryParse(page, out var number) && number is > 0 and < 10_000 ? number : 1);

    public string At(string path, int page) => $"{path}?state={Uri.EscapeDataString(State ?? "")}&text={Uri.EscapeDataString(Text ?? "")}&status={(IsClosed ? "closed" : "")}&page={page}";

    internal async Task<string?> StateAsync(AppDb db, CancellationToken ct) => State
        ?? await db.Owners.Where(owner => db.Scope.ReadableOwners.Contains(owner.Id)).OrderBy(owner => owner.StateCode).Select(owner => owner.StateCode).FirstOrDefaultAsync(ct)
        ?? await db.States.OrderBy(state => state.Name).Select(state => state.Code).FirstOrDefaultAsync(ct);
}
