using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain;

namespace Presentations.Web.Features.Directory;

/// <summary>A member says which mail that is not essential they want.</summary>
public sealed class ChooseMail(AppDbFactory dbs) : IUseCase
{
    public sealed class Form
    {
        public List<MailKind> Wanted { get; init; } = [];
    }

    /// <summary>Null for somebody without an account.</summary>
    public async Task<Form?> FindAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (db.Scope.MemberId is not { } me) return null;
        var muted = await db.MutedMails.Where(row => row.MemberId == me).Select(row => row.Kind).ToListAsync(ct);
        return new Form { Wanted = [.. MailKinds.Optional.Except(muted)] };
    }

    public async Task SubmitAsync(Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        Rule.Require(db.Scope.MemberId is not null, "Sign in again to choose your mail.");
        var me = db.Scope.MemberId.Value;
        var muted = await db.MutedMails.Where(row => row.MemberId == me).ToListAsync(ct);
        db.MutedMails.RemoveRange(muted.Where(row => form.Wanted.Contains(row.Kind)));
        db.MutedMails.AddRange(MailKinds.Optional.Except(form.Wanted).Except(muted.Select(row => row.Kind)).Select(kind => new MutedMail { MemberId = me, Kind = kind }));
        await db.SaveChangesAsync(ct);
    }
}
