using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Campaigns;

/// <summary>A coordinator reports the numbers of a task force for a campaign; every correction is a version of its own.</summary>
public sealed class ReportMeasures(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    /// <param name="MayReport">The person coordinates the task force.</param>
    public sealed record View(int CampaignId, string Campaign, string Code, string Name, IReadOnlyList<Row> Rows, bool MayReport);

    /// <param name="Versions">Newest first.</param>
    public sealed record Row(int MeasureId, string Name, string Unit, bool IsUnofficial, IReadOnlyList<Said> Versions);

    /// <param name="IsMine">Reported by the person themselves, who does not approve it.</param>
    public sealed record Said(
        int Id, int Version, int Number, int Value, string Source, MeasureReportStatus Status, string? By, DateTime AtUtc, string? DecidedBy, DateTime? DecidedAtUtc, string? ReturnedBecause, bool IsMine);

    public sealed class Form
    {
        public const string WholeNumber = "Type a whole number from 0 to 100,000,000.";

        public Guid EntryId { get; init; } = Guid.NewGuid();

        public int MeasureId { get; init; }

        /// <summary>The number of the latest version that the person saw; 0 when there was none.</summary>
        public int SeenNumber { get; set; }

        [Required(ErrorMessage = "Type the number; leave the measure out as long as it is not known.")]
        [Range(0, Bounds.SummaryValue, ErrorMessage = WholeNumber)]
        public int? Value { get; set; }

        [Required(ErrorMessage = "Say where the number is from, for example “case system, counted on May 31”.")]
        [StringLength(Bounds.NameLength, ErrorMessage = "The source can hold at most 200 characters.")]
        public string? Source { get; set; }
    }

    /// <summary>Null when there is no such campaign, or nobody of that code takes part whom the person may see.</summary>
    public async Task<View?> FindAsync(int campaignId, string ownerCode, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var owner = await db.TaskForces.AsNoTracking().SingleOrDefaultAsync(row => row.Code == ownerCode, ct);
        if (owner is null || !db.Scope.MayRead(owner.Id)) return null;
        if (await LoadAsync(db, campaignId, ct) is not { } campaign || !campaign.Includes(owner)) return null;

        var reports = await db.MeasureReports.AsNoTracking().Where(report => report.CampaignId == campaignId && report.OwnerId == owner.Id).OrderByDescending(report => report.Number).ToListAsync(ct);
        var ids = reports.SelectMany(report => new[] { report.ReportedById, report.DecidedById }).Distinct().ToList();
        var people = await db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        return new View(campaign.Id, campaign.Name, owner.Code, owner.Name,
        [
            .. campaign.Measures.Select(asked => asked.Measure).OrderBy(measure => measure.Id).Select(measure => new Row(measure.Id, measure.Name, measure.Unit, measure.IsUnofficial,
                [.. reports.Where(report => report.MeasureId == measure.Id).Select(report => new Said(
                    report.Id, report.Version, report.Number, report.Value, report.Source, report.Status, people.GetValueOrDefault(report.ReportedById), report.ReportedAtUtc,
                    report.DecidedById is { } decider ? people.GetValueOrDefault(decider) : null, report.DecidedAtUtc, report.ReturnedBecause, report.ReportedById == db.Scope.MemberId))])),
        ], db.Scope.IsCoordinatorOf(owner.Id));
    }

    public async Task SubmitAsync(int campaignId, string ownerCode, Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var owner = await db.TaskForces.SingleOrDefaultAsync(row => row.Code == ownerCode, ct);
        if (owner is null || !db.Scope.IsCoordinatorOf(owner.Id) || db.Scope.MemberId is not { } member) throw new AccessDenied("Only a coordinator of this task force reports its numbers.");
        var campaign = await LoadAsync(db, campaignId, ct);
        Rule.Require(campaign is not null, "This campaign is there no more.");
        var latest = await db.MeasureReports.Where(report => report.CampaignId == campaignId && report.MeasureId == form.MeasureId && report.OwnerId == owner.Id)
            .OrderByDescending(report => report.Number).FirstOrDefaultAsync(ct);
        if ((latest?.Number ?? 0) != form.SeenNumber && latest?.EntryId != form.EntryId) throw new EditConflict("Somebody has reported this number since you looked at it. Your input is kept: compare the two, then report again.");
        db.MeasureReports.Add(MeasureReport.Report(campaign, form.MeasureId, owner, latest, new ReportedNumber(form.EntryId, form.Value, form.Source), member, clock));
        await db.SaveChangesAsync(ct);
    }

    private static Task<Campaign?> LoadAsync(AppDb db, int id, CancellationToken ct) => db.Campaigns
        .Include(row => row.TaskForces).Include(row => row.Measures).ThenInclude(asked => asked.Measure).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, ct);
}
