using System.Text.RegularExpressions;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>Puts the changes of a history entry into the words of the form.</summary>
internal sealed partial class ChangeWords(VisitWords words, NamesInHistory names)
{
    /// <summary>What a talk takes over from its visit; told once, with the visit.</summary>
    private static readonly HashSet<string> OfVisit =
        [nameof(Presentation.Date), nameof(Presentation.StateCode), nameof(Presentation.CountyFips), nameof(Presentation.LeadAgencyId)];

    private static readonly Dictionary<string, string> Fields = new()
    {
        [nameof(Visit.VenueId)] = "Venue", [nameof(Member.IsActive)] = "Active", [nameof(Visit.OwnerId)] = "Owner", [nameof(Territory.TaskForceId)] = "Task force", [nameof(Visit.VenueName)] = "Name of the venue", [nameof(Visit.StateCode)] = "State", [nameof(Visit.CountyFips)] = "County",
        [nameof(Visit.Zip)] = "ZIP", [nameof(Visit.Zone)] = "Time zone", [nameof(Visit.LeadPresenterId)] = "Presenter", [nameof(Visit.LeadAgencyId)] = "Lead agency",
        [nameof(Presentation.IsRepeatAudience)] = "Repeat audience", [nameof(Presentation.IsGuest)] = "At somebody else’s event", [nameof(Visit.LeadPresenterName)] = "Name of the presenter", [nameof(Presentation.Basis)] = "Counted by",
    };

    /// <param name="session">"Session 2", when the entry is about one of several.</param>
    /// <param name="visitIsTold">Whether the same save tells of the visit.</param>
    public IEnumerable<HistoryOfVisit.Change> Of(HistoryEntry entry, string? session, bool visitIsTold) => ChangeLine.AllOf(entry)
        .Where(line => entry.Subject != nameof(Presentation) || !visitIsTold || !OfVisit.Contains(line.Field))
        .Select(line => line.Detail switch
        {
            ("Attendance", { } audience) => new HistoryOfVisit.Change(words.Audience(audience), line.Was ?? "no count", line.Is ?? "no count"),
            ("Expected", { } audience) => Expected(line, words.Audience(audience)),
            ("Partner agency", { } id) => new HistoryOfVisit.Change("Partner agency", line.Was is null ? null : names.Agencies.GetValueOrDefault(id, id), line.Is is null ? "left out" : names.Agencies.GetValueOrDefault(id, id)),
            ("Co-presenter", { } id) => new HistoryOfVisit.Change("Co-presenter", line.Was is null ? null : names.People.GetValueOrDefault(id, id), line.Is is null ? "left out" : names.People.GetValueOrDefault(id, id)),
            (NamesInHistory.RoleDetail, { } role) when Enum.TryParse<Role>(role, out var held) => new HistoryOfVisit.Change($"Role {held.Label()}", names.WhereHeld(line.Was), names.WhereHeld(line.Is) ?? "taken away"),
            ({ } field, "changed") => new HistoryOfVisit.Change(Said(field), null, "changed"),
            _ => new HistoryOfVisit.Change(Said(line.Field), Value(entry.Subject, line.Field, line.Was), Value(entry.Subject, line.Field, line.Is) ?? "empty"),
        })
        .Select(change => session is null ? change : change with { Field = $"{session}, {char.ToLowerInvariant(change.Field[0])}{change.Field[1..]}" });

    /// <summary>An audience that comes or goes is told apart from a number that is not known.</summary>
    internal static HistoryOfVisit.Change Expected(ChangeLine line, string audience) =>
        new($"Expected, {audience}", line.Was, line is { Was: null, Is: { } number } ? $"added, {number}" : line.Is ?? "left out");

    /// <summary>As the form calls it; else the words of its name, "Offered at" for OfferedAtUtc.</summary>
    private static string Said(string field) => Fields.GetValueOrDefault(field) ?? WordBegins().Replace(field.EndsWith("Utc", StringComparison.Ordinal) ? field[..^3] : field, begin => $" {char.ToLowerInvariant(begin.Value[0])}");

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex WordBegins();

    private string? Value(string subject, string field, string? value) => value is null ? null : CodesInHistory.Label(subject, field, value) ?? field switch
    {
        nameof(Visit.LeadPresenterId) => names.People.GetValueOrDefault(value, value),
        nameof(Visit.LeadAgencyId) => names.Agencies.GetValueOrDefault(value, value),
        nameof(Visit.VenueId) => names.Venues.GetValueOrDefault(value, value),
        nameof(Visit.CountyFips) => names.Counties.GetValueOrDefault(value, value),
        nameof(Visit.OwnerId) or nameof(Territory.TaskForceId) => names.Owners.GetValueOrDefault(value, value),
        nameof(Presentation.Topics) => string.Join(", ", TopicSet.Codes(value).Select(words.Topic)),
        nameof(Presentation.Language) => Languages.Label(value),
        _ => value,
    };
}
