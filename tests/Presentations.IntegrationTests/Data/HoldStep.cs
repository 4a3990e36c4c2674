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
    TakeBackOffer,
    LapseOffers,
    GoOnline,
    Deliver,
    LetTimePass,
    LetHalfADayPass,
}

/// <summary>One operation of somebody, drawn by chance: what it is about is picked among what there is then.</summary>
public sealed record HoldStep(HoldAct Act, int Pick, int Day, int Quarter, int Minutes)
{
    public const int Quarters = 28;
    public const int ShortestMinutes = 20;
    public const int LongestMinutes = 120;

    /// <summary>Booking and offering come more often, so that there is something to change.</summary>
    public static HoldAct[] Acts { get; } = [.. Enum.GetValues<HoldAct>(), HoldAct.Book, HoldAct.Book, HoldAct.Book, HoldAct.Offer, HoldAct.Offer];

    /// <summary>Without the one after which times that are held already are too short for the way.</summary>
    public static HoldAct[] ActsAtOnePace { get; } = [.. Acts.Where(act => act is not HoldAct.DriveSlower)];
}
