using Presentations.Data;
using Presentations.Domain;

namespace Presentations.Web.Features.Periods;

/// <summary>A correction of a submitted month is sent back, with a reason; the figures stay.</summary>
public sealed class ReturnRestatement(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public async Task SubmitAsync(int id, int version, string? because, CancellationToken ct = default)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(because), "Say why it is sent back, so that it can be mended.", "Because");
        await using var db = await dbs.OpenAsync(ct);
        foreach (var restatement in await db.RestatementsAsync(id, version, ct)) restatement.Return(db.RequireMember(), because, clock);
        await db.SaveChangesAsync(ct);
    }
}
