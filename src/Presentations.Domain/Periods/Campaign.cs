using Presentations.Domain.Directory;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>A named window in which task forces work together, and report more than their talks. Windows may overlap: a talk counts in each.</summary>
public sealed class Campaign : IVersioned, IEnteredOnce, IHistoried
{
    private readonly List<CampaignTaskForce> taskForces = [];
    private readonly List<CampaignMeasure> measures = [];

    private Campaign() { }

    public Campaign(Guid entryId, CampaignFacts facts)
    {
        EntryId = entryId;
        Take(facts);
    }

    public int Id { get; private set; }

    public Guid EntryId { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    /// <summary>Belongs to the campaign.</summary>
    public DateOnly LastDay { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>True for the one of the demonstration, which leaves with it.</summary>
    public bool IsDemo { get; private set; }

    public string? Because => null;

    /// <summary>Those that take part by name; empty when all do.</summary>
    public IReadOnlyList<CampaignTaskForce> TaskForces => taskForces;

    public IReadOnlyList<CampaignMeasure> Measures => measures;

    public DateRange Days => new(FirstDay, LastDay);

    /// <summary>All task forces take part, those of later years too; the talks of state desks count as well.</summary>
    public bool IsOfAll => taskForces.Count == 0;

    /// <summary>As of now.</summary>
    public CampaignTerms Terms => new(Name, Days, IsOfAll ? null : [.. taskForces.Select(row => row.TaskForceId)], [.. measures.Select(row => row.MeasureId)]);

    /// <summary>Answers what it said until now, to be kept.</summary>
    public SupersededCampaign Change(CampaignFacts facts, TimeProvider clock)
    {
        var superseded = new SupersededCampaign(this, clock);
        Take(facts);
        return superseded;
    }

    /// <summary>Refuses once, with everything that is wrong; answers the window.</summary>
    public static DateRange Require(CampaignFacts facts)
    {
        var days = default(DateRange);
        Rule.Together(
            () => Rule.Require(!string.IsNullOrWhiteSpace(facts.Name), "Give it a name, for example “Operation Broken Heart 2018”.", nameof(Name)),
            () => Rule.Require(facts.Name is null || facts.Name.Trim().Length <= Bounds.NameLength, $"The name can hold at most {Bounds.NameLength} characters.", nameof(Name)),
            () => days = WindowDays.Require(facts.FirstDay, facts.LastDay),
            () => Rule.Require(facts.Notes is null || facts.Notes.Trim().Length <= Bounds.TextLength, $"The notes can hold at most {Bounds.TextLength:N0} characters.", nameof(Notes)),
            () => Rule.Require(facts.TaskForces is not { Count: 0 }, "Choose the task forces that take part, or let all take part.", nameof(TaskForces)));
        return days;
    }

    private void Take(CampaignFacts facts)
    {
        var days = Require(facts);
        (Name, FirstDay, LastDay, Notes) = (facts.Name!.Trim(), days.First, days.Last, Bounds.Text(facts.Notes, "The notes"));

        var chosen = facts.TaskForces ?? [];
        taskForces.RemoveAll(row => chosen.All(one => one.Id != row.TaskForceId));
        taskForces.AddRange(chosen.Where(one => !taskForces.Exists(row => row.TaskForceId == one.Id)).Select(one => new CampaignTaskForce(this, one)));
        measures.RemoveAll(row => facts.Measures.All(one => one.Id != row.MeasureId));
        measures.AddRange(facts.Measures.Where(one => !measures.Exists(row => row.MeasureId == one.Id)).Select(one => new CampaignMeasure(this, one)));
    }

    public bool Includes(Owner owner) => IsOfAll || taskForces.Exists(row => row.TaskForceId == owner.Id);

    public bool Asks(int measureId) => measures.Exists(row => row.MeasureId == measureId);

    /// <summary>Before it is saved: makes it the one of the demonstration.</summary>
    public void MarkAsDemo() => IsDemo = true;
}

/// <summary>What an administrator says of a campaign.</summary>
/// <param name="TaskForces">Null for all.</param>
public sealed record CampaignFacts(string? Name, DateOnly? FirstDay, DateOnly? LastDay, string? Notes, IReadOnlyList<TaskForce>? TaskForces, IReadOnlyList<Measure> Measures);

/// <summary>A task force takes part in a campaign.</summary>
public sealed class CampaignTaskForce : IDetailOf
{
    private CampaignTaskForce() { }

    internal CampaignTaskForce(Campaign campaign, TaskForce taskForce) => (CampaignId, TaskForceId, TaskForce) = (campaign.Id, taskForce.Id, taskForce);

    public int CampaignId { get; private set; }

    public int TaskForceId { get; private set; }

    public TaskForce TaskForce { get; private set; } = null!;

    Type IDetailOf.ParentType => typeof(Campaign);

    int IDetailOf.ParentId => CampaignId;

    string IDetailOf.DetailName => $"Task force {TaskForce.Code}";

    string? IDetailOf.DetailValue => "takes part";
}

/// <summary>A campaign asks its task forces for a measure.</summary>
public sealed class CampaignMeasure : IDetailOf
{
    private CampaignMeasure() { }

    internal CampaignMeasure(Campaign campaign, Measure measure) => (CampaignId, MeasureId, Measure) = (campaign.Id, measure.Id, measure);

    public int CampaignId { get; private set; }

    public int MeasureId { get; private set; }

    public Measure Measure { get; private set; } = null!;

    Type IDetailOf.ParentType => typeof(Campaign);

    int IDetailOf.ParentId => CampaignId;

    string IDetailOf.DetailName => $"Measure {Measure.Name}";

    string? IDetailOf.DetailValue => "is asked for";
}
