namespace Presentations.Domain.Requests;

/// <summary>One entry of a request's timeline: something that happened, or a message; the school and the desk read the same.</summary>
public sealed class RequestStep : ITaskForceOwned, IOfRequest
{
    private RequestStep() { }

    internal RequestStep(PresentationRequest request, StepKind kind, DateTime atUtc, int? memberId, string? text) =>
        (OwnerId, Kind, AtUtc, MemberId, Text) = (request.OwnerId, kind, atUtc, memberId, Bounds.Text(text, "The message"));

    public int Id { get; private set; }

    public int RequestId { get; private set; }

    public int OwnerId { get; internal set; }

    public StepKind Kind { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>Who did it at the desk; null for the school and for what happens by itself.</summary>
    public int? MemberId { get; private set; }

    /// <summary>A message, or the words beside what happened.</summary>
    [Personal]
    public string? Text { get; internal set; }

    int? IOfRequest.RequestId => RequestId;

    /// <summary>The school did it, by its link; not the desk, and not what happens by itself.</summary>
    internal bool IsSchools => MemberId is null && Kind is StepKind.Asked or StepKind.Confirmed or StepKind.SchoolWrote or StepKind.Changed or StepKind.Corrected
        or StepKind.OtherTimeProposed or StepKind.Withdrawn or StepKind.FeedbackGiven;
}

/// <summary>What happened to a request.</summary>
public enum StepKind
{
    Asked,
    Confirmed,
    Acknowledged,
    SchoolWrote,
    DeskWrote,
    Changed,

    /// <summary>The school has corrected whom to ask for, what is there, or how many come; the times stay.</summary>
    Corrected,
    HandedOver,

    /// <summary>A coordinator has found its school in the directory.</summary>
    Tied,

    /// <summary>A coordinator took that back: it was another, and the school stands as it was typed.</summary>
    Untied,
    TimesOffered,
    OffersReleased,
    OtherTimeProposed,
    Booked,
    Moved,
    VisitCancelled,
    NoShow,
    PutOnWaitingList,
    Joined,

    /// <summary>A coordinator joined another request of the school with it.</summary>
    TookIn,

    /// <summary>The request that it had joined has ended; it waits by itself.</summary>
    StandsAlone,

    /// <summary>A coordinator took it out of the request that it had joined; it waits by itself.</summary>
    SetApart,
    Declined,
    Withdrawn,
    Expired,
    Delivered,
    FeedbackGiven,
    ContactsRemoved,
}
