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
    public static VisitForm Saved(Visit visit, IReadOnlyDictionary<int, string> agencies) => Of(visit, PresentationStatus.Delivered, agencies);

    /// <summary>A visit that was booked, as it would have gone by plan: what was expected stands where the counts go.</summary>
    /// <param name="expected">The people of each audience that the school expects in all its sessions together.</param>
    public static VisitForm Planned(Visit visit, IReadOnlyDictionary<string, int?> expected, IReadOnlyDictionary<int, string> agencies)
    {
        var form = Of(visit, PresentationStatus.Scheduled, agencies);
        form.Audiences = [.. expected.Keys.Concat(visit.Presentations.Select(talk => talk.ExpectedAudience ?? (talk.Expected is null ? null : Audience.Unspecified)).OfType<string>()).DefaultIfEmpty(Audience.Unspecified).Distinct()];
        if (expected.Count > 1) form.Audiences.Remove(Audience.Unspecified);
        foreach (var (session, talk) in form.Sessions.Zip(visit.Presentations.Where(talk => talk.Status is PresentationStatus.Scheduled)))
        {
            session.CountedAs = CountedAs.Numbers;
            session.Counts = ExpectedAt(talk, expected, form.Sessions.Count).ToDictionary(one => one.Key, one => one.Value.ToString(CultureInfo.InvariantCulture));
        }
        if (form.Sessions.Exists(session => session.Counts.Count > 0)) form.Talk.Basis = CountingBasis.Estimate;
        return form;
    }

    private static IEnumerable<KeyValuePair<string, int>> ExpectedAt(Presentation talk, IReadOnlyDictionary<string, int?> expected, int sessions) =>
        expected.Count > 1 ? expected.Where(one => one.Value >= sessions).Select(one => KeyValuePair.Create(one.Key, one.Value!.Value / sessions))
        : talk.Expected is { } people ? [KeyValuePair.Create(talk.ExpectedAudience ?? Audience.Unspecified, people)]
        : [];

    private static VisitForm Of(Visit visit, PresentationStatus status, IReadOnlyDictionary<int, string> agencies)
    {
        var talks = visit.Presentations.Where(talk => talk.Status == status).ToList();
        var basis = talks.Select(talk => talk.Basis).FirstOrDefault(basis => basis is not null) ?? CountingBasis.Counted;
        var common = talks.Count == 0 ? new TalkForm() : TalkOf(talks[0], basis);
        return new VisitForm
        {
            EntryId = visit.EntryId,
            Version = visit.Version,
            OwnerId = visit.OwnerId,
            LeadPresenterId = visit.LeadPresenterId,
            LeadPresenterName = visit.LeadPresenterName,
            Place = PlaceOf(visit),
            Date = visit.Date,
            Talk = common,
            Audiences = [.. talks.SelectMany(talk => talk.Counts).Select(count => count.Audience).DefaultIfEmpty(Audience.Unspecified).Distinct()],
            Sessions = [.. talks.Select(talk => SessionOf(talk, common, basis))],
            LeadAgency = visit.LeadAgencyId is { } lead ? new AgencyForm(lead, agencies[lead]) : null,
            Partners = [.. visit.Partners.Select(partner => new AgencyForm(partner.AgencyId, agencies[partner.AgencyId])).OrderBy(partner => partner.Name, StringComparer.Ordinal)],
            CoPresenterIds = [.. visit.CoPresenters.Select(presenter => presenter.MemberId).Order()],
            Notes = visit.Notes,
        };
    }

    /// <summary>The same visit on another day: everything but the counts, the notes and its identity.</summary>
    public static VisitForm Again(Visit visit, IReadOnlyDictionary<int, string> agencies)
    {
        var form = Of(visit, visit.IsAhead ? PresentationStatus.Scheduled : PresentationStatus.Delivered, agencies);
        if (form.Sessions.Count == 0) form.Sessions.Add(new SessionForm());
        (form.EntryId, form.Version, form.Date, form.Notes) = (Guid.Empty, 0, null, null);
        foreach (var session in form.Sessions)
        {
            (session.PresentationId, session.CountedAs, session.IsRepeatAudience) = (null, CountedAs.Numbers, false);
            session.Counts.Clear();
        }
        return form;
    }

    /// <param name="usual">How the visit's other sessions were counted: one without a count does not say.</param>
    private static SessionForm SessionOf(Presentation talk, TalkForm common, CountingBasis usual)
    {
        var own = TalkOf(talk, usual);
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

    private static TalkForm TalkOf(Presentation talk, CountingBasis usual) => new()
    {
        Kind = talk.Kind, Format = talk.Format, Language = talk.Language, Title = talk.Title, Topics = [.. TopicSet.Codes(talk.Topics)],
        Basis = talk.Basis ?? usual, IsGuest = talk.IsGuest,
    };

    private static bool IsSame(TalkForm one, TalkForm other) =>
        (one.Kind, one.Format, one.Language, one.Title, one.Basis, one.IsGuest) == (other.Kind, other.Format, other.Language, other.Title, other.Basis, other.IsGuest)
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
