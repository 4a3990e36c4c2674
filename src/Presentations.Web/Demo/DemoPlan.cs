using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Web.Demo;

/// <summary>The demonstration campaign, planned to the last seat: the same for every database.</summary>
internal sealed class DemoPlan
{
    public const int Presentations = 3_742;
    public const int Reached = 391_208;
    public const int WithoutCount = 118;

    private const int Seed = 2018;
    private const int LateWeight = 18;

    private readonly List<PlannedVisit> visits = [];

    private DemoPlan() { }

    /// <summary>Operation Broken Heart.</summary>
    public static DateRange Days { get; } = new(new DateOnly(2018, 3, 1), new DateOnly(2018, 5, 31));

    public IReadOnlyList<PlannedVisit> Visits => visits;

    public static DemoPlan Of(IReadOnlyCollection<DemoSchool> schools)
    {
        var plan = new DemoPlan();
        var byOwner = schools.GroupBy(school => school.OwnerCode).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        var quotas = Share(byOwner.ConvertAll(group => group.Count));
        for (var place = 0; place < byOwner.Count; place++) plan.visits.AddRange(new DemoOwner(byOwner[place], new Random(Seed + place)).Visits(quotas[place]));
        plan.visits.AddRange(DemoOwner.OfDesks(new Random(Seed - 1)));
        plan.LeaveUncounted(new Random(Seed - 2));
        plan.FitReached();
        return plan;
    }

    private List<PlannedSession> InSentence => visits.SelectMany(visit => visit.Sessions).Where(session => session.IsInSentence).ToList();

    /// <summary>Shares the presentations out by the number of schools, so that they add up.</summary>
    private static List<int> Share(List<int> schools)
    {
        var total = schools.Sum();
        var shares = schools.ConvertAll(count => Presentations * count / total);
        for (var place = 0; shares.Sum() < Presentations; place++) shares[place]++;
        return shares;
    }

    /// <summary>Counts come late: most of those that are missing are of the last weeks.</summary>
    private void LeaveUncounted(Random random)
    {
        var late = Days.Last.AddDays(-14);
        var candidates = visits.SelectMany(visit => visit.Sessions.Where(session => session is { IsInSentence: true, IsRepeatAudience: false, Counts.Count: > 0 }).Select(session => (visit.Date, session)))
            .OrderBy(pair => random.NextDouble() / (pair.Date >= late ? LateWeight : 1)).Take(WithoutCount);
        foreach (var (_, session) in candidates.ToList()) session.Counts = null;
    }

    /// <summary>Makes assemblies larger or smaller until everybody adds up to the campaign's figure.</summary>
    private void FitReached()
    {
        var sessions = InSentence;
        var assemblies = sessions.Where(session => session.Format is Format.Assembly && session.Reached > 0).ToList();
        var others = sessions.Sum(session => session.Reached) - assemblies.Sum(session => session.Reached);
        var factor = (double)(Reached - others) / assemblies.Sum(session => session.Reached);
        foreach (var session in assemblies)
        {
            foreach (var audience in session.Counts!.Keys.Where(audience => audience != "educators").ToList())
                session.Counts[audience] = Math.Max(4, (int)(session.Counts[audience] * factor));
        }
        var missing = Reached - sessions.Sum(session => session.Reached);
        for (var place = 0; missing != 0; place = (place + 1) % assemblies.Count)
        {
            var counts = assemblies[place].Counts!;
            var step = Math.Sign(missing);
            counts[counts.Keys.First()] += step;
            missing -= step;
        }
    }
}
