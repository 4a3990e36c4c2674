using Presentations.Data;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The requester has removed what we hold about them: contacts, messages, and the mails that told of them; who is still to hear of a change hears it without them.</summary>
public sealed class RemoveOwnData(AppDbFactory dbs, ToldOfRequest told, TimeProvider clock) : IUseCase
{
    /// <summary>False for a link that is unknown or no longer good.</summary>
    public async Task<bool> SubmitAsync(string token, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return false;
        var request = await db.OwnRequestAsync(ct);
        var address = request.ContactEmail;
        request.RemoveContacts(clock);
        await db.SaveChangesAsync(ct);
        await told.RemoveAsync(db, request, address, ct);
        return true;
    }
}
