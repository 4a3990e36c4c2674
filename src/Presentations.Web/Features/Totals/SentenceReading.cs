using System.Globalization;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>Gathers what the sentence says: presentations alone, over all audiences, whatever else was asked.</summary>
internal static class SentenceReading
{
    /// <summary>For everyone: rests on what is published alone, and says of small numbers only that there are some.</summary>
    public static Sentence PublicSentence(this Publication publication, TotalsFilter filter, TotalsNames names, PublishedFigures published, IReadOnlyList<Summarized> summaries)
    {
        var owners = publication.OwnersOf(filter.StateCode);
        var spoke = names.Owners.Where(owner => owners.Contains(owner.Id)).ToList();
        return Sentence.Of(new SentenceFacts(filter.Days, new Figures(published.Presentations, published.WithoutCount, published.Reached, published.Reached, 0))
        {
            TaskForces = spoke.OfType<TaskForce>().Count(),
            StateDesks = spoke.OfType<StateDesk>().Count(),
            State = filter.StateCode is { } code ? names.StateName(code) : null,
            Unspecified = published.People.GetValueOrDefault(AudienceGroup.Unspecified),
            HasEstimates = published.HasEstimates,
            HasRepeats = published.HasRepeats,
            Summaries = summaries,
            IsPublic = true,
        });
    }

    /// <param name="isPartOnly">The reader does not see everyone: one task force is then named, not counted.</param>
    /// <param name="reports">How far the months that were asked for are in the figures.</param>
    public static async Task<Sentence> SentenceAsync(this TotalsReading now, TotalsFilter asked, TotalsNames names, bool isPartOnly, StateReports reports)
    {
        var filter = asked with { Kind = Kind.Presentation, Audience = null };
        var owners = (await now.LinesAsync(filter, TotalsBy.TaskForce)).Select(line => line.Key).ToHashSet();
        var spoke = names.Owners.Where(owner => owners.Contains(owner.Id.ToString(CultureInfo.InvariantCulture))).ToList();
        var sentence = Sentence.Of(new SentenceFacts(filter.Days, await now.TotalAsync(filter))
        {
            TaskForces = spoke.OfType<TaskForce>().Count(),
            StateDesks = spoke.OfType<StateDesk>().Count(),
            Owner = filter.OwnerId is { } id ? names.Owners.First(owner => owner.Id == id).Name : isPartOnly && spoke is [var only] ? only.Name : null,
            IsPartOnly = isPartOnly,
            Status = filter.Status,
            AsSubmitted = filter.AsSubmittedUtc is { } moment ? DateOnly.FromDateTime(moment) : null,
            IsWhole = reports.AreWhole,
            Whole = reports.Whole,
            Missing = reports.Missing,
            HasMonths = reports.HaveMonths,
            State = filter.StateCode is { } code ? names.StateName(code) : null,
            Unspecified = (await now.TotalAsync(filter with { Audience = Audience.Unspecified })).Reached,
            SeveralStates = filter.StateCode is null ? (await now.TotalAsync(filter with { StateCode = UsState.SeveralStates })).Presentations : 0,
            Summaries = await now.SummariesAsync(filter),
        });
        return sentence with { Wider = Wider(asked, names) };
    }

    private static string? Wider(TotalsFilter asked, TotalsNames names)
    {
        var kind = asked.Kind is { } other and not Kind.Presentation ? $"the kind “{other.Label()}”" : null;
        var audience = asked.Audience is { } code ? $"the audience “{names.Audiences.First(one => one.Code == code).Label}”" : null;
        return kind is null && audience is null ? null
            : $"The sentence always tells of presentations to all audiences. The figures below are of {string.Join(" and ", new[] { kind, audience }.OfType<string>())} alone.";
    }
}
