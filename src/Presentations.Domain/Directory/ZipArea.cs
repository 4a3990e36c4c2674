namespace Presentations.Domain.Directory;

/// <summary>A ZIP code and the county that has the largest share of its land.</summary>
public sealed class ZipArea
{
    /// <summary>Five digits.</summary>
    public required string Zip { get; init; }

    public required string CountyFips { get; set; }

    public required string StateCode { get; set; }

    /// <summary>How many counties the ZIP touches; above one, the county is a guess.</summary>
    public required int Counties { get; set; }
}
