using Presentations.Domain.Directory;

namespace Presentations.Domain.Periods;

/// <summary>
/// What one task force reports for one measure of a campaign. A correction is the next version, never an overwrite; an approved one
/// stands until somebody approves the next.
/// </summary>
public sealed class MeasureReport : ICoordinated, IVersioned, IEnteredOnce, IHistoried
{
    private MeasureReport() { }

    /// <param name="latest">The version before; null for the first.</param>
    public static MeasureReport Report(Campaign campaign, int measureId, Owner owner, MeasureReport? latest, ReportedNumber number, int memberId, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Rule.Require(owner is TaskForce && campaign.Includes(owner), $"{owner.Name} does not take part in {campaign.Name}.");
        Rule.Require(campaign.Asks(measureId), $"{campaign.Name} does not ask for this measure.");
        Rule.Require(campaign.FirstDay <= DateOnly.FromDateTime(now), $"{campaign.Name} begins on {campaign.FirstDay:yyyy-MM-dd}; there is nothing to report before.");
        Rule.Require(number.Value is not null, "The number is missing. Leave it out altogether as long as it is not known: missing is not zero.", "Value");
        Rule.Require(number.Value is >= 0 and <= Bounds.SummaryValue, $"{number.Value:N0} is outside 0 to {Bounds.SummaryValue:N0}.", "Value");
        var report = new MeasureReport
        {
            EntryId = number.EntryId, CampaignId = campaign.Id, MeasureId = measureId, OwnerId = owner.Id, Number = (latest?.Number ?? 0) + 1,
            Value = number.Value.Value, Source = Bounds.Name(number.Source, "The source"), ReportedById = memberId, ReportedAtUtc = now,
        };
        if (latest?.Status is MeasureReportStatus.Reported) latest.Status = MeasureReportStatus.Replaced;
        return report;
    }

    public int Id { get; private set; }

    public Guid EntryId { get; private set; }

    public int CampaignId { get; private set; }

    public int MeasureId { get; private set; }

    public int OwnerId { get; private set; }

    public int Version { get; private set; }

    /// <summary>1 for the first report, and one more for every correction.</summary>
    public int Number { get; private set; }

    public int Value { get; private set; }

    public string Source { get; private set; } = "";

    public MeasureReportStatus Status { get; private set; }

    /// <summary>The member who reported it.</summary>
    public int ReportedById { get; private set; }

    public DateTime ReportedAtUtc { get; private set; }

    /// <summary>The member who approved or returned it.</summary>
    public int? DecidedById { get; private set; }

    public DateTime? DecidedAtUtc { get; private set; }

    /// <summary>Null unless it was returned.</summary>
    public string? ReturnedBecause { get; private set; }

    public string? Because => ReturnedBecause;

    /// <param name="utc">Null for now.</param>
    public bool WasReportedBy(DateTime? utc) => utc is null || ReportedAtUtc <= utc;

    /// <param name="utc">Null for now.</param>
    public bool WasApprovedBy(DateTime? utc) => Status is MeasureReportStatus.Approved && (utc is null || DecidedAtUtc <= utc);

    /// <param name="utc">Null for now.</param>
    public bool WasReturnedBy(DateTime? utc) => Status is MeasureReportStatus.Returned && (utc is null || DecidedAtUtc <= utc);

    public void Approve(int memberId, TimeProvider clock)
    {
        Rule.Require(memberId != ReportedById, "You reported this number yourself; somebody else approves it.");
        Decide(MeasureReportStatus.Approved, memberId, clock);
    }

    public void Return(int memberId, string? because, TimeProvider clock)
    {
        ReturnedBecause = GivenReason.Of(because, "The reason for returning");
        Decide(MeasureReportStatus.Returned, memberId, clock);
    }

    private void Decide(MeasureReportStatus decision, int memberId, TimeProvider clock)
    {
        Rule.Require(Status is MeasureReportStatus.Reported, Status is MeasureReportStatus.Replaced
            ? "A newer number has been reported meanwhile; decide about that one."
            : $"This number is {Status.Label().ToLowerInvariant()} already; a correction is reported as a new one.");
        (Status, DecidedById, DecidedAtUtc) = (decision, memberId, clock.GetUtcNow().UtcDateTime);
    }
}

/// <summary>A number as it was typed.</summary>
public sealed record ReportedNumber(Guid EntryId, int? Value, string? Source);

/// <summary>Where a reported number stands.</summary>
public enum MeasureReportStatus
{
    /// <summary>Waits for somebody else's approval.</summary>
    Reported,

    Approved,

    /// <summary>Sent back with a reason.</summary>
    Returned,

    /// <summary>Corrected before anybody decided about it.</summary>
    Replaced,
}

/// <summary>The words that people read for the codes above.</summary>
public static class MeasureReportWords
{
    public static string Label(this MeasureReportStatus status) => status switch
    {
        MeasureReportStatus.Reported => "Reported, not yet approved",
        _ => status.ToString(),
    };
}
