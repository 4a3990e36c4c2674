using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Periods;
using Presentations.Web.Mail.Letters;
using Presentations.Web.Wording;

namespace Presentations.Web.Mail;

/// <summary>The mails about reporting periods, to the coordinators of a desk, or the administrators where there is none.</summary>
public sealed class PeriodLetters(StaffPost post)
{
    private static Terms Terms => StaffPost.Terms;

    /// <summary>A period is due, or was; each is told once of either.</summary>
    /// <param name="missing">The months of it that are not submitted, as yyyymm.</param>
    public Task PeriodDueAsync(AppDb db, Owner owner, CalendarPeriod period, IReadOnlyList<int> missing, DateOnly dueOn, bool isOverdue, CancellationToken ct = default)
    {
        var isMonth = period.Calendar is ReportingCalendar.Month;
        var name = $"{char.ToUpperInvariant(period.InWords[0])}{period.InWords[1..]}";
        var which = isMonth ? "" : $" Not submitted: {string.Join(", ", missing.Select(PeriodAddress.InWords))}.";
        var link = isMonth ? PeriodAddress.Of(owner.Code, missing[0]) : new PeriodFilter { Owner = owner.Code, Year = DateRange.FirstDayOf(missing[0]).Year }.Address;
        return post.ToDeskAsync(db, owner.Id, new(MailKind.PeriodDue, owner.Id, new StaffNews(isOverdue ? $"{name} was due: {owner.Name}" : $"{name} is due: {owner.Name}", post.LinkTo(link))
        {
            Sentences =
            [
                (isOverdue ? $"{name} was due on {Terms.Day(dueOn)} and has not been submitted." : $"{name} is due on {Terms.Day(dueOn)} and has not been submitted yet.") + which,
                "A month in which nothing was delivered is submitted as “nothing delivered”; silence is counted as not reported.",
            ],
        })
        {
            OnceFor = member => $"{owner.Code}-{OnceFor(period)}-{(isOverdue ? "after" : "before")}-{member}".ToLowerInvariant(),
        }, ct);
    }

    private static string OnceFor(CalendarPeriod period) =>
        period.Calendar is ReportingCalendar.Month ? PeriodAddress.Iso(DateRange.MonthOf(period.Days.First)) : $"{period.Calendar}-{period.Year}-{period.Part}";
}
