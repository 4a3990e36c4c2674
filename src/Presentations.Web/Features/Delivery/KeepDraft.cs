using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Delivery;

/// <summary>Keeps what a person is typing until it is saved, discarded or two weeks old.</summary>
public sealed class KeepDraft(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    /// <summary>A draft as it was kept.</summary>
    public sealed record Kept<T>(string Form, T Content, DateTime SavedAtUtc);

    public async Task<Kept<T>?> FindAsync<T>(string form, CancellationToken ct = default) where T : class =>
        await ReadAsync<T>(draft => draft.Form == form, ct) is [var kept] ? kept : null;

    /// <summary>The drafts whose form begins like this, newest first.</summary>
    public Task<IReadOnlyList<Kept<T>>> ListAsync<T>(string begin, CancellationToken ct = default) where T : class =>
        ReadAsync<T>(draft => draft.Form.StartsWith(begin), ct);

    /// <summary>Answers when it was kept.</summary>
    public async Task<DateTime> SaveAsync<T>(string form, T content, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        Rule.Require(db.Scope.MemberId is not null, "Sign in again to keep what you typed.");
        var now = clock.GetUtcNow().UtcDateTime;
        var text = JsonSerializer.Serialize(content);
        if (await Own(db).SingleOrDefaultAsync(draft => draft.Form == form, ct) is { } kept) (kept.Content, kept.SavedAtUtc) = (text, now);
        else db.Drafts.Add(new Draft { MemberId = db.Scope.MemberId.Value, Form = form, Content = text, SavedAtUtc = now });
        await db.SaveChangesAsync(ct);
        return now;
    }

    public async Task DiscardAsync(string form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        await Own(db).Where(draft => draft.Form == form).ExecuteDeleteAsync(ct);
    }

    private async Task<IReadOnlyList<Kept<T>>> ReadAsync<T>(Expression<Func<Draft, bool>> which, CancellationToken ct) where T : class
    {
        await using var db = await dbs.OpenAsync(ct);
        var rows = await Own(db).AsNoTracking().Where(which).OrderByDescending(draft => draft.SavedAtUtc).ToListAsync(ct);
        return [.. rows.Select(row => (Row: row, Content: Read<T>(row.Content))).Where(draft => draft.Content is not null)
            .Select(draft => new Kept<T>(draft.Row.Form, draft.Content!, draft.Row.SavedAtUtc))];
    }

    /// <summary>An administrator may read the drafts of others; they are never theirs to go on with.</summary>
    private static IQueryable<Draft> Own(AppDb db) => db.Drafts.Where(draft => draft.MemberId == db.Scope.MemberId);

    /// <summary>Null for what an older version of the product kept in another shape.</summary>
    internal static T? Read<T>(string content) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
