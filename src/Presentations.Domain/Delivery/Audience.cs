namespace Presentations.Domain.Delivery;

/// <summary>Who was in the room: a grade band or a profession.</summary>
public sealed class Audience : IChoice
{
    /// <summary>The honest place for a count that nobody split.</summary>
    public const string Unspecified = "unspecified";

    public required string Code { get; init; }

    public required string Label { get; set; }

    public required AudienceGroup Group { get; set; }

    /// <summary>As the national school directory writes it, for example "KG"; null outside school.</summary>
    public string? LowGrade { get; set; }

    public string? HighGrade { get; set; }

    public required int Order { get; set; }

    public bool IsActive { get; set; } = true;

    public int Version { get; private set; }

    public string? Because => null;

    public void Describe(string? label, int order, bool isActive)
    {
        Rule.Require(isActive || Code != Unspecified, "This one stays: it is the place for a count that nobody split.", nameof(IsActive));
        (Label, Order, IsActive) = (Bounds.Name(label, "The label"), Bounds.Place(order), isActive);
    }
}

/// <summary>What published tables add audiences up to.</summary>
public enum AudienceGroup
{
    Youth,
    Adult,
    Professional,
    Unspecified,
}
