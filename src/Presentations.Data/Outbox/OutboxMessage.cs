using Presentations.Domain;
using Presentations.Domain.Requests;

namespace Presentations.Data.Outbox;

/// <summary>A mail that leaves after the change that it tells of is committed; written in the same transaction.</summary>
public sealed class OutboxMessage : ITaskForceOwned, IOfRequest
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>After so many tries, two days of them, a person must look.</summary>
    public const int MostTries = 50;

    public long Id { get; private set; }

    /// <summary>Unique in the world; a receiver who got it before drops it.</summary>
    public required string MessageId { get; init; }

    public required MailKind Kind { get; init; }

    public required int OwnerId { get; init; }

    /// <summary>The request that it is about, with which it is removed; null when it is about none.</summary>
    public int? RequestId { get; init; }

    /// <summary>The same while both are saved together for the first time.</summary>
    public PresentationRequest? NewRequest { get; init; }

    public required string ToAddress { get; set; }

    public required string Subject { get; init; }

    /// <summary>Sealed like the two below: a mail holds private links, which a copy of the database must not open.</summary>
    public required string TextBody { get; init; }

    public required string HtmlBody { get; init; }

    /// <summary>The attached .ics; null when there is none.</summary>
    public string? Calendar { get; init; }

    /// <summary>The iTIP method of the attachment: REQUEST or CANCEL.</summary>
    public string? CalendarMethod { get; init; }

    public required DateTime WrittenAtUtc { get; init; }

    public MailStatus Status { get; private set; }

    public DateTime NextTryUtc { get; set; }

    public int Tries { get; private set; }

    public DateTime? SentAtUtc { get; private set; }

    /// <summary>What the mail server said; never an address.</summary>
    public string? LastError { get; private set; }

    public void Sent(DateTime utc) => (Status, SentAtUtc, Tries, LastError) = (MailStatus.Sent, utc, Tries + 1, null);

    /// <summary>Tries again after 1, 2, 4 … 60 minutes; a mail that is refused for good goes to the dead letters.</summary>
    public void Failed(string error, bool isFinal, DateTime utc)
    {
        Tries++;
        LastError = error.Length > 400 ? error[..400] : error;
        if (isFinal || Tries >= MostTries) Status = MailStatus.Dead;
        else NextTryUtc = utc + TimeSpan.FromMinutes(Math.Min(LongestPause.TotalMinutes, Math.Pow(2, Tries - 1)));
    }

    public void SendAgain(DateTime utc) => (Status, NextTryUtc, Tries) = (MailStatus.Waiting, utc, 0);
}

/// <summary>Where a mail stands.</summary>
public enum MailStatus
{
    Waiting,
    Sent,

    /// <summary>Refused for good, or tried too often.</summary>
    Dead,
}

/// <summary>What a mail is for. Merges remember kinds by their number: a new one comes last.</summary>
public enum MailKind
{
    ConfirmAddress,
    RequestReceived,
    Acknowledged,
    TimesOffered,
    OfferReminder,

    /// <summary>A time that was offered is free no longer.</summary>
    OffersWithdrawn,
    VisitConfirmed,
    VisitReminder,
    VisitChanged,
    VisitCancelled,

    /// <summary>The officer came and met nobody.</summary>
    VisitMissed,
    WaitingList,

    /// <summary>A coordinator has joined a request with another of its school.</summary>
    Joined,

    /// <summary>A request goes on apart from the one that it had joined.</summary>
    StandsAlone,
    RequestDeclined,
    RequestExpired,
    RequestMessage,

    /// <summary>The private link once more.</summary>
    RequestLink,
    ThankYou,

    /// <summary>To the desk: a new request, a message from a school, an answer.</summary>
    DeskNews,
    PromiseReminder,
    DaySheet,
    CountMissing,

    /// <summary>To coordinators: a month is due, or was.</summary>
    PeriodDue,

    /// <summary>A report that a member wants every month.</summary>
    SavedReport,

    /// <summary>To whoever may approve it: a submitted month, or a correction of one.</summary>
    ApprovalWaits,

    /// <summary>To coordinators: a month or a correction was approved, or sent back.</summary>
    ApprovalDecided,
}

/// <summary>A kind of mail that a member has turned off.</summary>
public sealed class MutedMail : IPersonal
{
    public required int MemberId { get; init; }

    public required MailKind Kind { get; init; }
}
