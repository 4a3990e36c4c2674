namespace Presentations.Domain.Scheduling;

/// <summary>A presenter with the stops that they have around the days in question.</summary>
/// <param name="Share">Visits of the last 90 days and ahead: how much of the load they carry.</param>
public sealed record PresenterTimes(PresenterProfile Profile, string Name, IReadOnlyList<Stop> Stops, int Share);

/// <summary>A presenter and a time that would do, with the reasons in words, the strongest first.</summary>
public sealed record Suggestion(int PresenterId, string Presenter, Slot Slot, double Score, IReadOnlyList<string> Reasons);
