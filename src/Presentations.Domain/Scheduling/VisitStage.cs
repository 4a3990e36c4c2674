namespace Presentations.Domain.Scheduling;

/// <summary>Where a visit stands.</summary>
public enum VisitStage
{
    /// <summary>Its talks were given.</summary>
    Delivered,

    /// <summary>It lies ahead, or its day is past and nobody has said how it went.</summary>
    Planned,
    CancelledBySchool,
    CancelledByUs,

    /// <summary>The officer came and nobody was there.</summary>
    NoShow,
}

/// <summary>Who cancels a visit.</summary>
public enum Side
{
    School,
    Desk,
}

/// <summary>The words that people read for the codes above.</summary>
public static class SchedulingLabels
{
    public static string Label(this VisitStage stage) => stage switch
    {
        VisitStage.CancelledBySchool => "Cancelled by school",
        VisitStage.CancelledByUs => "Cancelled by us",
        VisitStage.NoShow => "No-show",
        _ => stage.ToString(),
    };

    public static string Label(this ClosureKind kind) => kind switch
    {
        ClosureKind.ExamWeek => "Exam week",
        ClosureKind.SchoolClosed => "School closed",
        _ => kind.ToString(),
    };
}
