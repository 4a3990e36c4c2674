using FsCheck.Fluent;

namespace Presentations.IntegrationTests.Data.Periods;

/// <summary>What can happen to the talks and months of two task forces.</summary>
public enum PeriodAct
{
    Log,
    Correct,
    AddSession,
    Void,
    Restore,
    CorrectPlace,
    Remove,
    Submit,
    Return,
    Approve,
    ApproveRestatement,
    ReturnRestatement,
    MergeAgencies,
    UndoMerge,
    Summarize,
}

/// <summary>What happens next; the numbers choose among what is there.</summary>
public sealed record PeriodStep(PeriodAct Act, int Pick, int People, int Day, bool IsRepeat)
{
    /// <summary>Logging and deciding come more often, so that there is something to restate.</summary>
    private static readonly PeriodAct[] Acts =
        [.. Enum.GetValues<PeriodAct>(), PeriodAct.Log, PeriodAct.Log, PeriodAct.Submit, PeriodAct.Approve, PeriodAct.Correct, PeriodAct.ApproveRestatement];

    public static FsCheck.Gen<PeriodStep> Any { get; } =
        from act in Gen.Elements(Acts)
        from pick in Gen.Choose(0, 1_000)
        from people in Gen.Choose(-1, 60)
        from day in Gen.Choose(0, 80)
        from isRepeat in Gen.Elements(true, false)
        select new PeriodStep(act, pick, people, day, isRepeat);
}
