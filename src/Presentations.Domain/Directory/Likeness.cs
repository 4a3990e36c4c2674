namespace Presentations.Domain.Directory;

/// <summary>Whether two entries of the directory look like one, and by what; null when they do not.</summary>
public static class Likeness
{
    private const double Similar = 0.6;

    public static string? Of(VenueTraits one, VenueTraits other)
    {
        if (one.NationalId is { } id && other.NationalId is { } otherId) return NationalKey(id) == NationalKey(otherId) ? "Same national id" : null;
        var (isSameZip, isSameCity) = (one.Zip is not null && one.Zip == other.Zip, one.City is not null && SearchText.Of(one.City) == SearchText.Of(other.City));
        if (!isSameZip && !isSameCity) return null;
        if (NameKey.Of(one.Name) == NameKey.Of(other.Name)) return isSameZip ? $"Same name in {one.Zip}" : $"Same name in {one.City}";
        return StreetKey(one.Street) is { } street && street == StreetKey(other.Street) && NameKey.Closeness(one.Name, other.Name) >= Similar ? "Similar name at the same address" : null;
    }

    public static string? OfAgencies(string name, string other) =>
        NameKey.Of(name) == NameKey.Of(other) ? "Same name, written differently"
        : NameKey.IsMisspelling(name, other) ? "Names that differ in a letter or two"
        : null;

    public static string? OfPeople((string Name, string Email) one, (string Name, string Email) other) =>
        SearchText.Of(one.Name) == SearchText.Of(other.Name) ? "Same name"
        : LocalPart(one.Email) == LocalPart(other.Email) ? "Same address at another provider"
        : null;

    /// <summary>Zeros at the front get lost in spreadsheets.</summary>
    public static string NationalKey(string nationalId) => nationalId.TrimStart('0').ToUpperInvariant();

    /// <summary>The number and the first word of a street; null without a number.</summary>
    public static string? StreetKey(string? street)
    {
        var words = SearchText.Of(street).Split(' ').Where(word => !NameKey.IsDirection(word)).ToList();
        return words.Count >= 2 && char.IsAsciiDigit(words[0][0]) ? $"{words[0]} {words[1]}" : null;
    }

    public static string LocalPart(string email) => email.Split('@')[0].ToLowerInvariant();
}

/// <summary>What is compared of a venue.</summary>
public sealed record VenueTraits(int Id, string Name, string? Street, string? City, string? Zip, string? NationalId);
