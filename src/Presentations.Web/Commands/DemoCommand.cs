using Presentations.Data;
using Presentations.Web.Demo;

namespace Presentations.Web.Commands;

/// <summary>Fills the database with a campaign to look at, or takes it out again.</summary>
public sealed class DemoCommand(DemoCampaign campaign, DemoDesk desk, AppDbFactory dbs, IHostEnvironment environment) : ICommand
{
    public string Verb => "demo";

    public string Summary => "Fill in a campaign to look at, or take it out again";

    public string Usage => """
        [--remove]
        Invents the talks of Operation Broken Heart, 1 March to 31 May 2018: 61 task forces, real schools, 3,742 presentations to
        391,208 people. Every page says so until --remove takes all of it out. A second run changes nothing.
        In Development it also adds the people that the sign-in page offers, who stay, and gives them
        requests to answer and visits ahead, counted from today; those leave with the rest.
        """;

    public async Task<int> RunAsync(CommandArguments args, CancellationToken ct)
    {
        if (args.Has("remove"))
        {
            var removed = await campaign.RemoveAsync(ct);
            await Console.Out.WriteLineAsync(removed == 0 ? "There is no demonstration data." : $"Taken out: {removed:N0} talks of the demonstration.");
            return 0;
        }
        if (environment.IsDevelopment())
        {
            await using var db = await dbs.OpenAsync(ct);
            await Cast.EnsureAsync(db, ct);
        }
        var written = await campaign.FillAsync(ct);
        await desk.FillAsync(ct);
        await Console.Out.WriteLineAsync(written == 0 ? "The demonstration data is there already." : $"Filled in: {written:N0} talks of the demonstration.");
        return 0;
    }
}
