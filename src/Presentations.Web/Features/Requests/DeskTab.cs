using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>The parts of the desk.</summary>
public enum DeskTab
{
    Waiting,
    Offered,

    /// <summary>With a visit ahead.</summary>
    Booked,
    WaitingList,
    Closed,
}

/// <summary>What belongs to each part of the desk, and what it is called.</summary>
public static class DeskTabs
{
    private static readonly RequestStatus[] Closed = [RequestStatus.Completed, RequestStatus.NoShow, RequestStatus.Declined, RequestStatus.Withdrawn, RequestStatus.Expired, RequestStatus.Joined];

    public static IReadOnlyList<RequestStatus> Statuses(this DeskTab tab) => tab switch
    {
        DeskTab.Offered => [RequestStatus.Offered],
        DeskTab.Booked => [RequestStatus.Booked],
        DeskTab.WaitingList => [RequestStatus.WaitingList],
        DeskTab.Closed => Closed,
        _ => [RequestStatus.Waiting],
    };

    public static string Label(this DeskTab tab) => tab switch
    {
        DeskTab.Offered => "Times offered",
        DeskTab.Booked => "Booked ahead",
        DeskTab.WaitingList => "Waiting list",
        _ => tab.ToString(),
    };

    /// <summary>As it stands in an address.</summary>
    public static string Slug(this DeskTab tab) => tab is DeskTab.WaitingList ? "waiting-list" : tab.ToString().ToLowerInvariant();
}
