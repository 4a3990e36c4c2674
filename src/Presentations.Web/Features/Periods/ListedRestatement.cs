using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Periods;

/// <summary>A restatement as lists show it: what the month's figures say, what they should say, who says so and why.</summary>
/// <param name="ProposedBy">Null for the system.</param>
/// <param name="MayNotDecide">Why the reader cannot approve or return it; null when they can.</param>
/// <param name="OtherMonth">The month from which or to which the presentation went, when both wait to be decided together; as yyyymm.</param>
public sealed record ListedRestatement(
    int Id, int Version, string OwnerCode, string Owner, int Month, int PresentationId, bool PresentationExists, RestatementStatus Status, IReadOnlyList<LineWords.Change> Changes, string Reasons,
    string? ProposedBy, DateTime ProposedAtUtc, string? DecidedBy, DateTime? DecidedAtUtc, string? ReturnedBecause, string? MayNotDecide, int? OtherMonth)
{
    public string State => Status switch
    {
        RestatementStatus.Proposed => "Waits for approval",
        RestatementStatus.Superseded => "Part of the next submission",
        _ => Status.ToString(),
    };

    internal static async Task<IReadOnlyList<ListedRestatement>> OfAsync(AppDb db, IReadOnlyCollection<Restatement> rows, CancellationToken ct)
    {
        var lines = rows.SelectMany(row => new[] { row.Before, row.After }).OfType<string>().Select(TalkLine.Read).ToList();
        var words = await LineWords.ReadAsync(db, lines, ct);
        var names = await db.NamesAsync(rows.SelectMany(row => new[] { row.ProposedById, row.DecidedById }), ct);
        var owners = (await db.Owners.AsNoTracking().ToListAsync(ct)).ToDictionary(owner => owner.Id);
        var ids = rows.Select(row => row.PresentationId).Distinct().ToList();
        var there = (await db.Presentations.Where(talk => ids.Contains(talk.Id)).Select(talk => talk.Id).ToListAsync(ct)).ToHashSet();
        var open = await db.Restatements.AsNoTracking().Where(change => ids.Contains(change.PresentationId) && (change.Status == RestatementStatus.Proposed || change.Status == RestatementStatus.Returned)).ToListAsync(ct);
        return [.. rows.Select(row => new ListedRestatement(
            row.Id, row.Version, owners[row.OwnerId].Code, owners[row.OwnerId].Name, row.Month, row.PresentationId, there.Contains(row.PresentationId), row.Status,
            words.Between(Read(row.Before), Read(row.After)), row.Reasons,
            Name(row.ProposedById), row.ProposedAtUtc, Name(row.DecidedById), row.DecidedAtUtc, row.ReturnedBecause, WhyNot(db, row), open.Find(row.MovesWith)?.Month))];

        string? Name(int? member) => member is { } id ? names.GetValueOrDefault(id) : null;
    }

    private static TalkLine? Read(string? text) => text is null ? null : TalkLine.Read(text);

    private static string? WhyNot(AppDb db, Restatement row) =>
        row.Status is not RestatementStatus.Proposed ? "It is not waiting."
        : !db.Scope.IsCoordinatorOf(row.OwnerId) ? "A coordinator of this task force or an administrator decides."
        : db.Scope.MemberId == row.ProposedById ? "You made this correction yourself; somebody else approves it."
        : null;
}
