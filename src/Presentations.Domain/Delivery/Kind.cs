namespace Presentations.Domain.Delivery;

/// <summary>What is counted apart: talks, trainings and booths are never added up silently.</summary>
public enum Kind
{
    /// <summary>An outreach talk.</summary>
    Presentation,

    /// <summary>For professionals.</summary>
    Training,

    /// <summary>A table or booth; only people engaged are counted.</summary>
    OutreachEvent,
}

/// <summary>How the people and the speaker met.</summary>
public enum Format
{
    Classroom,
    Assembly,
    ParentEvening,
    StaffTraining,
    Booth,
    Online,
}

/// <summary>How a count came about; figures say how much of them rests on estimates and registrations.</summary>
public enum CountingBasis
{
    Counted,
    SignInSheet,
    Roster,
    Estimate,
    Registrations,
}

/// <summary>Where a presentation stands.</summary>
public enum PresentationStatus
{
    Delivered,

    /// <summary>Out of the totals, not out of history.</summary>
    Void,

    /// <summary>Of a visit that lies ahead.</summary>
    Scheduled,

    /// <summary>Of a visit that did not take place.</summary>
    NotHeld,
}

/// <summary>The words that people read for the codes above.</summary>
public static class DeliveryLabels
{
    public static string Label(this Kind kind) => kind switch
    {
        Kind.OutreachEvent => "Outreach event",
        _ => kind.ToString(),
    };

    public static string Label(this Format format) => format switch
    {
        Format.ParentEvening => "Parent evening",
        Format.StaffTraining => "Staff training",
        _ => format.ToString(),
    };

    public static string Label(this PresentationStatus status) => status switch
    {
        PresentationStatus.Scheduled => "Planned",
        PresentationStatus.NotHeld => "Not held",
        _ => status.ToString(),
    };

    /// <summary>Somebody counted the people or their names; an estimate, and who had registered, say about how many there were.</summary>
    public static bool IsExact(this CountingBasis basis) => basis is CountingBasis.Counted or CountingBasis.SignInSheet or CountingBasis.Roster;

    public static string Label(this CountingBasis basis) => basis switch
    {
        CountingBasis.SignInSheet => "Sign-in sheet",
        _ => basis.ToString(),
    };
}
