using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Audit;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Requests;

/// <summary>Tells the history of a request in words and on the clock of its school, newest first; what it held of people stays unsaid.</summary>
internal static class RequestHistory
{
    private const string Changed = " changed";

    private static readonly Dictionary<string, string> Fields = new()
    {
        [nameof(PresentationRequest.VenueId)] = "School in the directory", [nameof(PresentationRequest.VenueName)] = "Name of the school", [nameof(PresentationRequest.CountyFips)] = "County",
        [nameof(PresentationRequest.Zip)] = "ZIP", [nameof(PresentationRequest.Zone)] = "Time zone", [nameof(PresentationRequest.IsSchoolAddress)] = "Writes from the school’s own domain",
        [nameof(PresentationRequest.OwnerId)] = "Desk", [nameof(PresentationRequest.AnswerDueUtc)] = "Promise", [nameof(PresentationRequest.AcknowledgedAtUtc)] = "Acknowledged",
        [nameof(PresentationRequest.ConfirmedAtUtc)] = "Confirmed", [nameof(PresentationRequest.AgencyId)] = "Agency", [nameof(PresentationRequest.DeclineReason)] = "Reason for declining",
        [nameof(PresentationRequest.NotOn)] = "Days that do not work", [nameof(PresentationRequest.DecideBy)] = "Decides by", [nameof(PresentationRequest.Chase)] = "Reminded", [nameof(PresentationRequest.JoinedToId)] = "Joined to request",
        [nameof(PresentationRequest.ContactName)] = "Contact", [nameof(PresentationRequest.ContactPosition)] = "Position of the contact", [nameof(PresentationRequest.ContactPhone)] = "Phone",
        [nameof(PresentationRequest.ContactEmail)] = "E-mail", [nameof(PresentationRequest.OnSiteName)] = "Contact at the door", [nameof(PresentationRequest.OnSitePhone)] = "Phone there",
    };

    public static async Task<IReadOnlyList<HistoryOfVisit.Entry>> ReadAsync(AppDb db, PresentationRequest request, VisitWords words, CancellationToken ct)
    {
        var entries = await db.HistoryOfRequestAsync(request.Id, ct);
        var members = entries.Select(entry => entry.MemberId).Distinct().ToList();
        var people = await db.Members.Where(member => members.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        var lines = entries.ToDictionary(entry => entry, entry => ChangeLine.AllOf(entry).ToList());
        var names = new Names(
            request.Zone, entries.Count == 0 ? [] : await db.Owners.ToDictionaryAsync(owner => $"{owner.Id}", owner => owner.Name, ct),
            await AgenciesAsync(db, Lines(nameof(PresentationRequest.AgencyId)), ct), await SchoolsAsync(db, Lines(nameof(PresentationRequest.VenueId)), ct), await CountiesAsync(db, Lines(nameof(PresentationRequest.CountyFips)), ct));
        IEnumerable<ChangeLine> Lines(string field) => lines.Values.SelectMany(all => all).Where(line => line.Field == field);
        return [.. entries.Select(entry => new HistoryOfVisit.Entry(
            entry.AtUtc, HistoryOfVisit.WhoOf(entry, people), entry.Action is HistoryAction.Created ? "Asked" : "Changed", entry.Because,
            [.. lines[entry].Select(line => Told(line, names, words))], []))];
    }

    /// <summary>What is written out in place of keys and UTC.</summary>
    private sealed record Names(string Zone, Dictionary<string, string> Desks, Dictionary<string, string> Agencies, Dictionary<string, string> Schools, Dictionary<string, string> Counties);

    private static async Task<Dictionary<string, string>> AgenciesAsync(AppDb db, IEnumerable<ChangeLine> lines, CancellationToken ct)
    {
        var ids = Ids(lines);
        return ids.Count == 0 ? [] : await db.Agencies.Where(agency => ids.Contains(agency.Id)).ToDictionaryAsync(agency => $"{agency.Id}", agency => agency.Name, ct);
    }

    private static async Task<Dictionary<string, string>> SchoolsAsync(AppDb db, IEnumerable<ChangeLine> lines, CancellationToken ct)
    {
        var ids = Ids(lines);
        return ids.Count == 0 ? [] : await db.Venues.Where(venue => ids.Contains(venue.Id)).ToDictionaryAsync(venue => $"{venue.Id}", venue => venue.Name, ct);
    }

    private static async Task<Dictionary<string, string>> CountiesAsync(AppDb db, IEnumerable<ChangeLine> lines, CancellationToken ct)
    {
        var codes = Values(lines).ToList();
        return codes.Count == 0 ? [] : await db.Counties.Where(county => codes.Contains(county.Fips)).ToDictionaryAsync(county => county.Fips, county => county.LegalName, ct);
    }

    private static List<int> Ids(IEnumerable<ChangeLine> lines) => [.. Values(lines).Select(value => int.TryParse(value, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0)];

    private static IEnumerable<string> Values(IEnumerable<ChangeLine> lines) => lines.SelectMany(line => new[] { line.Was, line.Is }).OfType<string>().Distinct();

    private static HistoryOfVisit.Change Told(ChangeLine line, Names names, VisitWords words)
    {
        if (line.Field.EndsWith(Changed, StringComparison.Ordinal)) return new HistoryOfVisit.Change(Fields.GetValueOrDefault(line.Field[..^Changed.Length], line.Field[..^Changed.Length]), null, "changed");
        if (line.Detail is ("Expected", { } audience)) return ChangeWords.Expected(line, words.Audience(audience));
        string? Value(string? value) => value is null ? null : line.Field switch
        {
            nameof(PresentationRequest.OwnerId) => names.Desks.GetValueOrDefault(value, value),
            nameof(PresentationRequest.AgencyId) => names.Agencies.GetValueOrDefault(value, value),
            nameof(PresentationRequest.VenueId) => names.Schools.GetValueOrDefault(value, value),
            nameof(PresentationRequest.CountyFips) => names.Counties.GetValueOrDefault(value, value),
            nameof(PresentationRequest.Status) when Enum.TryParse<RequestStatus>(value, out var status) => status.Label(),
            nameof(PresentationRequest.DeclineReason) when Enum.TryParse<DeclineReason>(value, out var reason) => reason.Label(),
            nameof(PresentationRequest.Flexibility) when Enum.TryParse<Flexibility>(value, out var flexibility) => flexibility.Label(),
            _ => OnTheClock(value, names.Zone),
        };
        return new HistoryOfVisit.Change(Fields.GetValueOrDefault(line.Field, line.Field), Value(line.Was), Value(line.Is) ?? "empty");
    }

    /// <summary>Days and instants as everywhere else; anything else as it is.</summary>
    private static string OnTheClock(string value, string zone) =>
        HistoryText.Instant(value) is { } instant ? Words.Moment(instant, zone) : HistoryText.Day(value) is { } day ? Words.Day(day) : value;
}
