using Presentations.Web.Demo;

namespace Presentations.IntegrationTests.Commands;

public class DemoCommandTests
{
    [Fact]
    public async Task The_demonstration_comes_and_goes_by_command_and_the_totals_agree()
    {
        using var run = new CommandRun();

        Assert.StartsWith("Filled in: ", (await run.RunAsync("demo", "--database", "Data Source=x.db")).Output, StringComparison.Ordinal);
        Assert.Contains($"{DemoPlan.Presentations}", await TotalAsync(), StringComparison.Ordinal);
        Assert.StartsWith("Taken out: ", (await run.RunAsync("demo", "--database", "Data Source=x.db", "--remove")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"{DemoPlan.Presentations}", await TotalAsync(), StringComparison.Ordinal);

        async Task<string> TotalAsync() =>
            (await run.RunAsync("totals", "--by", "kind", "--from", "2018-01-01", "--to", "2018-12-31", "--database", "Data Source=x.db")).Output;
    }
}
