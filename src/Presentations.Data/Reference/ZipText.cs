namespace Presentations.Data.Reference;

/// <summary>ZIP codes as people and spreadsheets write them.</summary>
public static class ZipText
{
    /// <summary>Five digits: without the four after the dash, with the leading zeros that a spreadsheet lost; null when it is no ZIP.</summary>
    public static string? Of(string? text)
    {
        var digits = (text ?? "").Trim().Split('-')[0].TrimEnd();
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit)) return null;
        var zip = digits.Length switch
        {
            3 or 4 or 5 => digits.PadLeft(5, '0'),
            8 or 9 => digits.PadLeft(9, '0')[..5],
            _ => null,
        };
        return zip is "00000" or "99999" ? null : zip;
    }
}
