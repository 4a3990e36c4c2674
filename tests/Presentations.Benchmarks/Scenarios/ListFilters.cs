using Microsoft.EntityFrameworkCore;
using Presentations.Benchmarks.Hosts;
using Presentations.Data.Access;
using Presentations.Web.Features.Delivery;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>What people look for in the list of presentations, common and rare.</summary>
internal static class ListFilters
{
    public static async Task<IReadOnlyList<(string Name, PresentationFilter Filter)>> OfAsync(Product product, People people)
    {
        await using var db = product.Database.Open(AccessScope.System);
        var venue = people.Venues[0];
        var own = db.Presentations.Where(talk => talk.OwnerId == people.OwnerId);
        var agencies = await own.Where(talk => talk.LeadAgencyId != null).GroupBy(talk => talk.LeadAgencyId).OrderByDescending(talks => talks.Count()).Select(talks => talks.Key).ToListAsync();
        var counties = await own.Where(talk => talk.CountyFips != null).GroupBy(talk => talk.CountyFips).OrderByDescending(talks => talks.Count()).Select(talks => talks.Key).ToListAsync();
        var topics = await db.Topics.OrderBy(topic => topic.Order).Select(topic => topic.Code).ToListAsync();
        var owner = await db.Owners.Where(row => row.Id == people.OwnerId).Select(row => row.Code).SingleAsync();
        return
        [
            Named("everything", ""),
            Named("everything, a deep page", "page=2017-03-15.1"),
            Named("one state", $"state={venue.StateCode}"),
            Named("another state", "state=ND"),
            Named("one task force's month", $"owner={owner}&from=2025-10-01&to=2025-10-31"),
            Named("one task force, a deep page", $"owner={owner}&page=2017-03-15.1"),
            Named("the busiest county", $"county={counties[0]}"),
            Named("the quietest county", $"county={counties[^1]}"),
            Named("the county not known", $"state={venue.StateCode}&county=unknown"),
            Named("the busiest agency", $"agency={agencies[0]}"),
            Named("the quietest agency", $"agency={agencies[^1]}"),
            Named("a common topic", $"topic={topics[0]}"),
            Named("the rarest topic", $"topic={topics[^1]}"),
            Named("the rarest topic, one state", $"topic={topics[^1]}&state={venue.StateCode}"),
            Named("the rarest topic, a deep page", $"topic={topics[^1]}&page=2017-03-15.1"),
            Named("two years of trainings", "kind=training&from=2018-01-01&to=2019-12-31"),
            Named("parent evenings", "format=parent-evening"),
            Named("a rare audience", "audience=medical"),
            Named("without a count", "count=unknown"),
            Named("void", "status=void"),
            Named("one venue", $"venue={venue.Id}"),
            Named("one presenter", $"presenter={people.Presenter}"),
            Named("a common word", "text=lincoln"),
            Named("a name", "text=rosa parks academy"),
            Named("a ZIP", $"text={venue.Zip}"),
            Named("a word that nothing has", "text=xylophone"),
            Named("a name in one year, one state", $"text=cedar&state={venue.StateCode}&from=2024-01-01&to=2024-12-31"),
        ];
    }

    private static (string, PresentationFilter) Named(string name, string query) => (name, PresentationFilter.Parse($"?{query}"));
}
