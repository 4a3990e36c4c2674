using Presentations.Web.Features.Totals;

namespace Presentations.Web.Commands;

/// <summary>Proves that the totals equal a recount.</summary>
public sealed class VerifyTotalsCommand(VerifyTotals verify) : ICommand
{
    public string Verb => "verify-totals";

    public string Summary => "Count every talk again and compare with the totals";

    public string Usage => """

        Reads only, also while people work. Lists every line that differs; the exit code is 1 if there is one.
        """;

    public bool OnlyReads => true;

    public async Task<int> RunAsync(CommandArguments args, CancellationToken ct)
    {
        var result = await verify.RunAsync(ct: ct);
        foreach (var difference in result.Differences) await Console.Out.WriteLineAsync(difference);
        await Console.Out.WriteLineAsync(result.Differences.Count == 0
            ? $"The totals agree: {result.Lines:N0} lines hold a recount of {result.Talks:N0} presentations."
            : $"{result.Differences.Count:N0} of {result.Lines:N0} lines differ from a recount of {result.Talks:N0} presentations.");
        return result.Differences.Count == 0 ? 0 : 1;
    }
}
