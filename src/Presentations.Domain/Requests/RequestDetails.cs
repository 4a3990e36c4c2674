using System.Globalization;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Requests;

/// <summary>Days and hours that suit the school.</summary>
public sealed class PreferredWindow : ITaskForceOwned, IOfRequest
{
    private PreferredWindow() { }

    internal PreferredWindow(PresentationRequest request, int order, WindowFacts facts)
    {
        Rule.Require(facts.LastDay >= facts.FirstDay, $"The last day, {facts.LastDay:yyyy-MM-dd}, is before the first, {facts.FirstDay:yyyy-MM-dd}.", "Windows");
        Rule.Require(facts.To > facts.From, $"{facts.To:HH:mm} is not after {facts.From:HH:mm}.", "Windows");
        (OwnerId, Order, FirstDay, LastDay, From, To) = (request.OwnerId, order, facts.FirstDay, facts.LastDay, facts.From, facts.To);
    }

    public int RequestId { get; private set; }

    /// <summary>1 is the school's first choice.</summary>
    public int Order { get; private set; }

    public int OwnerId { get; internal set; }

    public DateOnly FirstDay { get; private set; }

    /// <summary>Belongs to the window.</summary>
    public DateOnly LastDay { get; private set; }

    public TimeOnly From { get; private set; }

    public TimeOnly To { get; private set; }

    int? IOfRequest.RequestId => RequestId;

    internal bool SharesMonthWith(PreferredWindow other) =>
        DateRange.MonthOf(FirstDay) <= DateRange.MonthOf(other.LastDay) && DateRange.MonthOf(other.FirstDay) <= DateRange.MonthOf(LastDay);
}

/// <summary>An audience that the school expects. A number only: there is no place for a name.</summary>
public sealed class RequestedAudience : ITaskForceOwned, IOfRequest, IDetailOf
{
    private const string NotKnown = "not known";

    private RequestedAudience() { }

    internal RequestedAudience(PresentationRequest request, string audience, int? expected)
    {
        (OwnerId, Audience) = (request.OwnerId, audience);
        Expect(expected);
    }

    public int RequestId { get; private set; }

    public string Audience { get; private set; } = "";

    public int OwnerId { get; internal set; }

    /// <summary>Null when not known.</summary>
    public int? Expected { get; private set; }

    int? IOfRequest.RequestId => RequestId;

    Type IDetailOf.ParentType => typeof(PresentationRequest);

    int IDetailOf.ParentId => RequestId;

    string IDetailOf.DetailName => $"Expected {Audience}";

    string? IDetailOf.DetailValue => Expected?.ToString(CultureInfo.InvariantCulture) ?? NotKnown;

    string? IDetailOf.DetailNothing => NotKnown;

    internal void Expect(int? people)
    {
        Rule.Require(people is null or (>= 1 and <= Bounds.AttendancePerAudience),
            $"{people:N0} is not a number of people that can be expected; 1 to {Bounds.AttendancePerAudience:N0} is.", "Audiences");
        Expected = people;
    }
}

/// <summary>A presenter who would like to take a request; a coordinator confirms.</summary>
public sealed class Volunteer : ITaskForceOwned, IOfRequest
{
    private Volunteer() { }

    internal Volunteer(PresentationRequest request, int memberId, DateTime atUtc) => (OwnerId, MemberId, AtUtc) = (request.OwnerId, memberId, atUtc);

    public int RequestId { get; private set; }

    public int MemberId { get; private set; }

    public int OwnerId { get; internal set; }

    public DateTime AtUtc { get; private set; }

    int? IOfRequest.RequestId => RequestId;
}

/// <summary>What the host says afterwards: three questions.</summary>
public sealed class HostFeedback : ITaskForceOwned, IOfRequest
{
    private HostFeedback() { }

    internal HostFeedback(PresentationRequest request, int fitted, bool wouldInviteAgain, string? comment, DateTime atUtc)
    {
        Rule.Require(fitted is >= 1 and <= 5, $"{fitted} is not on the scale; 1 to 5 is.", "Fitted");
        (OwnerId, Fitted, WouldInviteAgain, AtUtc) = (request.OwnerId, fitted, wouldInviteAgain, atUtc);
        Comment = Bounds.Text(comment, "The comment");
    }

    public int RequestId { get; private set; }

    public int OwnerId { get; internal set; }

    /// <summary>How well it fitted the audience: 1 not at all, 5 fully.</summary>
    public int Fitted { get; private set; }

    public bool WouldInviteAgain { get; private set; }

    public string? Comment { get; private set; }

    public DateTime AtUtc { get; private set; }

    int? IOfRequest.RequestId => RequestId;

    internal void RemoveComment() => Comment = null;
}
