namespace Presentations.Domain.Requests;

/// <summary>Where a request stands.</summary>
public enum RequestStatus
{
    /// <summary>The requester has not opened the link that was mailed; the desk does not see it.</summary>
    Unconfirmed,

    /// <summary>The desk has it and has not offered a time.</summary>
    Waiting,

    /// <summary>Times were offered; the school chooses.</summary>
    Offered,

    Booked,

    /// <summary>No officer is free; a cancelled slot may still fill it.</summary>
    WaitingList,

    /// <summary>Another request of the same school, topic and month stands for this one too.</summary>
    Joined,

    Completed,

    /// <summary>The officer came and met nobody: no talk, so neither thanks nor a certificate.</summary>
    NoShow,
    Declined,
    Withdrawn,

    /// <summary>Its days passed without a visit.</summary>
    Expired,
}

/// <summary>Why a desk cannot come.</summary>
public enum DeclineReason
{
    NoCapacity,

    /// <summary>Another request of the school stands, and is answered.</summary>
    AskedAlready,
    TooShortNotice,
    NotOurAudience,
    NotOurTopic,
    OutsideOurArea,
    Other,
}

/// <summary>How far a request that nobody answers has been chased.</summary>
public enum Chase
{
    None,
    Reminded,
    Coordinators,
    StateDesk,
}

/// <summary>How strictly the preferred times are meant.</summary>
public enum Flexibility
{
    TheseTimesOnly,
    SameWeek,
    AnyTime,
}

/// <summary>The words that people read for the codes above, and what follows from them.</summary>
public static class RequestLabels
{
    /// <summary>The desk still owes it something, or the school does.</summary>
    public static readonly IReadOnlyList<RequestStatus> Open = [RequestStatus.Waiting, RequestStatus.Offered, RequestStatus.Booked, RequestStatus.WaitingList];

    /// <summary>It is over, and no talk was given.</summary>
    public static readonly IReadOnlyList<RequestStatus> EndedWithoutTalk = [RequestStatus.Declined, RequestStatus.Withdrawn, RequestStatus.Expired, RequestStatus.NoShow];

    public static bool IsOpen(this RequestStatus status) => Open.Contains(status);

    public static string Label(this RequestStatus status) => status switch
    {
        RequestStatus.Unconfirmed => "Not confirmed yet",
        RequestStatus.WaitingList => "Waiting list",
        RequestStatus.Joined => "Joined with another request",
        RequestStatus.NoShow => "Nobody was there",
        _ => status.ToString(),
    };

    public static string Label(this DeclineReason reason) => reason switch
    {
        DeclineReason.NoCapacity => "No officer is free",
        DeclineReason.AskedAlready => "Asked already",
        DeclineReason.TooShortNotice => "Too short notice",
        DeclineReason.NotOurAudience => "Not our audience",
        DeclineReason.NotOurTopic => "Not our topic",
        DeclineReason.OutsideOurArea => "Outside our area",
        _ => "Another reason",
    };

    public static string Label(this Chase chase) => chase switch
    {
        Chase.None => "Nobody reminded",
        Chase.Reminded => "Desk reminded",
        Chase.Coordinators => "Coordinators told",
        _ => "State desk told",
    };

    public static string Label(this Flexibility flexibility) => flexibility switch
    {
        Flexibility.TheseTimesOnly => "These times only",
        Flexibility.SameWeek => "Any time in the same week",
        _ => "Any time that you can come",
    };
}
