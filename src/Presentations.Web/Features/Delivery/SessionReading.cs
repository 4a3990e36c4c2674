using System.Globalization;
using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Delivery;

/// <summary>Reads what was typed of the sessions; a refusal names the session.</summary>
public static class SessionReading
{
    public static IReadOnlyList<SessionFacts> Read(this VisitForm form) => [.. form.Sessions.Select((session, index) =>
    {
        try
        {
            return session.Read(form);
        }
        catch (RuleViolation refusal)
        {
            throw new RuleViolation(form.Sessions.Count == 1 ? refusal.Message : $"Session {index + 1}: {refusal.Message}", $"Session {index + 1} {refusal.Field}");
        }
    })];

    public static SessionFacts Read(this SessionForm session, VisitForm form)
    {
        var talk = session.Own ?? form.Talk;
        return new SessionFacts(talk.Kind, session.ReadAttendance(talk.Basis, form.Audiences))
        {
            Start = ReadTime(session.Start),
            Minutes = ReadNumber(session.Minutes, "minutes", "Minutes"),
            Format = talk.Format,
            Language = talk.Language,
            Title = talk.Title,
            Topics = talk.Topics,
            IsRepeatAudience = session.IsRepeatAudience,
            IsGuest = talk.IsGuest,
            IsReplay = talk.IsReplay && CountingQuestions.AsksWhetherLive(talk.Format),
        };
    }

    /// <summary>A count that was not typed is not known; "nobody came" has to be said.</summary>
    public static Attendance ReadAttendance(this SessionForm session, CountingBasis basis, IEnumerable<string> audiences) => session.CountedAs switch
    {
        CountedAs.Numbers => Attendance.Of(
            audiences.Select(audience => KeyValuePair.Create(audience, ReadNumber(session.Counts.GetValueOrDefault(audience), "people", audience))), basis),
        CountedAs.NobodyCame => Attendance.NobodyCame,
        _ => Attendance.NotKnown,
    };

    /// <summary>How many the typed numbers add up to so far; null when none is typed. What is no number of people is left out.</summary>
    public static int? PeopleTyped(this SessionForm session, IEnumerable<string> audiences) => session.CountedAs switch
    {
        CountedAs.Numbers => audiences.Select(audience => Number(session.Counts.GetValueOrDefault(audience))).Where(people => people is null or <= Bounds.AttendancePerAudience).SumOfKnown(),
        CountedAs.NobodyCame => 0,
        _ => null,
    };

    internal static int? Number(string? typed) =>
        int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? ReadNumber(string? typed, string unit, string field)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        Rule.Require(Number(typed) is not null, $"“{typed.Trim()}” is not a number of {unit}; a whole number such as 28 is.", field);
        return Number(typed);
    }

    private static TimeOnly? ReadTime(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        Rule.Require(TimeOnly.TryParse(typed, CultureInfo.InvariantCulture, out var time), $"“{typed}” is not a time of day; 09:15 is.", "Start");
        return time;
    }
}
