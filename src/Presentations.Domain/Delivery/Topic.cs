namespace Presentations.Domain.Delivery;

/// <summary>What a talk was about; talks have several, so topics are never added up.</summary>
public sealed class Topic : IChoice
{
    public required string Code { get; init; }

    public required string Label { get; set; }

    public string? UsualAudience { get; set; }

    public required int Order { get; set; }

    public bool IsActive { get; set; } = true;

    public int Version { get; private set; }

    public string? Because => null;

    public void Describe(string? label, int order, bool isActive) =>
        (Label, Order, IsActive) = (Bounds.Name(label, "The label"), Bounds.Place(order), isActive);
}
