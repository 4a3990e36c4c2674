namespace Presentations.Domain.Periods;

/// <summary>A month as somebody looked at it: only what they have seen is submitted.</summary>
/// <param name="TotalsVersion">Of the month's totals; 0 when nothing was ever recorded.</param>
/// <param name="Summaries">How many summaries the submission would tell, late ones of earlier months among them.</param>
/// <param name="LatestSummary">The highest id among them; 0 for none.</param>
public sealed record SeenMonth(long TotalsVersion, int Summaries = 0, int LatestSummary = 0);
