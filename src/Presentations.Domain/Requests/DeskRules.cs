namespace Presentations.Domain.Requests;

/// <summary>How a task force or state desk works its requests.</summary>
public sealed class DeskRules : ITaskForceOwned, IVersioned, IHistoried
{
    private DeskRules() { }

    /// <summary>The ones that hold until a coordinator changes them.</summary>
    public static DeskRules Usual(int ownerId) => new() { OwnerId = ownerId };

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    public int Version { get; private set; }

    public string? Because => null;

    /// <summary>The promise to schools: an answer within so many working days.</summary>
    public int AnswerWithinWorkingDays { get; private set; } = 3;

    /// <summary>How long an offered time is held.</summary>
    public int OfferHours { get; private set; } = 72;

    /// <summary>Until so many hours before a visit the school cancels it by itself, or moves it to another time that it is offered.</summary>
    public int CutOffHours { get; private set; } = 48;

    /// <summary>Open requests within this distance are shown together.</summary>
    public int NearbyMiles { get; private set; } = 12;

    /// <summary>The end of the time in which a school moves or cancels a visit by itself.</summary>
    public DateTime LastChangeUtc(DateTime startsAtUtc) => startsAtUtc.AddHours(-CutOffHours);

    public void RequireBeforeCutOff(DateTime startsAtUtc, TimeProvider clock) => Rule.Require(clock.GetUtcNow().UtcDateTime <= LastChangeUtc(startsAtUtc),
        $"The visit begins in less than {CutOffHours} hours. Please write us a message instead of changing it here.", "CutOff");

    public void Change(int answerWithinWorkingDays, int offerHours, int cutOffHours, int nearbyMiles)
    {
        Rule.Require(answerWithinWorkingDays is >= 1 and <= 20, "The promise is 1 to 20 working days.", nameof(AnswerWithinWorkingDays));
        Rule.Require(offerHours is >= 1 and <= 336, "An offered time is held for 1 to 336 hours (two weeks).", nameof(OfferHours));
        Rule.Require(cutOffHours is >= 0 and <= 336, "The cut-off is 0 to 336 hours (two weeks) before the visit.", nameof(CutOffHours));
        Rule.Require(nearbyMiles is >= 1 and <= 200, "Nearby is 1 to 200 miles.", nameof(NearbyMiles));
        (AnswerWithinWorkingDays, OfferHours, CutOffHours, NearbyMiles) = (answerWithinWorkingDays, offerHours, cutOffHours, nearbyMiles);
    }
}
