using System.Globalization;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.Schools;

/// <summary>A school value by value, as text; null is a value that a file has no column for, empty one that it knows to be missing.</summary>
public sealed class SchoolValues
{
    private const char Between = '\t';
    private static readonly int count = Enum.GetValues<SchoolValue>().Length;

    private readonly string?[] texts = new string?[count];

    public string? this[SchoolValue which]
    {
        get => texts[(int)which];
        set => texts[(int)which] = value;
    }

    public static SchoolValues Of(Venue venue) => new()
    {
        [SchoolValue.Name] = venue.Name,
        [SchoolValue.District] = venue.District ?? "",
        [SchoolValue.Street] = venue.Street ?? "",
        [SchoolValue.City] = venue.City ?? "",
        [SchoolValue.State] = venue.StateCode,
        [SchoolValue.Zip] = venue.Zip ?? "",
        [SchoolValue.County] = venue.CountyFips ?? "",
        [SchoolValue.Phone] = venue.Phone ?? "",
        [SchoolValue.Website] = venue.Website ?? "",
        [SchoolValue.LowGrade] = venue.LowGrade ?? "",
        [SchoolValue.HighGrade] = venue.HighGrade ?? "",
        [SchoolValue.Pupils] = venue.Pupils?.ToString(CultureInfo.InvariantCulture) ?? "",
        [SchoolValue.Latitude] = SchoolText.Degrees(venue.Latitude),
        [SchoolValue.Longitude] = SchoolText.Degrees(venue.Longitude),
        [SchoolValue.IsListed] = Flag(venue.IsListedPublicly),
        [SchoolValue.IsActive] = Flag(venue.IsActive),
    };

    /// <summary>What <see cref="ToString"/> wrote.</summary>
    public static SchoolValues Parse(string? text)
    {
        var values = new SchoolValues();
        var parts = (text ?? "").Split(Between);
        for (var index = 0; index < count; index++) values.texts[index] = index < parts.Length ? parts[index] : "";
        return values;
    }

    public static string Flag(bool yes) => yes ? "yes" : "no";

    /// <summary>False for a school that the file says is closed, or not open yet.</summary>
    public bool IsActive => this[SchoolValue.IsActive] != "no";

    /// <summary>The first year of the school year that the values are of; null when the file does not say.</summary>
    public int? Year => int.TryParse(this[SchoolValue.Year], CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>The values of the venue; a value that was never said is not known, and a school counts as listed.</summary>
    public VenueFacts ToFacts(string zone) => new(this[SchoolValue.Name]!, this[SchoolValue.State]!, zone)
    {
        District = Known(SchoolValue.District),
        Street = Known(SchoolValue.Street),
        City = Known(SchoolValue.City),
        Zip = Known(SchoolValue.Zip),
        CountyFips = Known(SchoolValue.County),
        Phone = Known(SchoolValue.Phone),
        Website = Known(SchoolValue.Website),
        LowGrade = Known(SchoolValue.LowGrade),
        HighGrade = Known(SchoolValue.HighGrade),
        Pupils = Known(SchoolValue.Pupils) is { } pupils ? int.Parse(pupils, CultureInfo.InvariantCulture) : null,
        Latitude = Degrees(SchoolValue.Latitude),
        Longitude = Degrees(SchoolValue.Longitude),
        IsListedPublicly = this[SchoolValue.IsListed] != "no",
    };

    /// <summary>True when this edition tells something that the last one did not.</summary>
    public bool TellsMoreThan(SchoolValues loaded) => Told(loaded).Any();

    /// <summary>The last edition, with what this one tells instead.</summary>
    public SchoolValues Over(SchoolValues loaded)
    {
        var both = new SchoolValues();
        for (var index = 0; index < count; index++) both.texts[index] = texts[index] ?? loaded.texts[index];
        return both;
    }

    /// <summary>What the school becomes: what this edition tells, except where somebody has edited the school since the last one.</summary>
    public SchoolValues Onto(SchoolValues here, SchoolValues loaded)
    {
        var told = Told(loaded).ToHashSet();
        var merged = new SchoolValues();
        for (var index = 0; index < count; index++)
        {
            var edited = here.texts[index] != loaded.texts[index];
            merged.texts[index] = told.Contains(index) && !edited ? texts[index] : here.texts[index];
        }
        return merged;
    }

    public override string ToString() => string.Join(Between, texts);

    private IEnumerable<int> Told(SchoolValues loaded) => Enumerable.Range(0, count)
        .Where(index => index != (int)SchoolValue.Year && texts[index] is not null && texts[index] != loaded.texts[index]);

    private string? Known(SchoolValue value) => this[value] is { Length: > 0 } text ? text : null;

    private double? Degrees(SchoolValue value) => Known(value) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
}

/// <summary>The values in the order in which they are stored; new ones go to the end.</summary>
public enum SchoolValue
{
    Year,
    Name,
    District,
    Street,
    City,
    State,
    Zip,
    County,
    Phone,
    Website,
    LowGrade,
    HighGrade,
    Pupils,
    Latitude,
    Longitude,
    IsListed,
    IsActive,
}
