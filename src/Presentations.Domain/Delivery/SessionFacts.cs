namespace Presentations.Domain.Delivery;

/// <summary>What is said of one session of a visit.</summary>
public sealed record SessionFacts(Kind Kind, Attendance Attendance)
{
    /// <summary>On the venue's clock; null when not known.</summary>
    public TimeOnly? Start { get; init; }
    public int? Minutes { get; init; }
    public Format? Format { get; init; }

    /// <summary>ISO 639 code, for example "en".</summary>
    public string Language { get; init; } = Languages.English;
    public string? Title { get; init; }
    public IReadOnlyCollection<string> Topics { get; init; } = [];

    /// <summary>The same people as an earlier session: contacts again, but not reached again.</summary>
    public bool IsRepeatAudience { get; init; }

    /// <summary>A table or talk at somebody else's event: only the people whom the officer engaged are counted.</summary>
    public bool IsGuest { get; init; }

    /// <summary>A recording that was played again: said only to be refused.</summary>
    public bool IsReplay { get; init; }
}
