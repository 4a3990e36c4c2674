using Presentations.Data.Rollup;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Totals;

/// <summary>Asks for totals as one person.</summary>
internal static class Asking
{
    public static Task<TotalsTable> TotalsAsync(this TestDatabase database, int? memberId, TotalsBy by, DateRange days) =>
        database.TotalsAsync(memberId, new TotalsQuestion { By = by, Days = days });

    public static async Task<TotalsTable> TotalsAsync(this TestDatabase database, int? memberId, TotalsQuestion question)
    {
        await using var person = database.As(memberId);
        return (await person.Get<ExploreTotals>().FindAsync(question)).Table;
    }

    public static async Task<ExploreTotals.Page> PageAsync(this TestDatabase database, int? memberId, TotalsQuestion question)
    {
        await using var person = database.As(memberId);
        return await person.Get<ExploreTotals>().FindPageAsync(question);
    }
}
