namespace Presentations.Domain.Delivery;

/// <summary>What a person is typing, kept until it is saved or two weeks old.</summary>
public sealed class Draft : IPersonal
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    public int Id { get; private set; }

    public required int MemberId { get; init; }

    /// <summary>The form that it belongs to, for example "log" or "visit 12".</summary>
    public required string Form { get; init; }

    /// <summary>The form's input as JSON.</summary>
    public required string Content { get; set; }

    public required DateTime SavedAtUtc { get; set; }
}
