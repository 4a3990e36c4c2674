using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Demo;

/// <summary>How far a request of the demonstration has come.</summary>
internal enum DemoStanding
{
    Waiting,
    Overdue,
    Answered,
    Offered,
    Booked,
    WaitingList,
    Declined,
    Completed,
}

/// <summary>A request that the demonstration invents, asked so many days ago by a real school; the person who asks is invented.</summary>
internal sealed record DemoRequest(int Place, string OwnerCode, string Contact, int AskedDaysAgo, DemoStanding Standing)
{
    private static readonly TimeOnly agreedStart = new(10, 0);

    public static IReadOnlyList<DemoRequest> All { get; } =
    [
        new(0, "ID", "Jordan Ellis", 0, DemoStanding.Waiting),
        new(1, "ID", "Morgan Reyes", 1, DemoStanding.Waiting),
        new(2, "ID", "Avery Stone", 9, DemoStanding.Overdue),
        new(3, "ID", "Riley Park", 3, DemoStanding.Answered),
        new(4, "ID", "Casey Nolan", 4, DemoStanding.Offered),
        new(5, "ID", "Quinn Harper", 6, DemoStanding.Booked),
        new(6, "ID", "Rowan Tate", 12, DemoStanding.WaitingList),
        new(7, "ID", "Skyler Dunn", 8, DemoStanding.Declined),
        new(8, "ID", "Emerson Vail", 40, DemoStanding.Completed),
        new(9, "UT", "Dakota Lane", 1, DemoStanding.Waiting),
        new(10, "UT", "Finley Cross", 5, DemoStanding.Offered),
        new(11, "UT", "Harley Moss", 10, DemoStanding.Booked),
        new(12, "CA-FRESNO", "Reese Calder", 2, DemoStanding.Waiting),
        new(13, "AZ", "Parker Wynn", 1, DemoStanding.Waiting),
        new(14, "WA", "Sage Bishop", 0, DemoStanding.Waiting),
    ];

    public Guid EntryId => new(Place, 0, 0, "DemoDesk"u8.ToArray());

    private CastMember Presenter => OwnerCode == Cast.Cam.OwnerCode ? Cast.Cam : Cast.Ada;

    private CastMember Coordinator => OwnerCode == Cast.Cam.OwnerCode ? Cast.Cam : Cast.Ben;

    /// <summary>The request as it stands, but for the visit that answers it.</summary>
    public PresentationRequest Ask(DemoStage stage, PrivateLink link, TimeProvider clock)
    {
        var (school, venue) = stage.School(OwnerCode, Place);
        var (now, asked) = (clock.GetUtcNow(), DaysAgo(clock, AskedDaysAgo));
        var ownerId = stage.OwnerId(OwnerCode);
        var request = PresentationRequest.Ask(ownerId, EntryId, DemoWish.Of(Place, school, venue, asked.Today(venue.Zone)), DemoWish.Requester(Contact), link, SecretToken.New(), asked);
        request.Confirm(WorkingDays.After(asked.GetUtcNow().UtcDateTime, DeskRules.Usual(ownerId).AnswerWithinWorkingDays, venue.Zone), asked);
        request.Remind(false);
        Advance(request, stage, now, clock);
        return request;
    }

    /// <summary>The visit that was agreed on.</summary>
    public Visit Book(PresentationRequest request, DemoStage stage, TimeProvider clock) =>
        request.Book(stage.MemberId(Presenter), SlotOn(request, SchoolDay(request, clock, OwnerCode == "UT" ? 12 : 3)), EntryId, stage.MemberId(Coordinator), DaysAgo(clock, 1));

    private void Advance(PresentationRequest request, DemoStage stage, DateTimeOffset now, TimeProvider clock)
    {
        var (yesterday, coordinator) = (DaysAgo(clock, 1), stage.MemberId(Coordinator));
        switch (Standing)
        {
            case DemoStanding.Overdue:
                request.ChaseTo(Chase.StateDesk);
                break;
            case DemoStanding.Answered:
                request.WriteFromDesk("Thank you for asking. Would a Thursday suit you as well?", coordinator, DaysAgo(clock, 2));
                request.WriteFromSchool("Thursdays are fine, before lunch if you can.", yesterday);
                break;
            case DemoStanding.Offered:
                var presenter = stage.MemberId(Presenter);
                request.OfferTimes([.. ((int[])[11, 13]).Select(day => (presenter, SlotOn(request, SchoolDay(request, clock, day))))], now.UtcDateTime.AddDays(2), coordinator, yesterday);
                break;
            case DemoStanding.WaitingList:
                request.PutOnWaitingList(coordinator, DaysAgo(clock, 10));
                break;
            case DemoStanding.Declined:
                request.Decline(DeclineReason.TooShortNotice, "The assembly is in two days. Please ask us earlier next term; we would like to come.", coordinator, DaysAgo(clock, 7));
                break;
            case DemoStanding.Completed:
                Complete(request, stage, clock);
                break;
        }
    }

    /// <summary>Its visit is left out: a talk that was given is counted, and the figures are the campaign's alone.</summary>
    private void Complete(PresentationRequest request, DemoStage stage, TimeProvider clock)
    {
        var held = DaysAgo(clock, 15);
        request.Book(stage.MemberId(Presenter), SlotOn(request, held.Today(request.Zone)), EntryId, stage.MemberId(Coordinator), DaysAgo(clock, 35));
        request.Complete(stage.MemberId(Presenter), DaysAgo(clock, 14));
        request.GiveFeedback(5, wouldInviteAgain: true, "Calm, concrete, and the students asked more than we had time for.", DaysAgo(clock, 12));
    }

    private static Slot SlotOn(PresentationRequest request, DateOnly day) => new(day, agreedStart, SessionPlan.StayMinutes(request.Sessions, request.Minutes), request.Zone);

    private static DateOnly SchoolDay(PresentationRequest request, TimeProvider clock, int place) => DemoStage.SchoolDay(clock.Today(request.Zone), place);

    private static Moment DaysAgo(TimeProvider clock, int days) => new(clock.GetUtcNow().AddDays(-days));
}
