using Presentations.Web.Features.Campaigns;

namespace Presentations.IntegrationTests.Databases;

/// <summary>Campaigns as tests need them, set up by Pat, reported to by coordinators.</summary>
internal static class Operations
{
    /// <summary>The measures that ship.</summary>
    public const int Complaints = 1;
    public const int Arrests = 2;

    public static readonly DateOnly March = new(2018, 3, 1);

    public static readonly DateOnly May = new(2018, 5, 31);

    public static async Task<int> CampaignAsync(this TestDatabase database, string name = "Operation Broken Heart 2018", DateOnly? from = null, DateOnly? to = null, params string[] taskForces)
    {
        await using var pat = database.As(database.Pat);
        return await pat.Get<EditCampaign>().SubmitAsync(null, new()
        {
            Name = name, FirstDay = from ?? March, LastDay = to ?? May, IsOfAll = taskForces.Length == 0, TaskForces = [.. taskForces.Select(database.Owner)], Measures = [Complaints, Arrests],
        });
    }

    /// <summary>Answers the id of the report.</summary>
    public static async Task<int> ReportAsync(this TestDatabase database, int campaign, int value, string owner = "ID", int? member = null, int measure = Arrests)
    {
        await using var person = database.As(member ?? database.Ben);
        var use = person.Get<ReportMeasures>();
        var seen = (await use.FindAsync(campaign, owner))!.Rows.Single(row => row.MeasureId == measure).Versions;
        await use.SubmitAsync(campaign, owner, new() { MeasureId = measure, SeenNumber = seen.Count, Value = value, Source = "Case system, counted on May 31" });
        return (await use.FindAsync(campaign, owner))!.Rows.Single(row => row.MeasureId == measure).Versions[0].Id;
    }

    public static async Task ApproveReportAsync(this TestDatabase database, int report, int? member = null)
    {
        await using var person = database.As(member ?? database.Pat);
        await using var db = database.AsSystem();
        await person.Get<DecideMeasure>().ApproveAsync(report, (await db.MeasureReports.FindAsync(report))!.Version);
    }

    public static async Task<ShowCampaign.View> BoardAsync(this TestDatabase database, int campaign, int? member = null, DateOnly? asSubmitted = null)
    {
        await using var person = database.As(member ?? database.Nat);
        return (await person.Get<ShowCampaign>().FindAsync(campaign, asSubmitted))!;
    }
}
