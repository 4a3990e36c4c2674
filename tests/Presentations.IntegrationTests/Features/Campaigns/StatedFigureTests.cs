using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Campaigns;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Campaigns;

public class StatedFigureTests
{
    [DatabaseTheory]
    public async Task The_program_begins_with_what_was_announced_each_with_its_qualifier_and_source(TestDatabase database)
    {
        var rows = await RowsAsync(database);

        Assert.Equal(
            [("Professionals trained", "more than 629,400"), ("Complaints investigated", "more than 775,000"), ("Arrests", "more than 83,000")],
            rows.Select(row => (row.Stated.Subject, row.Stated.Number)));
        Assert.All(rows, row => Assert.Contains("Department of Justice", row.Stated.Figure.Source, StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task What_is_counted_since_stands_beside_an_opening_balance_and_is_never_added_to_it(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, new DateOnly(2018, 6, 14), 30);
        await using (var pat = database.As(database.Pat))
        {
            await pat.Get<StateFigure>().SubmitAsync(null, new()
            {
                Subject = nameof(CountedFigure.PeopleReached), Value = 1_200_000, Qualifier = Qualifier.About, SinceYear = 1998, AsOf = new DateOnly(2018, 6, 12), Source = "Yearly reports",
            });
        }

        var row = (await RowsAsync(database)).Single(row => row.Stated.Subject == "People reached by presentations");

        Assert.Equal(("about 1,200,000", 30, 0), (row.Stated.Number, row.Recorded, row.Approved));
    }

    [DatabaseTheory]
    public async Task Measures_count_from_campaigns_that_began_after_the_balance(TestDatabase database)
    {
        var before = await database.CampaignAsync();
        await database.ReportAsync(before, 12);
        var after = await database.CampaignAsync("Summer", new DateOnly(2018, 6, 13), new DateOnly(2018, 8, 31));

        Assert.Null((await RowsAsync(database)).Single(row => row.Stated.Subject == "Arrests").Recorded);
        await database.ReportAsync(after, 7);
        Assert.Equal(7, (await RowsAsync(database)).Single(row => row.Stated.Subject == "Arrests").Recorded);
    }

    [DatabaseTheory]
    public async Task Everything_that_is_wrong_with_a_stated_number_is_refused_at_once(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<StateFigure>().SubmitAsync(null, new() { Value = -1, SinceYear = 1700, AsOf = new DateOnly(1997, 12, 31) }));
        Assert.Equal(["Subject", "Value", "AsOf", "SinceYear", "Source"], refusal.All.Select(one => one.Field));

        var form = (await pat.Get<StateFigure>().FindAsync(1, null))!.Form;
        (form.Value, form.Source) = (null, " ");
        var change = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<StateFigure>().SubmitAsync(1, form));
        Assert.Equal(["Value", "Source", "Because"], change.All.Select(one => one.Field));
    }

    [DatabaseTheory]
    public async Task A_change_needs_a_reason_and_is_told_in_history(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var use = pat.Get<StateFigure>();
        var form = (await use.FindAsync(1, null))!.Form;
        form.Value = 630_000;
        await Assert.ThrowsAsync<RuleViolation>(() => use.SubmitAsync(1, form));

        form.Because = "A later announcement.";
        await use.SubmitAsync(1, form);

        var told = (await use.FindAsync(1, null))!.History[0];
        Assert.Equal(("Pat", "A later announcement."), (told.Who, told.Because));
        Assert.Contains("Value: 629400 → 630000", told.Changes);
    }

    [DatabaseTheory]
    public async Task What_was_announced_of_a_campaign_is_in_none_of_its_sums(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await using var pat = database.As(database.Pat);
        await pat.Get<StateFigure>().SubmitAsync(null, new() { CampaignId = campaign, Subject = $"{Operations.Arrests}", Value = 2_300, AsOf = Operations.May, Source = "Announcement" });

        var board = await database.BoardAsync(campaign);

        Assert.Equal("more than 2,300", Assert.Single(board.Stated).Number);
        Assert.Null(board.Measures[1].Reported);
        Assert.Equal(3, (await RowsAsync(database)).Count);
    }

    [DatabaseTheory]
    public async Task Board_and_pack_as_submitted_on_a_day_show_what_was_stated_by_then_whatever_was_changed_or_removed_since(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await using var pat = database.As(database.Pat);
        var use = pat.Get<StateFigure>();
        var dayBefore = Today(database).AddDays(-1);
        await use.SubmitAsync(null, new() { CampaignId = campaign, Subject = $"{Operations.Arrests}", Value = 2_300, AsOf = Operations.May, Source = "Announcement" });
        var (id, stated) = ((await database.BoardAsync(campaign)).Stated[0].Id, Today(database));
        var first = await PackAsync(database, campaign, stated);

        database.Clock.Advance(TimeSpan.FromDays(2));
        var form = (await use.FindAsync(id, null))!.Form;
        (form.Value, form.Because) = (2_400, "A later announcement.");
        await use.SubmitAsync(id, form);
        var corrected = Today(database);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await use.RemoveAsync(id, (await use.FindAsync(id, null))!.Form.Version);
        var removed = Today(database);

        foreach (var (day, numbers) in new (DateOnly, string[])[] { (dayBefore, []), (stated, ["more than 2,300"]), (corrected, ["more than 2,400"]), (removed, []) })
        {
            Assert.Equal(numbers, (await database.BoardAsync(campaign, asSubmitted: day)).Stated.Select(line => line.Number));
            Assert.Equal(numbers, (await PackAsync(database, campaign, day)).Stated.Select(line => line.Number));
        }
        Assert.Empty((await database.BoardAsync(campaign)).Stated);
        Assert.Contains("stated\tArrests\tmore than 2,300\t2018-05-31\tAnnouncement\n", first.Text, StringComparison.Ordinal);
        Assert.Equal((first.Text, first.Hash), await PackAsync(database, campaign, stated) switch { var again => (again.Text, again.Hash) });
    }

    [DatabaseTheory]
    public async Task A_coordinator_cannot_write_what_was_stated_before(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var form = (await pat.Get<StateFigure>().FindAsync(1, null))!.Form;
        (form.Value, form.Because) = (630_000, "A later announcement.");
        await pat.Get<StateFigure>().SubmitAsync(1, form);

        await using var ben = database.As(database.Ben);
        await using var db = await ben.OpenAsync();
        db.SupersededFigures.Remove(await db.SupersededFigures.SingleAsync());
        await Assert.ThrowsAsync<AccessDenied>(() => db.SaveChangesAsync());
    }

    [DatabaseTheory]
    public async Task Only_an_administrator_states_a_figure(TestDatabase database)
    {
        await using var nat = database.As(database.Nat);
        await Assert.ThrowsAsync<AccessDenied>(() => nat.Get<StateFigure>().FindAsync(1, null));
        await Assert.ThrowsAsync<AccessDenied>(() => nat.Get<StateFigure>().RemoveAsync(1, 1));
    }

    private static DateOnly Today(TestDatabase database) => DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime);

    private static async Task<ShowPack.View> PackAsync(TestDatabase database, int campaign, DateOnly asSubmitted)
    {
        await using var nat = database.As(database.Nat);
        return (await nat.Get<ShowPack>().FindAsync(campaign, new AskedFigures(default, asSubmitted)))!;
    }

    private static async Task<IReadOnlyList<ShowProgram.Row>> RowsAsync(TestDatabase database)
    {
        await using var nat = database.As(database.Nat);
        return (await nat.Get<ShowProgram>().FindAsync()).Rows;
    }
}
