using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;

namespace Presentations.Data.Configurations;

/// <summary>The measures and opening balances that every new database begins with; administrators change them.</summary>
internal static class ShippedFigures
{
    private const string Announcement = "U.S. Department of Justice, announcement of Operation Broken Heart, June 12, 2018";

    /// <summary>Unofficial: how the program itself names and defines its measures is not known to us.</summary>
    public static object[] Measures { get; } =
    [
        Measure(1, "Complaints investigated", "complaints"),
        Measure(2, "Arrests", "arrests"),
        Measure(3, "Offenders identified", "offenders"),
        Measure(4, "Children identified", "children"),
        Measure(5, "Agencies taking part", "agencies"),
    ];

    public static object[] OpeningBalances { get; } =
    [
        Balance(1, "5e0a4b54-6a3d-4f0e-9f53-5a0d6b1f0001", null, CountedFigure.Trained, 629_400),
        Balance(2, "5e0a4b54-6a3d-4f0e-9f53-5a0d6b1f0002", 1, null, 775_000),
        Balance(3, "5e0a4b54-6a3d-4f0e-9f53-5a0d6b1f0003", 2, null, 83_000),
    ];

    private static object Measure(int id, string name, string unit) => new { Id = id, Name = name, Unit = unit, IsUnofficial = true, IsRetired = false, Version = 1 };

    private static object Balance(int id, string entryId, int? measureId, CountedFigure? counted, int value) => new
    {
        Id = id, EntryId = new Guid(entryId), MeasureId = measureId, Counted = counted, Value = value, Qualifier = Qualifier.MoreThan,
        SinceYear = 1998, AsOf = new DateOnly(2018, 6, 12), Source = Announcement, Version = 1, StatedAtUtc = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), // from the first day of every database
    };
}
