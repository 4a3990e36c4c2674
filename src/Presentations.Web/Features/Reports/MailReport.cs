using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Reports;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;
using Presentations.Web.Mail;
using Presentations.Web.Mail.Letters;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Reports;

/// <summary>Writes the monthly mail of a saved report: the sentence, its caption and the link, as its person sees them.</summary>
public sealed class MailReport(AppDbFactory dbs, TotalsReader totals, Recipients recipients, Postbox postbox, Server server, TimeProvider clock)
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
                new StaffNews(person.Name, $"Your report: {report.Name}", server.PublicAddress + report.Address)
                {
                    Sentences = sentences, CanBeTurnedOff = true, StopLink = server.PublicAddress + KeepReports.Path,
                }, ct);
        }
    }

    private Task<IReadOnlyList<string>> SentencesAsync(AppDb db, SavedReport report, CancellationToken ct) => totals.ReadAsync<IReadOnlyList<string>>(db, async now =>
    {
        try
        {
            var names = await TotalsNames.ReadAsync(db, ct);
            var filter = TotalsQuestion.Read(new Uri(new Uri(server.PublicAddress), report.Address).Query).Filter(db, now, names, clock);
            var caption = await Caption.ReadAsync(db, now, names, filter with { Kind = Domain.Delivery.Kind.Presentation }, await now.SummariesAsync(filter), clock, ct);
            var sentence = await now.SentenceAsync(filter, names, caption.IsPartOnly);
            return [sentence.Text, .. sentence.Footnotes, caption.InWords, CountingRules.Reference];
        }
        catch (RuleViolation refusal)
        {
            return [$"This report cannot be answered any more: {refusal.Message}"];
        }
    }, ct);
}
