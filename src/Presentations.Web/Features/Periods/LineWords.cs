using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Periods;

/// <summary>Says a line of a submission, and the difference between two, as a person would.</summary>
public sealed class LineWords
{
    private readonly VisitWords words;
    private readonly IReadOnlyDictionary<string, string> counties;
    private readonly IReadOnlyDictionary<string, string> agencies;

    private LineWords(VisitWords words, IReadOnlyDictionary<string, string> counties, IReadOnlyDictionary<string, string> agencies) =>
        (this.words, this.counties, this.agencies) = (words, counties, agencies);

    /// <summary>One field that differs.</summary>
    /// <param name="Was">Null when there was no such line.</param>
    /// <param name="Is">Null when the line counts no more.</param>
    public sealed record Change(string Field, string? Was, string? Is);

    internal static async Task<LineWords> ReadAsync(AppDb db, IReadOnlyCollection<TalkLine> lines, CancellationToken ct)
    {
        var fips = lines.Select(line => line.CountyFips).OfType<string>().Distinct().ToList();
        var agencies = lines.SelectMany(AgenciesOf).Distinct().Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return new LineWords(
            await VisitWords.ReadAsync(db, ct),
            await db.Counties.Where(county => fips.Contains(county.Fips)).ToDictionaryAsync(county => county.Fips, county => county.LegalName, ct),
            (await db.Agencies.Where(agency => agencies.Contains(agency.Id)).ToListAsync(ct)).ToDictionary(agency => Id(agency.Id), agency => agency.Name));
    }

    public string PlaceOf(TalkLine line) => Words.Line(line.City, CountyOf(line), line.StateCode);

    public string CountsOf(TalkLine line) => line.Contacts is null ? "not known" : string.Join(", ", CountsText.Read(line.Counts).Select(count => $"{words.Audience(count.Audience)} {Words.Number(count.People)}"));

    /// <summary>What differs; one line for a presentation that came or went whole.</summary>
    public IReadOnlyList<Change> Between(TalkLine? before, TalkLine? after)
    {
        if (before is null) return [new Change("Presentation", null, after is null ? null : $"{Words.Day(after.Date)}, {PlaceOf(after)}: {Words.People(after.Contacts)}")];
        if (after is null) return [new Change("Presentation", $"{Words.Day(before.Date)}, {PlaceOf(before)}: {Words.People(before.Contacts)}", null)];
        return [.. Fields(before).Zip(Fields(after)).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => new Change(pair.First.Name, pair.First.Text, pair.Second.Text))];
    }

    private IEnumerable<(string Name, string Text)> Fields(TalkLine line) =>
    [
        ("People", Words.People(line.Contacts)), ("People reached", line.Reached is { } reached ? Words.Number(reached) : "not known"), ("Audiences", CountsOf(line)),
        ("Counted by", line.Basis?.Label() ?? "not known"), ("Repeat audience", line.IsRepeatAudience ? "yes" : "no"),
        ("Day", Words.Day(line.Date)), ("State", line.StateCode), ("County", CountyOf(line) ?? "not known"), ("City", line.City ?? "not named"),
        ("Kind", line.Kind.Label()), ("Format", line.Format?.Label() ?? "not recorded"),
        ("Topics", Named(TopicSet.Codes(line.Topics).Select(words.Topic))),
        ("Lead agency", line.LeadAgencyId is { } agency ? Agency(Id(agency)) : "not named"), ("Partners", Named(TopicSet.Codes(line.Partners).Select(Agency))),
    ];

    private static IEnumerable<string> AgenciesOf(TalkLine line) => line.LeadAgencyId is { } lead ? TopicSet.Codes(line.Partners).Append(Id(lead)) : TopicSet.Codes(line.Partners);

    private string? CountyOf(TalkLine line) => line.CountyFips is { } fips ? counties.GetValueOrDefault(fips, fips) : null;

    private string Agency(string id) => agencies.GetValueOrDefault(id, $"agency {id}");

    private static string Named(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : "none named";

    private static string Id(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
