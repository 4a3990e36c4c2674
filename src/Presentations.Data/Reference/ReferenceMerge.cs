using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Presentations.Data.Bulk;
using Presentations.Domain;

namespace Presentations.Data.Reference;

/// <summary>Brings a newer edition of reference rows into the database, and leaves alone what people have edited since the last one.</summary>
internal sealed class ReferenceMerge(AppDb db)
{
    /// <param name="before">The rows as they were last loaded; empty the first time.</param>
    /// <param name="now">The rows as the files say now.</param>
    /// <param name="key">What tells one row from another.</param>
    /// <param name="whole">True when the fields of a row belong together: an edit of one keeps them all.</param>
    /// <returns>The number of rows written.</returns>
    public async Task<int> RunAsync<T>(IReadOnlyList<T> before, IReadOnlyList<T> now, Func<T, string> key, bool whole, CancellationToken ct) where T : class
    {
        var fields = FieldsOf<T>();
        var known = before.ToDictionary(key);
        var news = now.Where(row => !known.TryGetValue(key(row), out var old) || fields.Any(field => Differ(field, old, row))).ToList();
        if (news.Count == 0) return 0;
        if (before.Count == 0 && !typeof(IHistoried).IsAssignableFrom(typeof(T)) && !await db.Set<T>().AnyAsync(ct)) return await NewRows.AddAsync(db, news, ct);

        var rows = (await db.Set<T>().ToListAsync(ct)).ToDictionary(key);
        foreach (var row in news)
        {
            var old = known.GetValueOrDefault(key(row));
            if (!rows.TryGetValue(key(row), out var here))
            {
                // A row that was loaded before and is gone was removed here on purpose.
                if (old is null) db.Add(row);
            }
            else if (old is not null && !(whole && fields.Any(field => Differ(field, old, here)))) Update(here, old, row, fields);
        }
        var written = await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return written;
    }

    private void Update<T>(T here, T old, T row, IReadOnlyList<IProperty> fields) where T : class
    {
        foreach (var field in fields.Where(field => Differ(field, old, row) && !Differ(field, old, here)))
            db.Entry(here).Property(field).CurrentValue = field.PropertyInfo!.GetValue(row);
    }

    private static bool Differ<T>(IProperty field, T one, T other) => !Equals(field.PropertyInfo!.GetValue(one), field.PropertyInfo.GetValue(other));

    private List<IProperty> FieldsOf<T>() => db.Model.FindEntityType(typeof(T))!.GetProperties()
        .Where(property => property.PropertyInfo is not null && !property.IsPrimaryKey() && property.Name != nameof(IVersioned.Version))
        .ToList();
}
