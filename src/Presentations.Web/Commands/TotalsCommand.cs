using Presentations.Data.Rollup;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Commands;

/// <summary>Prints recorded totals.</summary>
public sealed class TotalsCommand(ExploreTotals totals) : ICommand
{
    public string Verb => "totals";

    public string Summary => "Print recorded totals";

    public string Usage => """
        --by state|county|task-force|agency|month|kind|audience|topic --from D --to D [--format csv|json]
        D is a day such as 2018-03-01; both ends count. CSV ends with a line “total”; JSON holds the lines alone.
        Lines by audience and by topic overlap and must not be added up. What is known only as a sum is in columns of its own.
        """;

    public bool OnlyReads => true;

    public async Task<int> RunAsync(CommandArguments args, CancellationToken ct)
    {
        var view = await totals.FindAsync(new TotalsQuestion
        {
            By = Enum.Parse<TotalsBy>(args.Required("by").Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            Days = new DateRange(TotalsQuestion.Known(args.RequiredDay("from"), "from"), TotalsQuestion.Known(args.RequiredDay("to"), "to")),
        }, ct);
        await Console.Out.WriteLineAsync(args.Option("format") is "json" ? TotalsFile.Json(view.Table) : TotalsFile.Csv(view.Table).TrimEnd());
        await Console.Error.WriteLineAsync(view.Caption.InWords);
        return 0;
    }
}
