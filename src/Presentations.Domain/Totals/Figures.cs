namespace Presentations.Domain.Totals;

/// <summary>The numbers of one line of a total.</summary>
/// <param name="WithoutCount">Delivered, but nobody has said how many came: not zero, unknown.</param>
/// <param name="Contacts">Every seat.</param>
/// <param name="Reached">Contacts, with repeat audiences left out.</param>
/// <param name="Estimated">Of the people reached, those that nobody counted in the room.</param>
public readonly record struct Figures(long Presentations, long WithoutCount, long Contacts, long Reached, long Estimated)
{
    /// <summary>Whether nobody has said of any of its presentations how many came: its people are then not zero.</summary>
    public bool ArePeopleUnknown => Presentations > 0 && Presentations == WithoutCount;

    /// <summary>Null where they are not known.</summary>
    public long? KnownContacts => ArePeopleUnknown ? null : Contacts;

    /// <summary>Null where they are not known.</summary>
    public long? KnownReached => ArePeopleUnknown ? null : Reached;

    public static Figures operator +(Figures one, Figures other) => new(
        one.Presentations + other.Presentations, one.WithoutCount + other.WithoutCount,
        one.Contacts + other.Contacts, one.Reached + other.Reached, one.Estimated + other.Estimated);

    public static Figures operator -(Figures one, Figures other) => new(
        one.Presentations - other.Presentations, one.WithoutCount - other.WithoutCount,
        one.Contacts - other.Contacts, one.Reached - other.Reached, one.Estimated - other.Estimated);

    public static Figures Add(Figures one, Figures other) => one + other;
}
