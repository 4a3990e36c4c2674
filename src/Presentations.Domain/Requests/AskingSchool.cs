using System.Linq.Expressions;

namespace Presentations.Domain.Requests;

/// <summary>The school that asks: its entry in the directory, else its name in its state. Two requests are of the same school exactly when theirs are equal.</summary>
public sealed record AskingSchool
{
    private AskingSchool(int? venueId, string name, string stateCode) => (VenueId, Name, StateCode) = (venueId, name, stateCode);

    public int? VenueId { get; }

    /// <summary>As it is looked for, with town and ZIP; empty for a school of the directory.</summary>
    public string Name { get; }

    /// <summary>Empty for a school of the directory.</summary>
    public string StateCode { get; }

    public static AskingSchool Of(int? venueId, string searchName, string stateCode) => venueId is null ? new(null, searchName, stateCode) : new(venueId, "", "");

    /// <summary>Its requests, for the database to find.</summary>
    public Expression<Func<PresentationRequest, bool>> Asks =>
        VenueId is { } venueId ? request => request.VenueId == venueId
        : request => request.VenueId == null && request.SearchName == Name && request.StateCode == StateCode;
}
