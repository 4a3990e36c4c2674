using System.Collections.Frozen;
using System.Globalization;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Schools;

/// <summary>Reads the cells of the national files: repairs what can be repaired; what cannot is empty.</summary>
public static class SchoolText
{
    private static readonly FrozenSet<string> missing = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "M", "N", "N/A", "NA", "NULL", "NONE", ".", "-", "--", "–", "-1", "-2", "-9", "NOT AVAILABLE", "NOT APPLICABLE", "NOT REPORTED", "MISSING", "UNKNOWN");

    /// <summary>Null when the file says that it does not know.</summary>
    public static string? Known(string cell) => cell.Length == 0 || missing.Contains(cell) ? null : cell;

    /// <summary>Empty when it is not known or longer than is kept.</summary>
    public static string Name(string cell, int longest = Bounds.NameLength) => Known(cell) is { } text && text.Length <= longest ? ReadableText.Of(text) : "";

    public static string Website(string cell) => Known(cell) is { Length: <= Bounds.NameLength } text && text.Contains('.', StringComparison.Ordinal) ? text : "";

    /// <summary>(254) 555-0100; made-up numbers such as 999-999-9999 are not known.</summary>
    public static string Phone(string cell)
    {
        var digits = string.Concat(cell.Where(char.IsAsciiDigit));
        if (digits.Length == 11 && digits[0] == '1') digits = digits[1..];
        return digits.Length == 10 && digits[0] > '1' && digits.Distinct().Skip(1).Any() ? $"({digits[..3]}) {digits[3..6]}-{digits[6..]}" : "";
    }

    /// <summary>PK, KG, 01 to 13, UG or AE.</summary>
    public static string Grade(string cell, bool surveyCodes)
    {
        if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return cell.ToUpperInvariant() is "PK" or "KG" or "UG" or "AE" ? cell.ToUpperInvariant() : "";
        if (!surveyCodes) return number is >= 1 and <= 13 ? number.ToString("00", CultureInfo.InvariantCulture) : "";
        return number switch
        {
            1 => "UG",
            2 or 3 or 4 => "PK",
            5 => "KG",
            >= 6 and <= 17 => (number - 5).ToString("00", CultureInfo.InvariantCulture),
            _ => "",
        };
    }

    public static string Pupils(string cell) =>
        int.TryParse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var pupils) && pupils <= Bounds.AttendancePerAudience
            ? pupils.ToString(CultureInfo.InvariantCulture)
            : "";

    /// <summary>Degrees that lie in the United States, the islands included.</summary>
    public static (string Latitude, string Longitude) Coordinates(string latitude, string longitude) =>
        double.TryParse(latitude, CultureInfo.InvariantCulture, out var north) && double.TryParse(longitude, CultureInfo.InvariantCulture, out var east)
        && north is > -15 and < 72 && east is (> -180 and < -64) or (> 130 and <= 180)
            ? (Degrees(north), Degrees(east))
            : ("", "");

    public static string Degrees(double? degrees) => degrees?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
