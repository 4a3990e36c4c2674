using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.UnitTests.Requests;

/// <summary>Requests and presenters as tests need them. The clock stands on Wednesday, 14 March 2018, noon in Boise.</summary>
internal static class Wanted
{
    public static readonly DateOnly Monday = new(2018, 4, 2);
    public static readonly Place Boise = new("Lincoln Elementary School", "Boise", "ID", "16001", "83702", "America/Boise");
    public static readonly GeoPoint School = new(43.62, -116.20);
    public static readonly DateTime Now = FixedClock.Default.GetUtcNow().UtcDateTime;

    public static WindowFacts Window(DateOnly first, DateOnly last, int from = 8, int to = 15) => new(first, last, new TimeOnly(from, 0), new TimeOnly(to, 0));

    public static RequestFacts Facts(params WindowFacts[] windows) => new(Boise, windows)
    {
        Audiences = new Dictionary<string, int?> { ["6-8"] = 60 }, StaffStays = true, Topics = ["gaming"],
    };

    public static PresentationRequest Request(RequestFacts facts)
    {
        var request = PresentationRequest.Ask(
            1, Guid.NewGuid(), facts, new Requester("Robin Vale", "robin@lincoln.example.org"), new PrivateLink(SecretToken.New(), ""), SecretToken.New(), FixedClock.Default);
        request.Confirm(Now.AddDays(3), FixedClock.Default);
        return request;
    }

    public static PresentationRequest Request(params WindowFacts[] windows) => Request(Facts(windows));

    public static PresenterTimes Presenter(int id, int share = 0, params Stop[] stops) => new(PresenterProfile.Usual(1, id, Boise.Zone), $"Presenter {id}", stops, share);

    public static Stop Stop(DateOnly day, int hour, int minutes = 60)
    {
        var slot = new Slot(day, new TimeOnly(hour, 0), minutes, Boise.Zone);
        return new Stop(1, null, 1, slot.StartsAtUtc, slot.EndsAtUtc, School, "a school", Boise.Zone);
    }

    public static IReadOnlyList<Suggestion> Suggest(this PresentationRequest request, params PresenterTimes[] presenters) =>
        new SuggestTimes(request, School, _ => false, Now).Among(presenters, 50);
}
