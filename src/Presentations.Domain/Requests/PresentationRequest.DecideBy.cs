using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <content>After the day by which the school decides, an answer is of no use to it.</content>
public sealed partial class PresentationRequest
{
    private static readonly TimeOnly EndOfOfficeHours = new(17, 0);

    /// <summary>Null when the school named no such day, or has decided for us.</summary>
    private DateTime? DecidesUntilUtc => Status is not RequestStatus.Booked && DecideBy is { } day ? WallClock.ToUtc(day.AddDays(1), TimeOnly.MinValue, Zone) : null;

    /// <summary>A promise that comes after the school has decided would be none.</summary>
    private DateTime InTime(DateTime answerDueUtc) =>
        DecideBy is { } day && WallClock.ToUtc(day, EndOfOfficeHours, Zone) is var evening && evening < answerDueUtc ? evening : answerDueUtc;

    private void RequireNotDecided(DateTime nowUtc) => Rule.Require(DecidesUntilUtc is not { } until || nowUtc < until,
        $"The school decided by {DecideBy:yyyy-MM-dd}, and offered times would come too late. Write to it, or book a time that you have agreed on.", "Times");
}
