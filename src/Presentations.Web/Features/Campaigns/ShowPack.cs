using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Demo;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Campaigns;

/// <summary>The close-out pack: what command and press are given of a campaign, all of one moment, with the hash of its numbers.</summary>
public sealed class ShowPack(AppDbFactory dbs, TotalsReader totals, DemoPresence demonstration, TimeProvider clock) : IUseCase
{
    /// <param name="Rules">The versions of the counting rules by which the figures were counted.</param>
    /// <param name="Rows">By state; the line for several states last. Also the states of which nothing is known, and those of which it is known that there was nothing.</param>
    /// <param name="Recorded">What is recorded, approved or not.</param>
    /// <param name="Stated">Announced by others; beside the figures, never in them.</param>
    public sealed record View(
        int Id, string Name, DateRange Days, AskedFigures Asked, IReadOnlyList<int> Rules, string Sentence, IReadOnlyList<string> Footnotes,
        IReadOnlyList<TotalsRow> Rows, Figures Total, Figures Recorded, PeriodCompleteness Completeness,
        IReadOnlyList<MeasureLine> Measures, IReadOnlyList<StatedLine> Stated, DateTime AsOfUtc, bool IsPartOnly, bool IsDemo)
    {
        /// <summary>What restatements that were approved since change; beside approved figures alone.</summary>
        public RestatedSince Restated { get; init; }

        /// <summary>What figures as known now hold beside what is approved.</summary>
        public BeyondApproved Beyond { get; init; }

        /// <summary>See <see cref="PackText"/>.</summary>
        public string Text => PackText.Of(this);

        /// <summary>SHA-256 of the text, as sha256sum writes it.</summary>
        public string Hash => PackText.HashOf(Text);
    }

    /// <summary>Null when there is no such campaign, and for whoever sees no task force.</summary>
    public async Task<View?> FindAsync(int campaignId, AskedFigures asked, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.ReadsEverything && db.Scope.ReadableOwners.Count == 0) return null;
        if (await CampaignFrame.ReadAsync(db, campaignId, asked.AsSubmittedUtc, ct) is not { } frame) return null;
        return await totals.ReadAsync(db, now => ReadAsync(db, now, frame, asked, ct), ct);
    }

    private async Task<View> ReadAsync(AppDb db, TotalsReading now, CampaignFrame frame, AskedFigures asked, CancellationToken ct)
    {
        var (campaign, filter) = (frame.Campaign, asked.Of(frame.Filter));
        var table = await TotalsTable.ReadAsync(now, frame.Names, filter, TotalsBy.State, [], ct);
        var states = await StateReports.ReadAsync(db, now, frame.Names, filter, ct);
        var sentence = await now.SentenceAsync(filter, frame.Names, frame.IsPartOnly, states);
        var completeness = await now.ReportedAsync([.. frame.TaskForces.Select(owner => owner.Id)], filter);
        var reports = await db.MeasureReports.AsNoTracking().Where(report => report.CampaignId == campaign.Id).ToListAsync(ct);
        var restated = await ApprovedRestatements.OfAsync(db, filter, ct);
        return new View(
            campaign.Id, frame.Terms.Name, frame.Days, asked, await now.RulesAsync(filter), table.Total.Figures.Presentations == 0 && !states.HaveMonths ? Nothing(asked, completeness) : sentence.Text, [.. sentence.Footnotes, .. Restated(restated, table.Total.Figures), .. states.InPart(table.WithFigures) is { } inPart ? [inPart] : Array.Empty<string>()],
            table.With([.. states.Others(frame.Names, table)]).Rows, table.Total.Figures, await now.TotalAsync(frame.Filter), completeness,
            MeasureLine.ListOf(frame, reports, asked.AsSubmittedUtc), await StatedLine.ReadAsync(db, campaign.Id, asked.AsSubmittedUtc, ct), clock.GetUtcNow().UtcDateTime, frame.IsPartOnly,
            IsDemo: await demonstration.IsThereAsync(ct) && await DemoAsync(db, frame.Days, ct))
        {
            Restated = restated, Beyond = await PartsKnownNow.OfAsync(db, filter, ct),
        };
    }

    private static IEnumerable<string> Restated(RestatedSince restated, Figures approved) =>
        restated.Count > 0 ? [restated.InWords(approved.Presentations, approved.Reached, GroupingWords.Noun(Domain.Delivery.Kind.Presentation))] : [];

    private static string Nothing(AskedFigures asked, PeriodCompleteness completeness) => asked switch
    {
        not { AsSubmitted: null, Status: FigureStatus.Recorded or FigureStatus.Approved } when completeness[PeriodStanding.Returned] > 0 => $"What was submitted of this campaign {(asked.AsSubmitted is null ? "has" : "had")} been sent back.",
        { AsSubmitted: { } day } => $"No presentation of this campaign had been submitted by the end of {day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}.",
        { Status: FigureStatus.Recorded } => "No presentation of this campaign has been recorded.",
        { Status: FigureStatus.KnownNow } => "No presentation of this campaign has been submitted yet.",
        _ => "No figure of this campaign has been approved yet.",
    };

    /// <summary>Whether invented talks are among the figures; paper must say so too.</summary>
    private static Task<bool> DemoAsync(AppDb db, DateRange days, CancellationToken ct)
    {
        var (first, last) = (days.First, days.Last);
        return db.Visits.AnyAsync(visit => visit.IsDemo && visit.Date >= first && visit.Date <= last, ct);
    }
}
