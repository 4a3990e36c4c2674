using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;

namespace Presentations.Web.Demo;

/// <summary>
/// Sets up Operation Broken Heart as a campaign. What was announced of it is known for all task forces together alone: it stands beside
/// the measures, with its source, and no task force is said to have reported any of it.
/// </summary>
internal static class DemoBrokenHeart
{
    private const string Source = "U.S. Department of Justice, announcement of Operation Broken Heart, June 12, 2018";

    private static readonly Guid entryId = new("5e0a4b54-6a3d-4f0e-9f53-5a0d6b1f0100");

    private static readonly DateOnly firstDay = new(2018, 3, 1);

    private static readonly DateOnly lastDay = new(2018, 5, 31);

    /// <summary>Its months are submitted in their own time; so is what was announced.</summary>
    private static readonly Moment announcement = new(new DateTimeOffset(2018, 6, 12, 15, 0, 0, TimeSpan.Zero));

    /// <summary>What is counted here, as it was announced.</summary>
    private static readonly (CountedFigure Counted, int Value)[] counted = [(CountedFigure.Presentations, 3_700), (CountedFigure.PeopleReached, 390_000)];

    /// <summary>By the names of the measures that ship; a measure that somebody has renamed is left out.</summary>
    private static readonly (string Measure, int Value, Qualifier Qualifier)[] announced =
    [
        ("Complaints investigated", 25_200, Qualifier.MoreThan), ("Arrests", 2_300, Qualifier.MoreThan), ("Offenders identified", 195, Qualifier.Exactly),
        ("Children identified", 383, Qualifier.Exactly), ("Agencies taking part", 4_500, Qualifier.MoreThan),
    ];

    /// <summary>A second run writes nothing.</summary>
    public static async Task AddAsync(AppDb db, CancellationToken ct)
    {
        if (await db.Campaigns.AnyAsync(campaign => campaign.EntryId == entryId, ct)) return;
        var measures = await db.Measures.Where(measure => !measure.IsRetired).ToListAsync(ct);
        var campaign = new Campaign(entryId, new CampaignFacts(
            "Operation Broken Heart 2018", firstDay, lastDay, "The talks are a demonstration; what was announced is real.", TaskForces: null, measures));
        campaign.MarkAsDemo();
        db.Campaigns.Add(campaign);
        await db.SaveChangesAsync(ct);

        db.StatedFigures.AddRange(counted.Select(one => Stated(campaign, null, one.Counted, one.Value, Qualifier.MoreThan)));
        db.StatedFigures.AddRange(announced.SelectMany(one => measures.Where(measure => measure.Name == one.Measure).Select(measure => Stated(campaign, measure.Id, null, one.Value, one.Qualifier))));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>With what people have reported to it.</summary>
    public static Task RemoveAsync(AppDb db, CancellationToken ct) => db.Campaigns.Where(campaign => campaign.IsDemo).ExecuteDeleteAsync(ct);

    private static StatedFigure Stated(Campaign campaign, int? measureId, CountedFigure? figure, int value, Qualifier qualifier) =>
        new(Guid.NewGuid(), campaign.Id, new StatedFacts(measureId, figure, value, qualifier, null, lastDay, Source), announcement);
}
