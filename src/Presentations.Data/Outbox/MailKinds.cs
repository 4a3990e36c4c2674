namespace Presentations.Data.Outbox;

/// <summary>What follows from a mail's kind.</summary>
public static class MailKinds
{
    /// <summary>The mail to members that they can do without; a promise to a school and a change of one's own visits are not among it.</summary>
    public static IReadOnlyList<MailKind> Optional { get; } =
        [MailKind.DeskNews, MailKind.DaySheet, MailKind.CountMissing, MailKind.PeriodDue, MailKind.SavedReport, MailKind.ApprovalWaits, MailKind.ApprovalDecided];
}
