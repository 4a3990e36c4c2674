namespace Presentations.Domain.Delivery;

/// <summary>What a talk was about; talks have several, so topics are never added up.</summary>
public sealed class Topic
{
    public required string Code { get; init; }

    public required string Label { get; set; }

    public string? UsualAudience { get; set; }

    public required int Order { get; set; }

    public bool IsActive { get; set; } = true;
}
