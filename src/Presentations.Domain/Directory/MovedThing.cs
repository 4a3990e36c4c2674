namespace Presentations.Domain.Directory;

/// <summary>What a merge moves from one entry of the directory to another.</summary>
public enum MovedThing
{
    Visits,
    Presentations,
    Partners,

    /// <summary>Named twice with one visit when both are one: the name is dropped.</summary>
    PartnersTwice,
    CoPresenters,

    /// <summary>The same for people.</summary>
    CoPresentersTwice,
    LoggedVisits,
    Requests,
    EnteredRequests,
    Offers,
    Volunteers,
    Closures,
    Districts,
    Availability,
    CalendarFeeds,
    Roles,
    Drafts,
    WaitingMonths,
    WaitingRestatements,
    WaitingMeasures,
    SavedReports,
    SharedReports,

    /// <summary>Kinds of mail that the one who stays had not turned off.</summary>
    MutedMails,
}

/// <summary>The words that people read for what a merge moves.</summary>
public static class MovedThingLabels
{
    public static string Label(this MovedThing thing) => thing switch
    {
        MovedThing.Partners => "Visits with it as partner",
        MovedThing.PartnersTwice => "Visits that name both: named once from then on",
        MovedThing.CoPresenters => "Visits as co-presenter",
        MovedThing.CoPresentersTwice => "Visits that name both: named once from then on",
        MovedThing.LoggedVisits => "Visits logged",
        MovedThing.EnteredRequests => "Requests entered by phone",
        MovedThing.Offers => "Times offered to schools",
        MovedThing.Volunteers => "Requests volunteered for",
        MovedThing.Closures => "Closed days",
        MovedThing.Districts => "School districts",
        MovedThing.Availability => "Availability in a task force",
        MovedThing.CalendarFeeds => "Calendar feeds",
        MovedThing.WaitingMonths => "Months submitted, waiting for approval",
        MovedThing.WaitingRestatements => "Corrections proposed, waiting for approval",
        MovedThing.WaitingMeasures => "Numbers reported for campaigns, waiting for approval",
        MovedThing.SavedReports => "Saved reports",
        MovedThing.SharedReports => "Reports shared with colleagues",
        MovedThing.MutedMails => "Mails turned off",
        _ => thing.ToString(),
    };
}
