using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Web.Wording;

namespace Presentations.Web.Mail.Letters;

/// <summary>What a school says of itself, as whoever goes there needs it: a line each, without what it left empty.</summary>
internal static class SchoolFacts
{
    private static readonly Terms Terms = new(SpokenLanguages.Of("en"));

    public static IEnumerable<string> Of(PresentationRequest? request) => request is null ? [] : new (string Name, string? Said)[]
    {
        ("Contact", Said(request.ContactName, request.ContactPosition, request.ContactPhone, request.ContactEmail)),
        ("At the door", Said(request.OnSiteName, request.OnSitePhone)),
        ("Audience", string.Join(", ", request.Audiences.Select(audience => Terms.Audience(audience.Audience) + (audience.Expected is { } people ? $" ({people})" : null)))),
        ("Room", request.Room), ("Equipment", request.Equipment), ("Accessibility", request.Accessibility),
        ("Interpreter", request.NeedsInterpreter ? $"needed ({Languages.Label(request.Language)})" : null),
        ("Notes", request.Notes),
    }.Where(line => !string.IsNullOrEmpty(line.Said)).Select(line => $"{line.Name}: {line.Said}");

    private static string Said(params string?[] parts) => string.Join(", ", parts.Where(part => part is not null));
}
