using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Totals;

/// <summary>Says what changed between two lines of one presentation, or with a whole month.</summary>
internal static class DifferenceWords
{
    public static string Of(FigureDifference line, IReadOnlyDictionary<int, string> agencies) => (line.Cause, line.Before, line.After) switch
    {
        (DifferenceCause.Submitted, _, _) => "Submitted since",
        (DifferenceCause.Returned, _, _) => "Sent back since, and not submitted again",
        (_, null, { } after) => $"Was not counted; now {People(after)} on {after.Date:yyyy-MM-dd}",
        (_, { } before, null) => $"Is not counted any more; was {People(before)} on {before.Date:yyyy-MM-dd}",
        var (_, before, after) => string.Join("; ", Fields(before!, agencies).Zip(Fields(after!, agencies)).Where(pair => pair.First != pair.Second)
            .Select(pair => $"{pair.First.Name}: {Say(pair.First.Value)} → {Say(pair.Second.Value)}")),
    };

    public static async Task<Dictionary<int, string>> AgencyNamesAsync(this AppDb db, IEnumerable<FigureDifference> differences, CancellationToken ct)
    {
        var ids = differences.SelectMany(line => new[] { line.Before?.LeadAgencyId, line.After?.LeadAgencyId }).OfType<int>().Distinct().ToArray();
        return ids.Length == 0 ? [] : await db.Agencies.AsNoTracking().Where(agency => ids.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id, agency => agency.Name, ct);
    }

    private static IEnumerable<(string Name, string? Value)> Fields(TalkLine line, IReadOnlyDictionary<int, string> agencies) =>
    [
        ("People", line.Contacts is null ? null : line.Counts.Length == 0 ? "0" : string.Join(", ", CountsText.Read(line.Counts).Select(count => $"{count.Audience} {count.People}"))),
        ("Basis", line.Basis?.Label()), ("Heard before", line.IsRepeatAudience ? "yes" : "no"),
        ("Date", $"{line.Date:yyyy-MM-dd}"), ("State", line.StateCode), ("County", line.CountyFips), ("City", line.City), ("Kind", line.Kind.Label()), ("Format", line.Format?.Label()),
        ("Lead agency", line.LeadAgencyId is { } id ? agencies.GetValueOrDefault(id, $"{id}") : null), ("Partners", line.Partners), ("Topics", string.Join(", ", TopicSet.Codes(line.Topics))),
    ];

    private static string People(TalkLine line) => line.Contacts is { } people ? $"{people:N0} people" : "an unknown number of people";

    private static string Say(string? value) => string.IsNullOrEmpty(value) ? "not known" : value;
}
