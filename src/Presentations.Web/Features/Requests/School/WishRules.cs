using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests.School;

/// <summary>Says beside which input a wish is not what <see cref="PresentationRequest"/> takes: the school's own, or what a coordinator writes down on the phone. Each form says it in words of its own.</summary>
/// <param name="notOn">The days that do not work, as far as they could be read.</param>
/// <param name="sessions">As it was typed, and so the length of each.</param>
/// <param name="refuse">Takes the input's name, what is wrong with it, and the value or bound that the sentence names.</param>
internal sealed class WishRules(DateOnly today, IEnumerable<DateOnly> notOn, string? sessions, string? minutes, Action<string, Wrong, object?> refuse)
{
    private readonly HashSet<DateOnly> off = [.. notOn];

    /// <summary>Null when what was typed is refused anyway.</summary>
    private readonly int? stay =
        TypedText.Number(sessions) is >= 1 and <= Bounds.SessionsPerVisit and var many && TypedText.Number(minutes) is >= Bounds.ShortestMinutes and <= Bounds.LongestMinutes and var length
            ? SessionPlan.StayMinutes(many, length)
            : null;

    /// <summary>A preferred time as far as it could be read.</summary>
    /// <param name="HasLast">Whether a last day was typed; without one, a single day is meant.</param>
    internal sealed record TypedWindow(DateOnly? First, DateOnly? Last, bool HasLast, TimeOnly? From, TimeOnly? To);

    public int Sessions() => Within("Sessions", sessions, 1, Bounds.SessionsPerVisit, Wrong.SessionsWrong);

    public int Minutes() => Within("Minutes", minutes, Bounds.ShortestMinutes, Bounds.LongestMinutes, Wrong.MinutesWrong);

    public void RequireStay()
    {
        if (stay is { } needed && PresentationRequest.IsTooLongAStay(needed)) refuse("Sessions", Wrong.StayTooLong, SessionPlan.LongestStay.TotalHours);
    }

    public void RequireStaff(bool isForPupils, bool staffStays)
    {
        if (isForPupils && !staffStays) refuse("StaffStays", Wrong.StaffMustStay, null);
    }

    /// <param name="last">The last day that suits the school; null when it could not be read.</param>
    public void RequireDecideBy(DateOnly? day, DateOnly? last)
    {
        if (day <= today || day > last) refuse("DecideBy", Wrong.DecideByWrong, null);
    }

    /// <summary>Null when it was refused.</summary>
    /// <param name="name">Of its inputs, for example "Windows[0]".</param>
    public WindowFacts? Window(string name, TypedWindow typed)
    {
        var isRefused = false;
        void Refuse(string input, Wrong wrong, object? value = null)
        {
            refuse($"{name}.{input}", wrong, value);
            isRefused = true;
        }
        var (first, last, from, to) = (typed.First, typed.HasLast ? typed.Last : typed.First, typed.From, typed.To);
        if (first is null) Refuse("FirstDay", Wrong.DateWrong);
        else if (first <= today) Refuse("FirstDay", Wrong.TooSoon);
        if (typed.HasLast && last is null) Refuse("LastDay", Wrong.DateWrong);
        else if (last > today.AddYears(PresentationRequest.YearsAhead)) Refuse(typed.HasLast ? "LastDay" : "FirstDay", Wrong.TooFar, PresentationRequest.YearsAhead);
        else if (last < first) Refuse("LastDay", Wrong.DaysBackwards);
        else if (last?.DayNumber - first?.DayNumber > PresentationRequest.LongestWindowDays) Refuse("LastDay", Wrong.TooLongAWindow);
        else if (first is { } firstDay && last is { } lastDay && PresentationRequest.IsRuledOut(firstDay, lastDay, off)) Refuse("FirstDay", Wrong.DayRuledOut);
        if (from is null) Refuse("From", Wrong.TimeWrong);
        if (to is null) Refuse("To", Wrong.TimeWrong);
        else if (to <= from) Refuse("To", Wrong.HoursBackwards);
        else if (from is { } begin && to is { } end && stay is { } needed && !PresentationRequest.IsTooLongAStay(needed) && PresentationRequest.IsTooShort(begin, end, needed)) Refuse("To", Wrong.WindowTooShort, stay);
        return isRefused ? null : new WindowFacts(first!.Value, last!.Value, from!.Value, to!.Value);
    }

    private int Within(string field, string? typed, int least, int most, Wrong wrong)
    {
        if (TypedText.Number(typed) is { } number && number >= least && number <= most) return number;
        refuse(field, wrong, null);
        return least;
    }
}
