using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Periods;

/// <summary>A restatement as lists show it: of which presentation, what the month's figures say, what they should say, who says so and why.</summary>
/// <param name="Talk">The presentation's day, time and place.</param>
/// <param name="ProposedBy">Null for the system.</param>
/// <param name="MayNotDecide">Why the reader cannot approve or return it; null when they can.</param>
/// <param name="OtherMonth">The month from which or to which the presentation went, when both wait to be decided together; as yyyymm.</param>
public sealed record ListedRestatement(
    int Id, int Version, string OwnerCode, string Owner, int Month, int PresentationId, bool PresentationExists, string Talk, RestatementStatus Status, IReadOnlyList<LineWords.Change> Changes, string Reasons,
    string? ProposedBy, DateTime ProposedAtUtc, string? DecidedBy, DateTime? DecidedAtUtc, string? ReturnedBecause, string? MayNotDecide, int? OtherMonth)
{
    /// <summary>The month in which the presentation counts since it left this one, as yyyymm; null when it counts nowhere, or still here.</summary>
    public int? NowIn { get; init; }

    /// <summary>Of a month of the demonstration, whose adjustments no other month tells: they leave with it.</summary>
    public bool IsDemo { get; init; }

    /// <summary>What the reader can do when it was sent back; null when that is nothing.</summary>
    public NextStep? Next { get; init; }

    /// <summary>How many corrections, this one included, its person made in one go that can be approved together.</summary>
    public int Together { get; init; }

    /// <summary>The same for all of them.</summary>
    public (string OwnerCode, string? By, DateTime AtUtc) Act => (OwnerCode, ProposedBy, ProposedAtUtc);

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
        var there = await db.Presentations.Where(talk => ids.Contains(talk.Id)).Select(talk => new Spoken(
            talk.Id, talk.OwnerId, talk.Month, talk.Date, talk.Start, talk.Status == PresentationStatus.Delivered, talk.Visit.VenueName, talk.Visit.City)).ToDictionaryAsync(talk => talk.Id, ct);
        var submissions = rows.Select(row => row.SubmissionId).Distinct().ToList();
        var demo = (await db.Submissions.Where(submission => submissions.Contains(submission.Id) && submission.IsDemo).Select(submission => submission.Id).ToListAsync(ct)).ToHashSet();
        var together = await TogetherAsync(db, rows, ct);
        var next = await NextStep.OfAsync(db, rows, ct);
        var open = await db.Restatements.AsNoTracking().Where(change => ids.Contains(change.PresentationId) && (change.Status == RestatementStatus.Proposed || change.Status == RestatementStatus.Returned)).ToListAsync(ct);
        return [.. rows.Select(row => new ListedRestatement(
            row.Id, row.Version, owners[row.OwnerId].Code, owners[row.OwnerId].Name, row.Month, row.PresentationId, there.ContainsKey(row.PresentationId), TalkOf(row), row.Status,
            words.Between(Read(row.Before), Read(row.After)), row.Reasons,
            Name(row.ProposedById), row.ProposedAtUtc, Name(row.DecidedById), row.DecidedAtUtc, row.ReturnedBecause, WhyNot(db, row), open.Find(row.MovesWith)?.Month)
        {
            NowIn = row.After is null && there.GetValueOrDefault(row.PresentationId) is { IsDelivered: true } talk && (talk.Month, talk.OwnerId) != (row.Month, row.OwnerId) ? talk.Month : null,
            IsDemo = demo.Contains(row.SubmissionId),
            Next = next.GetValueOrDefault(row.Id),
            Together = row.Status is RestatementStatus.Proposed ? together.GetValueOrDefault((row.OwnerId, row.ProposedById, row.ProposedAtUtc)) : 0,
        })];

        string TalkOf(Restatement row)
        {
            if (there.GetValueOrDefault(row.PresentationId) is { } talk) return talk.InWords;
            var line = TalkLine.Read(row.After ?? row.Before!);
            return Words.Line(Words.Day(line.Date), words.PlaceOf(line));
        }

        string? Name(int? member) => member is { } id ? names.GetValueOrDefault(id) : null;
    }

    private sealed record Spoken(int Id, int OwnerId, int Month, DateOnly Date, TimeOnly? Start, bool IsDelivered, string? Venue, string? City)
    {
        public string InWords => Words.Line(Words.Day(Date), Start?.ToString("HH:mm", CultureInfo.InvariantCulture), Venue, City);
    }

    private static async Task<Dictionary<(int, int?, DateTime), int>> TogetherAsync(AppDb db, IReadOnlyCollection<Restatement> rows, CancellationToken ct)
    {
        var waiting = rows.Where(row => row.Status is RestatementStatus.Proposed).ToList();
        if (waiting.Count == 0) return [];
        var (owners, first, last) = (waiting.Select(row => row.OwnerId).Distinct().ToList(), waiting.Min(row => row.ProposedAtUtc), waiting.Max(row => row.ProposedAtUtc));
        return await db.WaitingInApprovedMonths().Where(change => owners.Contains(change.OwnerId) && change.ProposedAtUtc >= first && change.ProposedAtUtc <= last)
            .GroupBy(change => new { change.OwnerId, change.ProposedById, change.ProposedAtUtc }).Select(act => new { act.Key, Count = act.Count() })
            .ToDictionaryAsync(act => (act.Key.OwnerId, act.Key.ProposedById, act.Key.ProposedAtUtc), act => act.Count, ct);
    }

    private static TalkLine? Read(string? text) => text is null ? null : TalkLine.Read(text);

    private static string? WhyNot(AppDb db, Restatement row) =>
        row.Status is not RestatementStatus.Proposed ? "It is not waiting."
        : !db.Scope.IsCoordinatorOf(row.OwnerId) ? "A coordinator of this task force or an administrator decides."
        : db.Scope.MemberId == row.ProposedById ? "You made this correction yourself; somebody else approves it."
        : null;
}
