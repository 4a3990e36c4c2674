using Presentations.Data;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The school turns what is not essential on or off: reminders and thanks.</summary>
public sealed class TurnReminders(AppDbFactory dbs) : IUseCase
{
    /// <summary>False for a link that is unknown or no longer good.</summary>
    public async Task<bool> SubmitAsync(string token, bool wanted, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return false;
        (await db.OwnRequestAsync(ct)).Remind(wanted);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
