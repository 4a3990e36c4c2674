using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Presentations.Data.Reference;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Scheduling;

/// <summary>What the rules of time zones say of the coming years; kept, so that a change of the rules is noticed.</summary>
public static class ZoneRules
{
    /// <summary>Beside the reference files: what the rules were when instants were last derived.</summary>
    public const string Path = "schedule/time-zones";

    private const int Years = 4;

    /// <summary>The zones whose rules are not those that are kept, or that nothing is kept of.</summary>
    public static async Task<IReadOnlyCollection<string>> ChangedAsync(AppDb db, IReadOnlyCollection<string> zones, int year, CancellationToken ct = default)
    {
        var kept = await db.LoadedFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Path == Path, ct);
        var known = kept is null ? [] : (await ReadAsync(kept, ct)).Split('\n').ToHashSet();
        return [.. zones.Where(zone => !known.Contains(LineOf(zone, year)))];
    }

    /// <summary>The caller saves.</summary>
    public static async Task KeepAsync(AppDb db, IEnumerable<string> zones, int year, CancellationToken ct = default)
    {
        var now = LoadedFile.Of(Path, Encoding.UTF8.GetBytes(string.Join('\n', zones.Order(StringComparer.Ordinal).Select(zone => LineOf(zone, year)))));
        if (await db.LoadedFiles.FindAsync([Path], ct) is { } known) known.Become(now);
        else db.LoadedFiles.Add(now);
    }

    /// <summary>Every hour of the years at which the clocks change, and to what.</summary>
    private static string LineOf(string zone, int year)
    {
        var rules = WallClock.Zone(zone);
        var (from, line, last) = (new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc), new StringBuilder(zone), TimeSpan.MinValue);
        for (var hour = from; hour < from.AddYears(Years); hour = hour.AddHours(1))
        {
            var offset = rules.GetUtcOffset(hour);
            if (offset == last) continue;
            line.Append(CultureInfo.InvariantCulture, $" {hour:yyyyMMddHH}{offset.TotalMinutes:+0;-0;+0}");
            last = offset;
        }
        return line.ToString();
    }

    private static async Task<string> ReadAsync(LoadedFile file, CancellationToken ct)
    {
        using var reader = new StreamReader(file.Open());
        return await reader.ReadToEndAsync(ct);
    }
}
