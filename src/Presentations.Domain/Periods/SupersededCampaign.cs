using System.Globalization;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>What a campaign said until it was changed: its pack as of an earlier day still shows it.</summary>
public sealed class SupersededCampaign
{
    private SupersededCampaign() { }

    internal SupersededCampaign(Campaign campaign, TimeProvider clock)
    {
        var said = campaign.Terms;
        (CampaignId, UntilUtc, Name, FirstDay, LastDay) = (campaign.Id, clock.GetUtcNow().UtcDateTime, said.Name, said.Days.First, said.Days.Last);
        (TaskForces, Measures) = (said.TaskForces is { } some ? Written(some) : null, Written(said.Measures));
    }

    public int Id { get; private set; }

    public int CampaignId { get; private set; }

    /// <summary>Excluded.</summary>
    public DateTime UntilUtc { get; private set; }

    public string Name { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    /// <summary>Ids apart by commas; null when all took part.</summary>
    public string? TaskForces { get; private set; }

    /// <summary>Ids apart by commas.</summary>
    public string Measures { get; private set; } = "";

    public CampaignTerms Terms => new(Name, new DateRange(FirstDay, LastDay), TaskForces is { } some ? Read(some) : null, Read(Measures));

    private static string Written(IEnumerable<int> ids) => string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    private static int[] Read(string ids) => [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
}

/// <summary>What a measure was called until it was defined anew: packs as of an earlier day still call it so.</summary>
public sealed class SupersededMeasure
{
    private SupersededMeasure() { }

    internal SupersededMeasure(Measure measure, TimeProvider clock) => (MeasureId, UntilUtc, Name, Unit, IsUnofficial) =
        (measure.Id, clock.GetUtcNow().UtcDateTime, measure.Name, measure.Unit, measure.IsUnofficial);

    public int Id { get; private set; }

    public int MeasureId { get; private set; }

    /// <summary>Excluded.</summary>
    public DateTime UntilUtc { get; private set; }

    public string Name { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public bool IsUnofficial { get; private set; }

    public MeasureTerms Terms => new(MeasureId, Name, Unit, IsUnofficial);
}
