using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Administration.Mail;

/// <summary>The mail that waits, that was sent, and that nobody took.</summary>
public sealed class ListMail(AppDbFactory dbs, MailOptions options) : IUseCase
{
    public const int PageSize = 50;

    /// <param name="HasServer">False when nothing is sent because no mail server is set.</param>
    /// <param name="Counts">How many there are of each.</param>
    public sealed record View(bool HasServer, IReadOnlyDictionary<MailStatus, int> Counts, IReadOnlyList<Row> Rows);

    public sealed record Row(long Id, MailKind Kind, string To, string Subject, DateTime WrittenAtUtc, DateTime NextTryUtc, DateTime? SentAtUtc, int Tries, string? LastError);

    /// <param name="page">From 1, the newest mail first.</param>
    public async Task<View> FindAsync(MailStatus status, int page = 1, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var counts = await db.Outbox.GroupBy(mail => mail.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var rows = await db.Outbox.Where(mail => mail.Status == status).OrderByDescending(mail => mail.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(mail => new Row(mail.Id, mail.Kind, mail.ToAddress, mail.Subject, mail.WrittenAtUtc, mail.NextTryUtc, mail.SentAtUtc, mail.Tries, mail.LastError)).ToListAsync(ct);
        return new View(options.IsSet, counts, rows);
    }
}
