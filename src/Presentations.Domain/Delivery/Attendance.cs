namespace Presentations.Domain.Delivery;

/// <summary>Who was in the room: a count per audience, nobody, or not known, which is not zero.</summary>
public sealed class Attendance
{
    private Attendance(IReadOnlyDictionary<string, int>? counts, CountingBasis? basis) => (Counts, Basis) = (counts, basis);

    public static Attendance NotKnown { get; } = new(null, null);

    public static Attendance NobodyCame { get; } = new(new Dictionary<string, int>(), CountingBasis.Counted);

    /// <summary>Null when not known; empty when nobody came.</summary>
    public IReadOnlyDictionary<string, int>? Counts { get; }

    public CountingBasis? Basis { get; }

    public bool IsKnown => Counts is not null;

    /// <summary>Every seat, whoever sat there before; null when not known.</summary>
    public int? Contacts => Counts?.Values.Sum();

    /// <summary>Audiences without a number were not there; a talk where none has one is not known.</summary>
    public static Attendance Of(IEnumerable<KeyValuePair<string, int?>> counts, CountingBasis basis)
    {
        var given = counts.Where(count => count.Value is not null).ToDictionary(count => count.Key, count => count.Value!.Value);
        if (given.Count == 0) return NotKnown;
        foreach (var (audience, count) in given)
        {
            Rule.Require(count is >= 0 and <= Bounds.AttendancePerAudience,
                $"{count:N0} people is not a count that can be right; 0 to {Bounds.AttendancePerAudience:N0} for each audience is.", audience);
        }
        Rule.Require(given.Values.Any(count => count > 0),
            "The count adds up to 0. Leave it empty when it is not known, or say that nobody came.", "Attendance");
        return new Attendance(given.Where(count => count.Value > 0).ToDictionary(), basis);
    }
}
