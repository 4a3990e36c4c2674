using Presentations.Web.Shell;

namespace Presentations.Web.Features.Delivery;

/// <summary>How what is typed of a visit reads in one line.</summary>
public sealed class VisitFormWords(ListVisitChoices.View choices, IReadOnlyList<ListVisitChoices.Colleague> colleagues)
{
    public string Presenter(VisitForm form) => form.LeadPresenterId is { } member ? Person(member) : Words.Line(form.LeadPresenterName, "somebody without an account");

    public string Person(int id) => colleagues.FirstOrDefault(one => one.Id == id)?.Name ?? "somebody who has left";

    public string Topics(IEnumerable<string> codes) => string.Join(", ", codes.Select(code => choices.TopicsWith([code]).FirstOrDefault(topic => topic.Code == code)?.Label ?? code)) is { Length: > 0 } topics ? topics : "none";

    public string Place(PlaceForm place) => place.KnownAs switch
    {
        PlaceKnownAs.Venue => place.VenueText ?? "none",
        PlaceKnownAs.NewVenue => Words.Line(place.Name, place.Street, place.City, place.StateCode, place.Zip),
        PlaceKnownAs.TownOrState => Words.Line(place.City, place.StateCode, place.CountyFips),
        _ => "several states",
    };

    public string Session(SessionForm session, IEnumerable<string> audiences) => Words.Line(
        session.Start is { Length: > 0 } start ? start : null,
        session.Minutes is { Length: > 0 } minutes ? $"{minutes} minutes" : null,
        Count(session, audiences),
        session.IsRepeatAudience ? "repeat audience" : null,
        session.Own is { } own ? $"another talk ({Topics(own.Topics)})" : null);

    private string Count(SessionForm session, IEnumerable<string> audiences)
    {
        if (session.CountedAs is CountedAs.NobodyCame) return "nobody came";
        var counts = session.CountedAs is CountedAs.NotKnown ? [] : audiences.Where(session.Counts.ContainsKey)
            .Select(code => $"{choices.AudiencesWith([code]).FirstOrDefault(audience => audience.Code == code)?.Label ?? code} {session.Counts[code]}").ToList();
        return counts.Count == 0 ? "no count yet" : string.Join(", ", counts);
    }
}
