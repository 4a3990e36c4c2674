namespace Presentations.Domain.Scheduling;

/// <summary>Days on which no visit suits: a holiday, an exam week, a school that is closed.</summary>
public sealed class Closure : ITaskForceOwned, IVersioned, IHistoried
{
    private Closure() { }

    public Closure(int ownerId, ClosureKind kind, string name, DateOnly firstDay, DateOnly lastDay, ClosureArea area)
    {
        Rule.Require(lastDay >= firstDay, $"The last day, {lastDay:yyyy-MM-dd}, is before the first, {firstDay:yyyy-MM-dd}.", "LastDay");
        (OwnerId, Kind, FirstDay, LastDay) = (ownerId, kind, firstDay, lastDay);
        Name = Bounds.Name(name, "The name");
        (StateCode, CountyFips, District, VenueId) = (area.StateCode, area.CountyFips, area.District, area.VenueId);
    }

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    public int Version { get; private set; }

    public string? Because => null;

    public ClosureKind Kind { get; private set; }

    /// <summary>For example "Spring break".</summary>
    public string Name { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    /// <summary>Belongs to the closure.</summary>
    public DateOnly LastDay { get; private set; }

    public string StateCode { get; private set; } = "";

    public string? CountyFips { get; private set; }

    public string? District { get; private set; }

    public int? VenueId { get; private set; }

    public ClosureArea Area => new(StateCode, CountyFips, District, VenueId);

    public bool Covers(DateOnly day) => FirstDay <= day && day <= LastDay;
}

/// <summary>Where a closure holds: the narrowest part that is named; null parts are not.</summary>
public sealed record ClosureArea(string StateCode, string? CountyFips = null, string? District = null, int? VenueId = null)
{
    public bool Holds(string stateCode, string? countyFips, string? district, int? venueId) =>
        VenueId is not null ? VenueId == venueId
        : District is not null ? StateCode == stateCode && string.Equals(District, district, StringComparison.OrdinalIgnoreCase)
        : CountyFips is not null ? CountyFips == countyFips
        : StateCode == stateCode;
}

/// <summary>Why no visit suits.</summary>
public enum ClosureKind
{
    Holiday,
    ExamWeek,
    SchoolClosed,
}
