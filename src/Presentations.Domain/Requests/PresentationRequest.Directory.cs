using Presentations.Domain.Directory;

namespace Presentations.Domain.Requests;

/// <content>A school that was typed turns out to be one of the directory.</content>
public sealed partial class PresentationRequest
{
    /// <summary>True while a coordinator may say which school of the directory it is.</summary>
    public bool CanTie => VenueId is null && Status is RequestStatus.Waiting or RequestStatus.Offered or RequestStatus.WaitingList;

    /// <summary>From now on it is as if it had named that school; its messages, its clock and the times that were offered stay.</summary>
    /// <param name="place">Of the school.</param>
    public void TieTo(Venue school, Place place, int? memberId, TimeProvider clock)
    {
        Rule.Require(VenueId is null, "This request names a school of the directory already. Withdraw it and enter another one for another school.", "Venue");
        Rule.Require(Status is not RequestStatus.Booked, "Its visit is booked at the place that was typed. Correct the place of the visit instead.", "Venue");
        Rule.Require(Status is not RequestStatus.Joined, "It goes on as part of another request. Open that one and tie it to the school: this one follows.", "Venue");
        Rule.Require(CanTie, $"Only a request that waits is tied to a school: {Status.Label().ToLowerInvariant()}.", "Venue");
        Rule.Require(school.IsActive, $"{school.Name} is no longer in the directory; choose another entry.", "Venue");
        Rule.Require(place.StateCode == StateCode, $"{school.Name} is in {place.StateCode}, and the school that asked is in {StateCode}. Choose one of {StateCode}.", "Venue");
        Rule.Require(place.Zone == Zone || !offers.Exists(offer => offer.Status is OfferStatus.Open),
            "The clock of that school is another than the one on which times were offered. Take them back first; then tie it, and offer anew.", "Venue");
        Tie(school.Id, school.Website, place, memberId, clock);
    }

    /// <summary>The request that stands for this one was tied to its school; it is the school of both.</summary>
    public void FollowTie(PresentationRequest standing, string? website, TimeProvider clock)
    {
        RequireJoinedTo(standing);
        Rule.Require(VenueId is null && standing.VenueId is not null, "Only a school that was typed is tied to one of the directory.");
        Tie(standing.VenueId.Value, website, standing.Place, memberId: null, clock);
    }

    private void Tie(int venueId, string? website, Place place, int? memberId, TimeProvider clock)
    {
        Because = null;
        (VenueId, VenueName, City, CountyFips, Zip, Zone) = (venueId, place.VenueName, place.City, place.CountyFips, place.Zip, place.Zone);
        SearchName = SearchText.Words(VenueName, City, Zip);
        IsSchoolAddress = ContactEmail is not null && EmailAddress.IsOfWebsite(ContactEmail, website);
        Note(StepKind.Tied, clock, memberId);
    }
}
