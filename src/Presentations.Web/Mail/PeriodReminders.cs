using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Periods;
using Presentations.Web.Features.Totals;
using Presentations.Web.Mail.Letters;
using Presentations.Web.Shell;
using Presentations.Web.Wording;

namespace Presentations.Web.Mail;

/// <summary>A period that an owner has not submitted as a whole.</summary>
/// <param name="Missing">Its months that are not submitted, as yyyymm.</param>
/// <param name="Since">The day from which it is told.</param>
public sealed record PeriodReminder(Owner Owner, CalendarPeriod Period, IReadOnlyList<int> Missing, DateOnly DueOn, DateOnly Since)
{
    public bool IsOverdue => Since > DueOn;

    internal string Name => char.ToUpperInvariant(Period.InWords[0]) + Period.InWords[1..];
}

/// <summary>
/// Reminds the coordinators of a desk, or the administrators where there is none, of what is due: of their one desk by a mail for each period, told
/// once before the due day and once after; whoever answers for several gets all that is open in one mail, on each day on which something joins it.
/// </summary>
public sealed class PeriodReminders(StaffPost post, Recipients recipients)
{
    private const string Silence = "A month in which nothing was delivered is submitted as “nothing delivered”; silence is counted as not reported.";

    private static Terms Terms => StaffPost.Terms;

    public async Task PostAsync(AppDb db, IReadOnlyList<PeriodReminder> reminders, CancellationToken ct = default)
    {
        if (reminders.Count == 0) return;
        var desks = await recipients.OfDesksAsync(MailKind.PeriodDue, ct);
        foreach (var desksOfOne in desks.SelectMany(desk => desk.Select(person => (Owner: desk.Key, Person: person))).ToLookup(row => row.Person, row => row.Owner))
        {
            var own = reminders.Where(reminder => desksOfOne.Contains(reminder.Owner.Id)).ToList();
            if (desksOfOne.Skip(1).Any()) await PostDigestAsync(db, desksOfOne.Key, own, ct);
            else await PostEachAsync(db, desksOfOne.Key, own, ct);
        }
    }

    private async Task PostEachAsync(AppDb db, Recipients.Person person, IReadOnlyList<PeriodReminder> reminders, CancellationToken ct)
    {
        foreach (var reminder in reminders) await PostOneAsync(db, person, reminder, ct);
    }

    private Task PostOneAsync(AppDb db, Recipients.Person person, PeriodReminder reminder, CancellationToken ct)
    {
        var (owner, isMonth) = (reminder.Owner, reminder.Period.Calendar is ReportingCalendar.Month);
        var which = isMonth ? "" : $" Not submitted: {string.Join(", ", reminder.Missing.Select(PeriodAddress.InWords))}.";
        var link = isMonth ? PeriodAddress.Of(owner.Code, reminder.Missing[0]) : new PeriodFilter { Owner = owner.Code, Year = DateRange.FirstDayOf(reminder.Missing[0]).Year }.Address;
        return PostAsync(
            db, person, owner.Id, $"{owner.Code}-{OnceFor(reminder.Period)}-{(reminder.IsOverdue ? "after" : "before")}", reminder.IsOverdue ? $"{reminder.Name} was due: {owner.Name}" : $"{reminder.Name} is due: {owner.Name}",
            link, [(reminder.IsOverdue ? $"{reminder.Name} was due on {Terms.Day(reminder.DueOn)} and has not been submitted." : $"{reminder.Name} is due on {Terms.Day(reminder.DueOn)} and has not been submitted yet.") + which], ct);
    }

    private Task PostDigestAsync(AppDb db, Recipients.Person person, List<PeriodReminder> reminders, CancellationToken ct)
    {
        if (reminders.Count == 0) return Task.CompletedTask;
        var periods = reminders.GroupBy(reminder => (reminder.Period, reminder.IsOverdue), (_, same) => same.ToList()).ToList();
        var owners = reminders.Select(reminder => reminder.Owner).DistinctBy(owner => owner.Id).ToList();
        var who = owners is [var only] ? only.Name : $"{Words.Number(owners.Count)} {(owners.TrueForAll(owner => owner is TaskForce) ? "task forces" : "desks")}";
        return PostAsync(
            db, person, reminders[0].Owner.Id, $"digest-{reminders.Max(reminder => reminder.Since):yyyyMMdd}", $"To be submitted by {who}: {string.Join(", ", periods.Select(same => same[0].Name).Distinct())}",
            CompletenessQuestion.At(reminders[0].Period), [.. periods.Select(SentenceOf)], ct);
    }

    private static string SentenceOf(List<PeriodReminder> same) =>
        $"{same[0].Name} {(same[0].IsOverdue ? "was" : "is")} due on {Terms.Day(same[0].DueOn)}. Not submitted by {Words.Number(same.Count)}: {string.Join(", ", same.Select(reminder => TotalsNames.Brief(reminder.Owner)))}.";

    private Task PostAsync(AppDb db, Recipients.Person person, int ownerId, string onceFor, string headline, string link, IReadOnlyList<string> sentences, CancellationToken ct) => post.PostAsync(
        db, [person], new(MailKind.PeriodDue, ownerId, new StaffNews(headline, post.LinkTo(link)) { Sentences = [.. sentences, Silence] }) { OnceFor = member => $"{onceFor}-{member}".ToLowerInvariant() }, ct);

    private static string OnceFor(CalendarPeriod period) =>
        period.Calendar is ReportingCalendar.Month ? PeriodAddress.Iso(DateRange.MonthOf(period.Days.First)) : $"{period.Calendar}-{period.Year}-{period.Part}";
}
