using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Delivery;

/// <summary>One part of a visit's form that two people may have typed differently: how it reads, and how to take it over.</summary>
/// <param name="Words">How the part reads in a form; null when the form does not have it.</param>
/// <param name="Take">Copies the part from one form into another.</param>
public sealed record VisitPart(string Label, Func<VisitForm, string?> Words, Action<VisitForm, VisitForm> Take)
{
    /// <summary>The parts of these forms, in the order of the form.</summary>
    public static IEnumerable<VisitPart> Of(VisitForm mine, VisitForm saved, VisitFormWords words) =>
    [
        new("Place", form => words.Place(form.Place), (from, to) => to.Place = from.Place),
        new("Date", form => form.Date is { } day ? Shell.Words.Day(day) : "none", (from, to) => to.Date = from.Date),
        new("Kind", form => form.Talk.Kind.Label(), (from, to) => to.Talk.Kind = from.Talk.Kind),
        new("Format", form => form.Talk.Format?.Label() ?? "not said", (from, to) => to.Talk.Format = from.Talk.Format),
        new("Whose event", form => form.Talk.IsGuest ? "somebody else’s" : "our own", (from, to) => to.Talk.IsGuest = from.Talk.IsGuest),
        new("Language", form => Languages.Label(form.Talk.Language), (from, to) => to.Talk.Language = from.Talk.Language),
        new("Counted by", form => form.Talk.Basis.Label(), (from, to) => to.Talk.Basis = from.Talk.Basis),
        new("Topics", form => words.Topics(form.Talk.Topics), (from, to) => to.Talk.Topics = from.Talk.Topics),
        new("Title", form => Given(form.Talk.Title), (from, to) => to.Talk.Title = from.Talk.Title),
        new("Presenter", words.Presenter, (from, to) => (to.LeadPresenterId, to.LeadPresenterName) = (from.LeadPresenterId, from.LeadPresenterName)),
        new("Lead agency", form => form.LeadAgency?.Name ?? "none", (from, to) => to.LeadAgency = from.LeadAgency),
        new("Partner agencies", form => Several(form.Partners.Select(partner => partner.Name)), (from, to) => to.Partners = from.Partners),
        new("Co-presenters", form => Several(form.CoPresenterIds.Select(id => words.Person(id))), (from, to) => to.CoPresenterIds = from.CoPresenterIds),
        new("Notes", form => Given(form.Notes), (from, to) => to.Notes = from.Notes),
        .. saved.Sessions.Concat(mine.Sessions).Select(session => session.PresentationId).OfType<int>().Distinct().Select((id, index) => Session(id, index + 1, words)),
        .. mine.Sessions.Where(session => session.PresentationId is null).Select((session, index) => Added(session, saved.Sessions.Count + index + 1, words)),
    ];

    private static VisitPart Session(int id, int number, VisitFormWords words) => new(
        $"Session {number}",
        form => Find(form, id) is { } session ? words.Session(session, form.Audiences) : null,
        (from, to) =>
        {
            if (Find(from, id) is not { } session) return;
            var index = to.Sessions.FindIndex(one => one.PresentationId == id);
            if (index >= 0) to.Sessions[index] = session;
            to.Audiences = [.. to.Audiences.Union(from.Audiences.Where(session.Counts.ContainsKey))];
        });

    private static VisitPart Added(SessionForm session, int number, VisitFormWords words) => new(
        $"Session {number}, added",
        form => form.Sessions.Contains(session) ? words.Session(session, form.Audiences) : null,
        (from, to) =>
        {
            to.Sessions.Add(session);
            to.Audiences = [.. to.Audiences.Union(from.Audiences.Where(session.Counts.ContainsKey))];
        });

    private static SessionForm? Find(VisitForm form, int id) => form.Sessions.Find(session => session.PresentationId == id);

    private static string Several(IEnumerable<string> names) => Given(string.Join(", ", names));

    private static string Given(string? text) => string.IsNullOrWhiteSpace(text) ? "none" : text;
}
