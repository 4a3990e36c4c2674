namespace Presentations.IntegrationTests.Data;

/// <summary>What can happen to the time of presenters.</summary>
public enum HoldAct
{
    Book,
    BookTogether,
    Move,
    Assign,
    Cancel,
    DriveSlower,
    WorkOtherHours,
    Offer,
    TakeOffer,
    LetTimePass,
}

/// <summary>One operation of somebody, drawn by chance: what it is about is picked among what there is then.</summary>
public sealed record HoldStep(HoldAct Act, int Pick, int Day, int Quarter, int Minutes)
{
    public const int Quarters = 28;
    public const int ShortestMinutes = 20;
    public const int LongestMinutes = 120;

    /// <summary>Booking and offering come more often, so that there is something to change.</summary>
    public static HoldAct[] Acts { get; } = [.. Enum.GetValues<HoldAct>(), HoldAct.Book, HoldAct.Book, HoldAct.Offer];
}
