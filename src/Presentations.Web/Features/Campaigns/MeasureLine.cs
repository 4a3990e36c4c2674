using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Campaigns;

/// <summary>One measure of a campaign over all task forces that the reader sees. Missing is not zero: a sum is null as long as nobody has reported.</summary>
/// <param name="ReportedBy">The task forces whose number is in the sum.</param>
/// <param name="Of">The task forces that are asked.</param>
public sealed record MeasureLine(int Id, string Name, string Unit, bool IsUnofficial, long? Reported, int ReportedBy, long? Approved, int ApprovedBy, int Of)
{
    /// <param name="byUtc">The moment as of which the reports are read; null for now.</param>
    internal static IReadOnlyList<MeasureLine> ListOf(CampaignFrame frame, IReadOnlyCollection<MeasureReport> reports, DateTime? byUtc) =>
    [
        .. frame.Measures.Select(measure =>
        {
            var versions = reports.Where(report => report.MeasureId == measure.Id).ToLookup(report => report.OwnerId);
            var said = versions.Select(one => Latest(one, byUtc)).OfType<MeasureReport>().ToList();
            var approved = versions.Select(one => ApprovedOf(one, byUtc)).OfType<MeasureReport>().ToList();
            return new MeasureLine(measure.Id, measure.Name, measure.Unit, measure.IsUnofficial, Sum(said), said.Count, Sum(approved), approved.Count, frame.TaskForces.Count);
        }),
    ];

    /// <summary>What a task force said then, or says now; null when its latest number was returned.</summary>
    public static MeasureReport? Latest(IEnumerable<MeasureReport> versions, DateTime? byUtc) =>
        versions.Where(report => report.WasReportedBy(byUtc)).MaxBy(report => report.Number) is { } latest && !latest.WasReturnedBy(byUtc) ? latest : null;

    /// <summary>What was approved last; it stands while a correction waits.</summary>
    public static MeasureReport? ApprovedOf(IEnumerable<MeasureReport> versions, DateTime? byUtc) =>
        versions.Where(report => report.WasApprovedBy(byUtc)).MaxBy(report => report.Number);

    private static long? Sum(List<MeasureReport> reports) => reports.Count == 0 ? null : reports.Sum(report => (long)report.Value);
}
