using System.Globalization;
using Presentations.Data.Outbox;

namespace Presentations.Web.Features.Administration.Mail;

/// <summary>The words that people read for mail and where it stands.</summary>
internal static class MailWords
{
    public static string Of(MailStatus status) => status switch
    {
        MailStatus.Dead => "Dead letters",
        _ => status.ToString(),
    };

    public static string None(MailStatus status) => status switch
    {
        MailStatus.Waiting => "No mail waits",
        MailStatus.Dead => "No dead letters",
        _ => "No mail was sent yet",
    };

    public static string Next(MailStatus status) => status switch
    {
        MailStatus.Waiting => "Mail is written when a school asks, a desk answers or a visit changes.",
        MailStatus.Dead => "Mail that a server refuses for good stands here with the reason, and can be sent again.",
        _ => "What was sent stands here for three months.",
    };

    public static string Of(MailKind kind) => kind switch
    {
        MailKind.ConfirmAddress => "Confirm your address",
        MailKind.RequestReceived => "Request received",
        MailKind.Acknowledged => "Request acknowledged",
        MailKind.TimesOffered => "Times offered",
        MailKind.OfferReminder => "Reminder of offered times",
        MailKind.OffersWithdrawn => "Offered times taken back",
        MailKind.VisitConfirmed => "Visit confirmed",
        MailKind.VisitReminder => "Reminder of a visit",
        MailKind.VisitChanged => "Visit changed",
        MailKind.VisitCancelled => "Visit cancelled",
        MailKind.VisitMissed => "Nobody was there",
        MailKind.WaitingList => "On the waiting list",
        MailKind.Joined => "Joined with another request",
        MailKind.StandsAlone => "Goes on by itself",
        MailKind.RequestDeclined => "Request declined",
        MailKind.RequestExpired => "Request expired",
        MailKind.RequestMessage => "Message to a school",
        MailKind.RequestLink => "Private link again",
        MailKind.ThankYou => "Thank you",
        MailKind.DeskNews => "News for the desk",
        MailKind.PromiseReminder => "Reminder of a promise",
        MailKind.DaySheet => "The day’s sheet",
        MailKind.CountMissing => "Count missing",
        MailKind.PeriodDue => "A month is due",
        MailKind.SavedReport => "Report of the month",
        MailKind.ApprovalWaits => "Waits for approval",
        MailKind.ApprovalDecided => "Approved or sent back",
        _ => kind.ToString(),
    };

    public static string Moment(DateTime utc) => utc.ToString("ddd yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
