using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>One taken row of a log, understood or rejected with every reason.</summary>
public sealed record ReadRow(int Line, Guid EntryId, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings)
{
    /// <summary>The task force or state desk that will own it.</summary>
    public int OwnerId { get; init; }

    /// <summary>Null when the row is rejected or is a summary.</summary>
    public Talk? Talk { get; init; }

    /// <summary>Null when the row is rejected or is a talk.</summary>
    public SummaryFacts? Summary { get; init; }

    public bool IsRejected => Problems.Count > 0;
}

/// <summary>A talk as a log tells it; names are looked up in the directory when it is saved.</summary>
public sealed record Talk(DateOnly Date, Place Place, SessionFacts Session)
{
    /// <summary>The lead first.</summary>
    public IReadOnlyList<string> Presenters { get; init; } = [];

    public string? LeadAgency { get; init; }

    public IReadOnlyList<string> PartnerAgencies { get; init; } = [];

    public string? Notes { get; init; }
}
