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

    /// <summary>The requests of any of these schools, for the database to find; one more of another state may be among them, so compare the schools.</summary>
    internal static Expression<Func<PresentationRequest, bool>> AnyAsks(IReadOnlyCollection<AskingSchool> schools)
    {
        var (venues, names) = (schools.Select(school => school.VenueId).OfType<int>().ToList(), schools.Where(school => school.VenueId is null).Select(school => school.Name).ToList());
        return request => request.VenueId != null ? venues.Contains(request.VenueId.Value) : names.Contains(request.SearchName);
    }
}

/// <summary>Whether a school has asked before, in one place for all who want to know.</summary>
public static class AskedBefore
{
    /// <summary>The requests of a school that are open.</summary>
    public static IQueryable<PresentationRequest> OpenOf(this IQueryable<PresentationRequest> requests, AskingSchool school) =>
        requests.Where(school.Asks).Where(request => RequestLabels.Open.Contains(request.Status));

    /// <inheritdoc cref="OpenOf(IQueryable{PresentationRequest}, AskingSchool)"/>
    public static IQueryable<PresentationRequest> OpenOf(this IQueryable<PresentationRequest> requests, IReadOnlyCollection<AskingSchool> schools) =>
        requests.Where(AskingSchool.AnyAsks(schools)).Where(request => RequestLabels.Open.Contains(request.Status));
}
