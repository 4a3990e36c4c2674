using System.Globalization;

namespace Presentations.Domain.Periods.Checks;

/// <summary>A talk of another task force as it is told to those who may not read it.</summary>
public sealed record TalkElsewhere(int VenueId, DateOnly Date, string OwnerCode, string Owner)
{
    public string? Agency { get; init; }

    public TimeOnly? Start { get; init; }

    public int? Minutes { get; init; }

    /// <summary>Null when not known.</summary>
    public int? Contacts { get; init; }

    /// <summary>For example "Boise Police (Idaho Task Force), 09:00, 24 people".</summary>
    public string InWords => string.Join(", ", new[]
    {
        Agency is null ? Owner : $"{Agency} ({Owner})", Start?.ToString("HH:mm", CultureInfo.InvariantCulture), Contacts is { } people ? string.Create(CultureInfo.InvariantCulture, $"{people:N0} people") : "no count yet",
    }.Where(part => part is not null));
}
