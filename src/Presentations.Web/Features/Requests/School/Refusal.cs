namespace Presentations.Web.Features.Requests.School;

/// <summary>What a form cannot be taken for: at which input, why, and the value or bound that the sentence names.</summary>
/// <param name="Field">The input's name in the form.</param>
public sealed record Refusal(string Field, Wrong Wrong, object? Value = null);

/// <summary>Why an input is refused; the public pages have a sentence for each in every language.</summary>
public enum Wrong
{
    /// <summary>The value is the sentence, in English.</summary>
    Other,
    TooLong,
    PlaceMissing,
    CityMissing,
    ZipUnknown,
    ZipOfOtherState,
    SchoolUnsure,
    SchoolNotFound,
    AudienceMissing,
    ExpectedWrong,
    StaffMustStay,
    WindowMissing,
    DateWrong,
    TimeWrong,
    DaysBackwards,
    HoursBackwards,
    TooSoon,
    TooFar,
    TooLongAWindow,
    DayRuledOut,
    WindowTooShort,
    StayTooLong,
    DecideByWrong,
    SessionsWrong,
    MinutesWrong,
    NameMissing,
    EmailWrong,
    PhoneWrong,
    TooManyMails,
    NamesAChild,
    TooFast,
    TooManyFromNetwork,

    /// <summary>Somebody else changed the request since it was read.</summary>
    ChangedMeanwhile,
}
