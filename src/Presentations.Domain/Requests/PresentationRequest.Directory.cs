using System.Diagnostics.CodeAnalysis;
using Presentations.Domain.Directory;

namespace Presentations.Domain.Requests;

/// <content>A school that was typed turns out to be one of the directory, or not to be that one.</content>
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

    /// <summary>True when its school was typed and a coordinator said which one of the directory it is.</summary>
    public bool IsTied => VenueId is not null && IsTiedByStep(out _);

    /// <summary>What a coordinator does before it can be untied; null when it can.</summary>
    public string? UntiedFirst => this switch
    {
        { IsTied: false } => "Nobody at a desk tied this request to a school of the directory, so nothing was typed to go back to. Withdraw it and enter another one for another school.",
        { Status: RequestStatus.Booked } => $"Its visit is booked at {VenueName}. Correct the place of the visit; or cancel the visit, say that the school still wants one, and untie the request when it waits again.",
        { Status: RequestStatus.Joined } => "It goes on as part of another request. Let it stand alone there first; then untie it.",
        { Status: RequestStatus.Waiting or RequestStatus.Offered or RequestStatus.WaitingList } => null,
        _ => $"Only a request that waits is untied from a school: {Status.Label().ToLowerInvariant()}.",
    };

    /// <summary>It was another school: the one that asked stands as it was typed again. The desk, the messages, the clock and the times that were offered stay.</summary>
    /// <param name="typed">How it stood before it was tied.</param>
    public void Untie(Place typed, int? memberId, TimeProvider clock)
    {
        Rule.Require(UntiedFirst is null, UntiedFirst ?? "", "Venue");
        Rule.Require(typed.Zone == Zone || !offers.Exists(offer => offer.Status is OfferStatus.Open),
            "The clock of the place that was typed is another than the one on which times were offered. Take them back first; then untie it, and offer anew.", "Venue");
        TakeBackTie(typed, memberId, clock);
    }

    /// <summary>The request that stands for this one was untied from the school to which this one had followed it.</summary>
    public void FollowUntie(PresentationRequest standing, Place typed, TimeProvider clock)
    {
        RequireJoinedTo(standing);
        Rule.Require(IsTiedByStep(out var tie) && tie.MemberId is null, $"Another request that names {VenueName} has joined it. Let that one stand alone first; then untie this one.", "Venue");
        TakeBackTie(typed, memberId: null, clock);
    }

    private bool IsTiedByStep([NotNullWhen(true)] out RequestStep? tie) =>
        (tie = steps.FindLast(step => step.Kind is StepKind.Tied or StepKind.Untied)) is { Kind: StepKind.Tied };

    private void TakeBackTie(Place typed, int? memberId, TimeProvider clock)
    {
        Because = null;
        (VenueId, AgencyId, IsSchoolAddress) = (null, null, false);
        (VenueName, City, CountyFips, Zip, Zone) = (typed.VenueName, typed.City, typed.CountyFips, typed.Zip, typed.Zone);
        SearchName = SearchText.Words(VenueName, City, Zip);
        Note(StepKind.Untied, clock, memberId);
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
