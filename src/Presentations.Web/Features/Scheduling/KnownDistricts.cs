using Microsoft.EntityFrameworkCore;
using Presentations.Data;

namespace Presentations.Web.Features.Scheduling;

/// <summary>The school districts that the directory knows, to choose from: a district that is typed may not be one.</summary>
internal static class KnownDistricts
{
    /// <summary>No state has more.</summary>
    private const int MostOfState = 3_000;

    public static async Task<IReadOnlyList<(string StateCode, string District)>> DistrictsAsync(this AppDb db, IReadOnlyCollection<string> states, CancellationToken ct)
    {
        if (states.Count == 0) return [];
        var rows = await db.Venues.Where(venue => states.Contains(venue.StateCode) && venue.District != null).Select(venue => new { venue.StateCode, District = venue.District! }).Distinct()
            .OrderBy(row => row.District).ThenBy(row => row.StateCode).Take(MostOfState * states.Count).ToListAsync(ct);
        return rows.ConvertAll(row => (row.StateCode, row.District));
    }

    /// <summary>A district as an address or a choice carries it: "ID:Boise Independent District".</summary>
    public static string Code((string StateCode, string District) district) => $"{district.StateCode}:{district.District}";

    /// <summary>Both null for what is not such a code.</summary>
    public static (string? StateCode, string? District) Read(string? code) =>
        code?.IndexOf(':', StringComparison.Ordinal) is { } end and > 0 && end < code.Length - 1 ? (code[..end], code[(end + 1)..]) : (null, null);

    public static (string Code, string Label) Choice((string StateCode, string District) district) => (Code(district), $"{district.District}, {district.StateCode}");
}
