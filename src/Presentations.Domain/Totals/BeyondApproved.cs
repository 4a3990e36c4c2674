namespace Presentations.Domain.Totals;

/// <summary>What figures as known now hold beside the submissions as they were approved.</summary>
/// <param name="Months">Months of task forces that are submitted, and that nobody has approved yet.</param>
/// <param name="Corrections">Restatements that have been approved.</param>
public readonly record struct BeyondApproved(int Months, int Corrections)
{
    /// <summary>For example "including 2 months that are submitted and not approved yet, and 1 approved correction"; null where there is nothing.</summary>
    public string? InWords => (Months, Corrections) switch
    {
        (0, 0) => null,
        (0, _) => $"including {OfCorrections}",
        (_, 0) => $"including {OfMonths}",
        _ => $"including {OfMonths}, and {OfCorrections}",
    };

    private string OfMonths => Months == 1 ? "1 month that is submitted and not approved yet" : $"{Months:N0} months that are submitted and not approved yet";

    private string OfCorrections => Corrections == 1 ? "1 approved correction" : $"{Corrections:N0} approved corrections";
}
