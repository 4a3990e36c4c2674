using Microsoft.EntityFrameworkCore;
using Presentations.Data;

namespace Presentations.Web.Mail;

/// <summary>Loads what a letter tells of and the use case had no need of.</summary>
internal static class ToldParts
{
    /// <param name="parts">Collections of the row, by name. A row that is new, or not of this context, has its parts already.</param>
    public static async Task LoadPartsAsync(this AppDb db, object row, IReadOnlyList<string> parts, CancellationToken ct)
    {
        var entry = db.Entry(row);
        if (entry.State is EntityState.Added or EntityState.Detached) return;
        foreach (var part in parts)
        {
            if (!entry.Collection(part).IsLoaded) await entry.Collection(part).LoadAsync(ct);
        }
    }
}
