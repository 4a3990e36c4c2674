namespace Presentations.Domain.Directory;

/// <summary>Where a talk is counted: a copy of the venue's place, taken when it is booked or logged.</summary>
/// <param name="VenueName">As it was called then; null when only the town or the state is known.</param>
/// <param name="City">Null when not known.</param>
/// <param name="StateCode">Two letters, or <see cref="UsState.SeveralStates"/>.</param>
/// <param name="CountyFips">Null when not known.</param>
/// <param name="Zip">Five digits; null when not known.</param>
/// <param name="Zone">The IANA zone in which its clock times are told.</param>
public sealed record Place(string? VenueName, string? City, string StateCode, string? CountyFips, string? Zip, string Zone);
