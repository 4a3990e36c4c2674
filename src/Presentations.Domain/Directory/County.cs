namespace Presentations.Domain.Directory;

/// <summary>A county or county equivalent, current or legacy.</summary>
public sealed class County
{
    /// <summary>Five digits.</summary>
    public required string Fips { get; init; }

    public required string StateCode { get; set; }

    /// <summary>Without "County", for example "Fresno".</summary>
    public required string Name { get; set; }

    public required string LegalName { get; set; }

    /// <summary>False for counties that were renamed, merged or split; they stay because past talks name them.</summary>
    public required bool IsCurrent { get; set; }

    public required string Zone { get; set; }

    /// <summary>The other IANA zone of a county that lies in two.</summary>
    public string? OtherZone { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }
}

/// <summary>An old county and one that took its place.</summary>
public sealed class CountyAlias
{
    public required string OldFips { get; init; }

    public required string NewFips { get; init; }

    /// <summary>True when the old county became exactly this one.</summary>
    public required bool IsOneToOne { get; set; }
}
