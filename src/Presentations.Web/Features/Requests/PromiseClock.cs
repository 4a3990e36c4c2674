namespace Presentations.Web.Features.Requests;

/// <summary>What is left of the promise to a school, in words.</summary>
/// <param name="Tone">The badge beside the words: empty, good, warning or danger.</param>
public sealed record PromiseClock(string Words, string Tone)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    public static PromiseClock Of(DateTime? dueUtc, DateTime? answeredAtUtc, DateTime nowUtc)
    {
        if (answeredAtUtc is not null) return new PromiseClock(answeredAtUtc > dueUtc ? "answered late" : "answered", "good");
        if (dueUtc is not { } due) return new PromiseClock("nothing promised", "");
        if (due < nowUtc) return new PromiseClock($"overdue by {Long(nowUtc - due)}", "danger");
        return new PromiseClock($"{Long(due - nowUtc)} left", due - nowUtc < Soon ? "warning" : "");
    }

    private static string Long(TimeSpan time) =>
        time.TotalDays >= 2 ? $"{(int)time.TotalDays} days"
        : time.TotalHours >= 2 ? $"{(int)time.TotalHours} hours"
        : time.TotalMinutes >= 2 ? $"{(int)time.TotalMinutes} minutes"
        : "a minute";
}
