using System.Globalization;
using Presentations.Domain.Requests;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Requests;

/// <summary>How requests are written out: days, windows, what happened.</summary>
internal static class DeskWords
{
    public static string Days(DateOnly first, DateOnly last) =>
        first == last ? Words.Day(first)
        : first.Year == last.Year ? $"{first.ToString("ddd, MMM d", CultureInfo.InvariantCulture)} to {Words.Day(last)}"
        : $"{Words.Day(first)} to {Words.Day(last)}";

    public static string Happened(StepKind kind) => kind switch
    {
        StepKind.Asked => "Asked",
        StepKind.Confirmed => "Confirmed the e-mail address",
        StepKind.Acknowledged => "Acknowledged",
        StepKind.SchoolWrote => "Message from the school",
        StepKind.DeskWrote => "Message to the school",
        StepKind.Changed => "The school changed the request",
        StepKind.Corrected => "The school corrected contacts, room or numbers",
        StepKind.HandedOver => "Handed over to another desk",
        StepKind.Tied => "Tied to its school in the directory",
        StepKind.Untied => "Untied from the directory: the school stands as it was typed",
        StepKind.TimesOffered => "Times offered",
        StepKind.OffersReleased => "Offered times taken back",
        StepKind.OtherTimeProposed => "The school proposes another time",
        StepKind.Booked => "Booked",
        StepKind.Moved => "Visit moved",
        StepKind.VisitCancelled => "Visit cancelled",
        StepKind.NoShow => "Nobody was there",
        StepKind.PutOnWaitingList => "Put on the waiting list",
        StepKind.Joined => "Joined with another request of the school",
        StepKind.TookIn => "Another request of the school joined this one",
        StepKind.Declined => "Declined",
        StepKind.Withdrawn => "Withdrawn by the school",
        StepKind.StandsAlone => "Waits by itself: the request that it had joined has ended",
        StepKind.SetApart => "Taken out of the request that it had joined; waits by itself",
        StepKind.Expired => "Expired",
        StepKind.Delivered => "The talks were given",
        StepKind.FeedbackGiven => "Feedback from the host",
        StepKind.ContactsRemoved => "Contacts removed",
        _ => kind.ToString(),
    };
}
