using System.Globalization;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>Writes a saved visit into the form in which it would have been typed.</summary>
internal static class VisitFormOf
{
    /// <param name="visit">With its talks in order, counts, partners and co-presenters; void talks are left out.</param>
    /// <param name="agencies">The names of the agencies that the visit mentions.</param>
    public static VisitForm Saved(Visit visit, IReadOnlyDictionary<int, string> agencies)
    {
        var talks = visit.Presentations.Where(talk => talk.Status is PresentationStatus.Delivered).ToList();
        var common = talks.Count == 0 ? new TalkForm() : TalkOf(talks[0]);
        return new VisitForm
        {
            EntryId = visit.EntryId,
            Version = visit.Version,
            OwnerId = visit.OwnerId,
            LeadPresenterId = visit.LeadPresenterId,
            Place = PlaceOf(visit),
            Date = visit.Date,
            Talk = common,
            Audiences = [.. talks.SelectMany(talk => talk.Counts).Select(count => count.Audience).DefaultIfEmpty(Audience.Unspecified).Distinct()],
            Sessions = [.. talks.Select(talk => SessionOf(talk, common))],
            LeadAgency = visit.LeadAgencyId is { } lead ? new AgencyForm(lead, agencies[lead]) : null,
            Partners = [.. visit.Partners.Select(partner => new AgencyForm(partner.AgencyId, agencies[partner.AgencyId])).OrderBy(partner => partner.Name, StringComparer.Ordinal)],
            CoPresenterIds = [.. visit.CoPresenters.Select(presenter => presenter.MemberId).Order()],
            Notes = visit.Notes,
        };
    }

    /// <summary>The same visit on another day: everything but the counts, the notes and its identity.</summary>
    public static VisitForm Again(Visit visit, IReadOnlyDictionary<int, string> agencies)
    {
        var form = Saved(visit, agencies);
        (form.EntryId, form.Version, form.Date, form.Notes) = (Guid.Empty, 0, null, null);
        foreach (var session in form.Sessions)
        {
            (session.PresentationId, session.CountedAs, session.IsRepeatAudience) = (null, CountedAs.Numbers, false);
            session.Counts.Clear();
        }
        return form;
    }

    private static SessionForm SessionOf(Presentation talk, TalkForm common)
    {
        var own = TalkOf(talk);
        return new SessionForm
        {
            PresentationId = talk.Id,
            Start = talk.Start?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Minutes = talk.Minutes?.ToString(CultureInfo.InvariantCulture),
            IsRepeatAudience = talk.IsRepeatAudience,
            CountedAs = talk.Contacts switch { null => CountedAs.NotKnown, 0 => CountedAs.NobodyCame, _ => CountedAs.Numbers },
            Counts = talk.Counts.ToDictionary(count => count.Audience, count => count.People.ToString(CultureInfo.InvariantCulture)),
            Own = IsSame(own, common) ? null : own,
        };
    }

    private static TalkForm TalkOf(Presentation talk) => new()
    {
        Kind = talk.Kind, Format = talk.Format, Language = talk.Language, Title = talk.Title, Topics = [.. TopicSet.Codes(talk.Topics)],
        Basis = talk.Basis ?? CountingBasis.Counted,
    };

    private static bool IsSame(TalkForm one, TalkForm other) =>
        (one.Kind, one.Format, one.Language, one.Title, one.Basis) == (other.Kind, other.Format, other.Language, other.Title, other.Basis)
        && one.Topics.SequenceEqual(other.Topics);

    private static PlaceForm PlaceOf(Visit visit) => new()
    {
        KnownAs = visit.StateCode == UsState.SeveralStates ? PlaceKnownAs.SeveralStates : visit.VenueId is null ? PlaceKnownAs.TownOrState : PlaceKnownAs.Venue,
        VenueId = visit.VenueId,
        VenueText = visit.VenueName,
        City = visit.City,
        StateCode = visit.StateCode == UsState.SeveralStates ? null : visit.StateCode,
        CountyFips = visit.CountyFips,
        Zip = visit.Zip,
    };
}
