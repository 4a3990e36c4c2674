using Microsoft.AspNetCore.WebUtilities;
using Presentations.Data.Rollup;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>Which figures a report is asked for: recorded, approved, known now, or as they had been submitted by the end of a day (UTC).</summary>
/// <param name="AsSubmitted">When it is given, <paramref name="Status"/> is not asked.</param>
public sealed record AskedFigures(FigureStatus Status, DateOnly? AsSubmitted = null)
{
    /// <summary>Reads “status” and “as-submitted” of an address; refuses what it cannot read.</summary>
    /// <param name="otherwise">Where it says neither.</param>
    public static AskedFigures Read(string? query, FigureStatus otherwise)
    {
        var parts = QueryHelpers.ParseQuery(query);
        var asked = TotalsQuestion.Read(QueryHelpers.AddQueryString("", parts.Where(part => part.Key is "status" or "as-submitted")));
        return asked.AsSubmitted is not null ? new(FigureStatus.Recorded, asked.AsSubmitted)
            : string.IsNullOrWhiteSpace(parts.GetValueOrDefault("status")) ? new(otherwise) : new(asked.Status);
    }

    public DateTime? AsSubmittedUtc => (new TotalsQuestion { AsSubmitted = AsSubmitted }).AsSubmittedUtc;

    /// <summary>For example "Approved figures".</summary>
    public string InWords => AsSubmitted is { } day ? $"Figures as submitted by the end of {TotalsQuestion.Iso(day)} UTC"
        : Status is FigureStatus.KnownNow ? "Figures as known now" : $"{Status.Label()} figures";

    /// <summary>For files: "known-now", or "as-submitted-2018-06-30".</summary>
    public string Code => AsSubmitted is { } day ? $"as-submitted-{TotalsQuestion.Iso(day)}" : TotalsQuestion.Slug($"{Status}")!;

    public TotalsFilter Of(TotalsFilter filter) => filter with { Status = Status, AsSubmittedUtc = AsSubmittedUtc };

    public string At(string path) => AsSubmitted is { } day
        ? QueryHelpers.AddQueryString(path, "as-submitted", TotalsQuestion.Iso(day)!)
        : QueryHelpers.AddQueryString(path, "status", TotalsQuestion.Slug($"{Status}")!);
}
