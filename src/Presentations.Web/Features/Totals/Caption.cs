using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Data.Reference;
using Presentations.Data.Rollup;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>What stands with every total: recorded, approved or as submitted, as of when, how complete, and whether the reader sees all of it.</summary>
public sealed record Caption(DateTime AsOfUtc, Completeness Completeness, bool IsPartOnly)
{
    /// <summary>Which figures they are.</summary>
    public FigureStatus Status { get; init; }

    /// <summary>How far the task forces have reported; null for recorded figures, which need no report.</summary>
    public PeriodCompleteness? Reported { get; init; }

    /// <summary>The moment whose submissions are shown; null for the present.</summary>
    public DateTime? AsSubmittedUtc { get; init; }

    /// <summary>By which versions of the counting rules the figures were counted.</summary>
    public IReadOnlyList<int> Rules { get; init; } = CountingRules.InForce;

    /// <summary>What restatements that were approved since change, in a sentence; null where there is none, or none may be told.</summary>
    public string? Restated { get; init; }

    /// <summary>What figures as known now hold beside what is approved.</summary>
    public BeyondApproved Beyond { get; init; }

    /// <summary>Those of the presentations and of the summaries whose import nobody has approved yet.</summary>
    public (int Talks, int Summaries) Unverified { get; init; }

    public string InWords => $"{Figures}. {HowComplete}.{NotVerified}{(Restated is null ? "" : $" {Restated}")}{(IsPartOnly ? " Only the task forces of your own roles are in it." : "")}";

    private string Figures => (AsSubmittedUtc, Status) switch
    {
        ({ } moment, _) => $"Figures as submitted by the end of {Say(moment, "ddd, MMM d, yyyy")} UTC",
        (_, FigureStatus.KnownNow) => $"Figures as known now, as of {Say(AsOfUtc, Minute)} UTC{(Beyond.InWords is { } beyond ? $", {beyond}" : "")}",
        _ => $"{Status.Label()} figures as of {Say(AsOfUtc, Minute)} UTC",
    };

    private string NotVerified => Unverified switch
    {
        (0, 0) => "",
        var (talks, summaries) => $" {string.Join(" and ", new[] { Part(talks, "presentations"), Part(summaries, "summaries") }.OfType<string>())} {(talks + summaries == 1 ? "is" : "are")} imported and not verified yet.",
    };

    private static string? Part(int count, string of) => count == 0 ? null : $"{count:N0} of the {of}";

    private const string Minute = "ddd, MMM d, yyyy, HH:mm";

    private static string Say(DateTime moment, string format) => moment.ToString(format, CultureInfo.InvariantCulture);

    private string HowComplete => Reported is { } reported ? $"{reported.OfHowMany}; {Completeness.Counts}" : Completeness.InWords;

    public static async Task<Caption> ReadAsync(
        AppDb db, TotalsReading now, TotalsNames names, TotalsFilter filter, IReadOnlyCollection<Summarized> summaries, TimeProvider clock, CancellationToken ct)
    {
        var spoke = (await now.LinesAsync(filter with { Kind = null, Audience = null }, TotalsBy.TaskForce))
            .Select(line => int.Parse(line.Key, CultureInfo.InvariantCulture))
            .Concat(summaries.Select(summary => summary.OwnerId)).ToHashSet();
        var covers = filter.StateCode is { } state ? await CoveringAsync(db, state, filter.Days, ct) : null;
        var since = await db.TaskForcesSinceAsync(filter.AsSubmittedUtc, ct);
        var expected = names.Owners.OfType<TaskForce>()
            .Where(owner => db.Scope.MayReadTotalsOf(owner.Id) && (filter.OwnerId is null || filter.OwnerId == owner.Id) && !since.Contains(owner.Id))
            .Where(owner => covers is null || covers.Contains(owner.Id) || spoke.Contains(owner.Id)).ToList();
        var caption = new Caption(clock.GetUtcNow().UtcDateTime, new Completeness(expected.Count(owner => spoke.Contains(owner.Id)), expected.Count, WithoutCount: 0),
            IsPartOnly: !names.Owners.Where(owner => filter.OwnerId is null || filter.OwnerId == owner.Id).All(owner => db.Scope.MayReadTotalsOf(owner.Id)))
        {
            Status = filter.Status,
            AsSubmittedUtc = filter.AsSubmittedUtc,
            Rules = await now.RulesAsync(filter),
            Reported = filter.IsOfficial ? await now.ReportedAsync([.. expected.Select(owner => owner.Id)], filter) : null,
        };
        return await caption.AboutAsync(db, now, filter, ct);
    }

    /// <summary>With what depends on the kind that is asked about: who has reported does not.</summary>
    public async Task<Caption> AboutAsync(AppDb db, TotalsReading now, TotalsFilter filter, CancellationToken ct)
    {
        var all = await now.TotalAsync(filter with { Audience = null });
        var restated = await ApprovedRestatements.OfAsync(db, filter, ct);
        return this with
        {
            Completeness = Completeness with { WithoutCount = all.WithoutCount },
            Restated = restated.Count > 0 ? restated.InWords(all.Presentations, all.Reached, GroupingWords.Noun(filter.Kind)) : null,
            Beyond = await PartsKnownNow.OfAsync(db, filter, ct),
            Unverified = await UnverifiedTalks.CountAsync(db, filter, ct),
        };
    }

    /// <summary>The task forces that had territory in the state in those days, and those seated there: where territories are unknown, they are not none.</summary>
    private static async Task<HashSet<int>> CoveringAsync(AppDb db, string state, DateRange days, CancellationToken ct) =>
        [.. await db.CoveringAsync(state, days, ct), .. await db.TaskForces.Where(taskForce => taskForce.StateCode == state).Select(taskForce => taskForce.Id).ToListAsync(ct)];
}
