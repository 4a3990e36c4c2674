using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Totals;

public class OfficialTotalsTests
{
    private static readonly TotalsQuestion March = new() { Days = new DateRange(new(2018, 3, 1), new(2018, 3, 31)) };

    [DatabaseTheory]
    public async Task Recorded_approved_known_now_and_as_submitted_are_four_answers(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, 30);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        database.Clock.Advance(TimeSpan.FromDays(2));
        await CorrectAsync(database, 25);
        await database.ApproveRestatementsAsync();
        await database.SubmitMonthAsync("UT");

        Assert.Equal(95, await ReachedAsync(database, March));
        Assert.Equal(50, await ReachedAsync(database, March with { Status = FigureStatus.Approved }));
        Assert.Equal(95, await ReachedAsync(database, March with { Status = FigureStatus.KnownNow }));
        Assert.Equal(50, await ReachedAsync(database, March with { AsSubmitted = new DateOnly(2018, 6, 16) }));
        Assert.Equal(0, await ReachedAsync(database, March with { AsSubmitted = new DateOnly(2018, 6, 14) }));
    }

    [DatabaseTheory]
    public async Task Every_caption_says_which_figures_it_stands_under(TestDatabase database)
    {
        Assert.StartsWith("Recorded figures as of", await CaptionAsync(database, March), StringComparison.Ordinal);
        Assert.StartsWith("Approved figures as of Fri, Jun 15, 2018, 18:00 UTC.", await CaptionAsync(database, March with { Status = FigureStatus.Approved }), StringComparison.Ordinal);
        Assert.StartsWith("Figures as known now, as of", await CaptionAsync(database, March with { Status = FigureStatus.KnownNow }), StringComparison.Ordinal);
        Assert.StartsWith(
            "Figures as submitted by the end of Thu, Jun 14, 2018 UTC.",
            await CaptionAsync(database, March with { AsSubmitted = new DateOnly(2018, 6, 14) }), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Official_figures_of_another_task_force_stay_out_of_sight(TestDatabase database)
    {
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        await database.SubmitMonthAsync("UT");
        await database.ApproveMonthAsync("UT");

        foreach (var question in new[] { March with { Status = FigureStatus.Approved }, March with { Status = FigureStatus.KnownNow }, March with { AsSubmitted = new DateOnly(2018, 6, 15) } })
            Assert.Equal(0, (await database.TotalsAsync(database.Ben, question)).Total.Figures.Presentations);
    }

    private static async Task CorrectAsync(TestDatabase database, int people)
    {
        await using var db = database.AsSystem();
        var visit = await db.VisitAsync(db.Visits.Min(visit => visit.Id));
        visit.Correct(
            new VisitFacts(visit.Date, visit.Place), [.. visit.Presentations.Select((talk, i) => ((int?)talk.Id, Talks.Session(i == 0 ? people : talk.Contacts)))], "the school counted again", database.Clock);
        await db.SaveChangesAsync();
    }

    private static async Task<long> ReachedAsync(TestDatabase database, TotalsQuestion question) => (await database.TotalsAsync(database.Nat, question)).Total.Figures.Reached;

    private static async Task<string> CaptionAsync(TestDatabase database, TotalsQuestion question) => (await database.PageAsync(database.Nat, question)).View.Caption.InWords;
}
