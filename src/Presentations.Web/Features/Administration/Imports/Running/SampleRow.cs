using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Rules;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Administration.Imports.Running;

/// <summary>One row as it will be counted.</summary>
public sealed record SampleRow(int Line, string When, string Where, string Owner, Kind Kind, string Presentations, string People, string? Title)
{
    internal static SampleRow Of(ReadRow row, ReferenceBook book)
    {
        var owner = book.Owners.First(owner => owner.Id == row.OwnerId).Code;
        return row.Summary is { } summary ? Of(row.Line, summary, owner, book) : Of(row.Line, row.Talk!, owner, book);
    }

    private static SampleRow Of(int line, Talk talk, string owner, ReferenceBook book) => new(
        line,
        Words.Start(talk.Date, talk.Session.Start),
        PlaceText(talk.Place.StateCode, talk.Place.CountyFips, talk.Place.VenueName ?? talk.Place.City, book),
        owner, talk.Session.Kind, "1", PeopleText(talk.Session.Attendance.Counts, book), talk.Session.Title);

    private static SampleRow Of(int line, SummaryFacts summary, string owner, ReferenceBook book) => new(
        line,
        summary.FirstDay == summary.LastDay ? Words.Day(summary.FirstDay) : $"{Words.Day(summary.FirstDay)} to {Words.Day(summary.LastDay)}",
        PlaceText(summary.StateCode, summary.CountyFips, null, book),
        owner, summary.Kind, summary.Presentations is { } number ? $"{number:N0}" : "not known",
        summary.Contacts is null ? "not known" : PeopleText(summary.Counts, book), null);

    private static string PlaceText(string state, string? county, string? name, ReferenceBook book) =>
        string.Join(" · ", new[] { name, book.Places.County(county)?.LegalName ?? "county not known", state }.OfType<string>());

    private static string PeopleText(IReadOnlyDictionary<string, int>? counts, ReferenceBook book) => counts switch
    {
        null => "not known",
        { Count: 0 } => "nobody",
        _ => string.Join(", ", book.Audiences.Where(audience => counts.ContainsKey(audience.Code)).Select(audience => $"{audience.Label}: {counts[audience.Code]:N0}")),
    };
}
