using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Reports;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;
using Presentations.Web.Mail;
using Presentations.Web.Mail.Letters;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Reports;

/// <summary>Writes the monthly mail of a saved report: the figures of its page with their caption and the link, as its person sees them.</summary>
public sealed class MailReport(AppDbFactory dbs, AnswerReport reports, Recipients recipients, Postbox postbox, Server server)
{
    /// <param name="system">Where the mail is put; saved by the caller.</param>
    /// <param name="month">The month of the mail, as yyyymm: it is written once.</param>
    public async Task PostAsync(AppDb system, SavedReport report, int month, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsAsync(report.MemberId, ct);
        var sentences = await SentencesAsync(db, report, ct);
        var owner = db.Scope.ReadableOwners is [var first, ..] ? first : await system.Owners.MinAsync(row => row.Id, ct);
        foreach (var person in await recipients.OfMembersAsync([report.MemberId], MailKind.SavedReport, ct))
        {
            await postbox.PostAsync<StaffLetter>(
                system, new Envelope(MailKind.SavedReport, owner, person.Email, $"Your report: {report.Name}") { OnceFor = $"{report.Id}-{month}" },
                new StaffNews($"Your report: {report.Name}", server.PublicAddress + report.Address)
                {
                    Sentences = sentences, CanBeTurnedOff = true, StopLink = server.PublicAddress + KeepReports.Path,
                }, ct);
        }
    }

    private async Task<IReadOnlyList<string>> SentencesAsync(AppDb db, SavedReport report, CancellationToken ct)
    {
        try
        {
            var page = await reports.FindAsync(db, report.Address, ct);
            return [.. SentenceOf(page), $"{page.View.Days.InWords()}: {TotalsFile.Asked(page.View.Question)}", TotalOf(page.View), page.View.Caption.InWords, CountingRules.Reference(page.View.Caption.Rules)];
        }
        catch (RuleViolation refusal)
        {
            return [$"This report cannot be answered any more: {refusal.Message}"];
        }
    }

    /// <summary>The sentence is about presentations to everyone: nothing where the report asks for another kind, or for one audience.</summary>
    private static IEnumerable<string> SentenceOf(ExploreTotals.Page page) =>
        page.View.Question is { Kind: null or Kind.Presentation, Audience: null } ? [page.Sentence.Text, .. page.Sentence.Footnotes] : [];

    private static string TotalOf(ExploreTotals.View view)
    {
        var total = view.Table.Total;
        var counted = $"In total: {GroupingWords.Counted(view.Question.Kind)} {total.Figures.Presentations:N0}, people reached {total.Figures.Reached:N0}, contacts {total.Figures.Contacts:N0}, without a count yet {total.Figures.WithoutCount:N0}.";
        return view.Table.HasSummaries ? $"{counted} Beside it, known as sums only: presentations {total.Summarized.Say(total.Summarized.Presentations):N0}, contacts {total.Summarized.Say(total.Summarized.Contacts):N0}." : counted;
    }
}
