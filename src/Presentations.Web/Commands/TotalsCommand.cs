using Presentations.Data.Rollup;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Commands;

/// <summary>Prints totals, recorded or official.</summary>
public sealed class TotalsCommand(ExploreTotals totals) : ICommand
{
    public string Verb => "totals";

    public string Summary => "Print totals, recorded or official";

    public string Usage => """
        --by state|county|task-force|agency|month|kind|audience|topic --from D --to D [--status recorded|approved|known-now] [--as-submitted DAY] [--format csv|json]
        D is a day such as 2018-03-01; both ends count. Without --status, totals are of what is recorded;
        known-now adds approved restatements to what was submitted, and --as-submitted tells what had been submitted by the end of that day (UTC). CSV ends with a line “total”; JSON holds the lines alone.
        Lines by audience and by topic overlap and must not be added up. What is known only as a sum is in columns of its own.
        """;

    public bool OnlyReads => true;

    public async Task<int> RunAsync(CommandArguments args, CancellationToken ct)
    {
        var asSubmitted = args.Option("as-submitted") is null ? (DateOnly?)null : args.RequiredDay("as-submitted");
        if (asSubmitted is not null && args.Has("status")) throw new UsageError("Give --status or --as-submitted, not both.");
        var view = await totals.FindAsync(new TotalsQuestion
        {
            By = Enum.Parse<TotalsBy>(args.Required("by").Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            Days = new DateRange(TotalsQuestion.Known(args.RequiredDay("from"), "from"), TotalsQuestion.Known(args.RequiredDay("to"), "to")),
            Status = Enum.Parse<FigureStatus>((args.Option("status") ?? nameof(FigureStatus.Recorded)).Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            AsSubmitted = asSubmitted,
        }, ct);
        await Console.Out.WriteAsync(args.Option("format") is "json" ? TotalsFile.Json(view.Table) + Environment.NewLine : TotalsFile.Csv(view.Table));
        await Console.Error.WriteLineAsync(view.Caption.InWords);
        return 0;
    }
}
