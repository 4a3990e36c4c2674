using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain.Periods;
using Presentations.Web.Features.Periods;
using Presentations.Web.Mail.Letters;
using Presentations.Web.Shell;

namespace Presentations.Web.Mail;

/// <summary>Writes the mails on the way to an official figure into the outbox: what waits for somebody else's approval, and what was decided.</summary>
public sealed class ApprovalLetters(StaffPost post, Recipients recipients)
{
    public async Task MonthWaitsAsync(AppDb db, ReportingPeriod period, CancellationToken ct = default) => await PostAsync(
        db, period.OwnerId, MailKind.ApprovalWaits, await recipients.OfApproversAsync(period.OwnerId, period.SubmittedById, MailKind.ApprovalWaits, ct),
        new Told($"To approve: {PeriodAddress.InWords(period.Month)}", period.Month, $"{await NameAsync(db, period.SubmittedById, ct)} has submitted {PeriodAddress.InWords(period.Month)}. Somebody else approves it or sends it back."), ct);

    public async Task MonthDecidedAsync(AppDb db, ReportingPeriod period, CancellationToken ct = default)
    {
        var (month, isApproved) = (PeriodAddress.InWords(period.Month), period.Status is PeriodStatus.Approved);
        await PostAsync(
            db, period.OwnerId, MailKind.ApprovalDecided, await recipients.OfConcernedAsync(period.OwnerId, period.SubmittedById, period.DecidedById, MailKind.ApprovalDecided, ct),
            new Told(isApproved ? $"Approved: {month}" : $"Sent back: {month}", period.Month, $"{await NameAsync(db, period.DecidedById, ct)} has {(isApproved ? $"approved {month}. Its figures are official." : $"sent {month} back. Mend it, and submit it again.")}")
            {
                Quoted = period.ReturnedBecause,
            }, ct);
    }

    /// <summary>Whether anybody was told of what a person corrected in one go.</summary>
    public Task<bool> HasToldAsync(AppDb db, int ownerId, int? correctedBy, DateTime atUtc, CancellationToken ct = default)
    {
        var begins = post.MessageIdOf(MailKind.ApprovalWaits, OnceFor(ownerId, correctedBy, atUtc)).Split('@')[0];
        return db.Outbox.AnyAsync(mail => mail.MessageId.StartsWith(begins), ct);
    }

    /// <summary>Told once of each act, however often it is asked for.</summary>
    /// <param name="act">Corrections that one person made in one go, of one owner.</param>
    public async Task CorrectionsWaitAsync(AppDb db, IReadOnlyList<Restatement> act, CancellationToken ct = default)
    {
        var first = act[0];
        await PostAsync(
            db, first.OwnerId, MailKind.ApprovalWaits, await recipients.OfApproversAsync(first.OwnerId, first.ProposedById, MailKind.ApprovalWaits, ct),
            new Told($"To approve: {Corrections(act)}", first.Month, $"{await NameAsync(db, first.ProposedById, ct)} has corrected what was submitted. The published figures stay; somebody else approves the correction or sends it back.")
            {
                Quoted = first.Reasons, OnceFor = OnceFor(first.OwnerId, first.ProposedById, first.ProposedAtUtc),
            }, ct);
    }

    /// <param name="decided">In one go.</param>
    public async Task CorrectionsDecidedAsync(AppDb db, IReadOnlyList<Restatement> decided, CancellationToken ct = default)
    {
        foreach (var same in decided.GroupBy(change => (change.OwnerId, change.ProposedById), (_, same) => same.ToList()))
        {
            var (first, isApproved) = (same[0], same[0].Status is RestatementStatus.Approved);
            await PostAsync(
                db, first.OwnerId, MailKind.ApprovalDecided, await recipients.OfConcernedAsync(first.OwnerId, first.ProposedById, first.DecidedById, MailKind.ApprovalDecided, ct),
                new Told($"{(isApproved ? "Approved" : "Sent back")}: {Corrections(same)}", first.Month, isApproved
                    ? $"{await NameAsync(db, first.DecidedById, ct)} has approved what was corrected: it is in the figures as known now."
                    : $"{await NameAsync(db, first.DecidedById, ct)} has sent back what was corrected. The figures stay as they were until somebody corrects the presentation again.")
                {
                    Quoted = first.ReturnedBecause ?? first.Reasons,
                }, ct);
        }
    }

    private sealed record Told(string Headline, int Month, string Sentence)
    {
        public string? Quoted { get; init; }

        public string? OnceFor { get; init; }
    }

    private async Task PostAsync(AppDb db, int ownerId, MailKind kind, IReadOnlyList<Recipients.Person> people, Told told, CancellationToken ct)
    {
        if (people.Count == 0) return;
        var owner = await db.Owners.AsNoTracking().SingleAsync(row => row.Id == ownerId, ct);
        var news = new StaffNews($"{told.Headline}, {owner.Name}", post.LinkTo(PeriodAddress.Of(owner.Code, told.Month))) { Sentences = [told.Sentence], Quoted = told.Quoted };
        await post.PostAsync(db, people, new StaffMail(kind, ownerId, news) { OnceFor = told.OnceFor is { } once ? member => $"{once}-{member}" : null }, ct);
    }

    private static string OnceFor(int ownerId, int? correctedBy, DateTime atUtc) => string.Create(CultureInfo.InvariantCulture, $"{ownerId}-{correctedBy}-{atUtc.Ticks}");

    private static string Corrections(IReadOnlyList<Restatement> act) =>
        $"{(act.Count == 1 ? "a correction" : $"{Words.Number(act.Count)} corrections")} of {string.Join(", ", act.Select(change => change.Month).Distinct().Order().Select(PeriodAddress.InWords))}";

    private static async Task<string> NameAsync(AppDb db, int? memberId, CancellationToken ct) =>
        await db.Members.Where(member => member.Id == memberId).Select(member => member.Name).SingleOrDefaultAsync(ct) ?? "The system";
}
