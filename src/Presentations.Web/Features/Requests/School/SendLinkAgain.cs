using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>Mails the private links of an address to it again. Whoever asks learns nothing: the answer is the same for every address.</summary>
public sealed class SendLinkAgain(AppDbFactory dbs, RequestLetters letters) : IUseCase
{
    private const int Most = 5;

    public async Task SubmitAsync(string? email, CancellationToken ct = default)
    {
        if (EmailAddress.Read(email) is not { } address) return;
        foreach (var opened in await dbs.OpenForAddressAsync(address, Most, ct))
        {
            await using var db = opened;
            await letters.LinkAgainAsync(db, await db.Requests.SingleAsync(ct), ct);
            await db.SaveChangesAsync(ct);
        }
    }
}
