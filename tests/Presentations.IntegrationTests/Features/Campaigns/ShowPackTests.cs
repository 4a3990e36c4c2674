using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Totals;
using Presentations.Web.Features.Campaigns;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Campaigns;

public class ShowPackTests
{
    [DatabaseTheory]
    public async Task The_pack_holds_approved_figures_and_says_how_complete_they_are(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20, null);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        await database.SubmitMonthAsync("UT");
        await database.ReturnMonthAsync("UT");
        var campaign = await database.CampaignAsync("Operation of March", new DateOnly(2018, 3, 1), new DateOnly(2018, 3, 31));

        var pack = await PackAsync(database, campaign);

        Assert.Equal("In March 2018, 1 task force delivered 2 presentations to 20 youth and adults.", pack.Sentence);
        Assert.Equal([("CA", "not reported"), ("ID", null), ("TX", "not reported"), ("UT", "returned")], pack.Rows.Select(row => (row.Key, row.Silence)));
        Assert.Contains("UT,Utah,,,,returned\r\n", PackFile.Csv(pack), StringComparison.Ordinal);
        Assert.Contains("state\tUT\treturned\n", pack.Text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(PackFile.Json(pack));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("states")[3].GetProperty("presentations").ValueKind);
        Assert.Equal("returned", json.RootElement.GetProperty("states")[3].GetProperty("notKnownBecause").GetString());
        Assert.Equal((20, 60), (pack.Total.Reached, pack.Recorded.Reached));
        Assert.Equal("1 approved, 1 returned, 3 not reported", pack.Completeness.InWords);
    }

    [DatabaseTheory]
    public async Task Nothing_delivered_is_zero_in_the_pack_and_its_files_and_not_silence(TestDatabase database)
    {
        await database.SubmitMonthAsync();
        var campaign = await database.CampaignAsync("Operation of March", new DateOnly(2018, 3, 1), new DateOnly(2018, 3, 31));
        Assert.Equal("No figure of this campaign has been approved yet.", (await PackAsync(database, campaign)).Sentence);
        await database.ApproveMonthAsync();

        var pack = await PackAsync(database, campaign);

        Assert.Equal("In March 2018, 1 task force reported that no presentation was delivered; of 4 others, no presentation is approved yet.", pack.Sentence);
        Assert.Equal([("CA", "not reported"), ("ID", null), ("TX", "not reported"), ("UT", "not reported")], pack.Rows.Select(row => (row.Key, row.Silence)));
        Assert.Contains("ID,Idaho,0,0,0,\r\n", PackFile.Csv(pack), StringComparison.Ordinal);
        Assert.Contains("state\tID\t0\t0\t0\n", pack.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_day_within_the_window_has_every_task_force_in_part_at_most(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        var campaign = await database.CampaignAsync("Operation of summer", new DateOnly(2018, 3, 1), new DateOnly(2018, 7, 31));

        var pack = await PackAsync(database, campaign);

        Assert.Equal("1 in part (without April 2018, May 2018), 4 not reported (only March–May 2018 of March–July 2018 was over)", pack.Completeness.InWords);
        Assert.Contains(pack.Completeness.InWords, PackFile.Caption(pack), StringComparison.Ordinal);
        const string InPart = "Known in part so far: Idaho. Not every month of the task forces there is approved.";
        Assert.Contains(InPart, pack.Footnotes);
        Assert.Contains($"note\t{InPart}\n", pack.Text, StringComparison.Ordinal);
        Assert.Equal(PeriodStanding.InPart, (await database.BoardAsync(campaign)).Rows.Single(row => row.Code == "ID").Standing);
    }

    [DatabaseTheory]
    public async Task Restatements_approved_since_stand_beside_approved_figures_in_pack_files_and_board(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 311);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        var campaign = await database.CampaignAsync();
        var before = await PackAsync(database, campaign);
        await database.CorrectCountAsync(Talks.Day, 35, "The school counted again.", database.Ada);
        await database.ApproveRestatementsAsync();

        var pack = await PackAsync(database, campaign);

        const string Said = "1 restatement has been approved since: ±0 presentations, −276 people; with it, the approved months hold 1 presentation to 35 people.";
        Assert.Equal(311, pack.Total.Reached);
        Assert.DoesNotContain(before.Footnotes, note => note.Contains("restatement", StringComparison.Ordinal));
        Assert.Contains(Said, pack.Footnotes);
        Assert.Contains(Said, PackFile.Csv(pack), StringComparison.Ordinal);
        Assert.Contains("restated since\t1\t0\t-276\n", pack.Text, StringComparison.Ordinal);
        var board = await database.BoardAsync(campaign);
        Assert.Equal((Said, "1 restated since: −276 people"), (board.Restated, board.Rows.Single(row => row.Code == "ID").Restated.Brief));
        Assert.DoesNotContain((await PackAsync(database, campaign, FigureStatus.KnownNow)).Footnotes, note => note.Contains("restatement", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task As_known_now_is_the_same_figure_on_board_and_pack_and_names_what_nobody_has_approved(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 311);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        var campaign = await database.CampaignAsync();
        Assert.Null((await database.BoardAsync(campaign)).KnownNow);
        await database.CorrectCountAsync(Talks.Day, 35, "The school counted again.", database.Ada);
        await database.ApproveRestatementsAsync();
        await database.SubmitMonthAsync("UT");

        var pack = await PackAsync(database, campaign, FigureStatus.KnownNow);

        const string Including = "including 1 month that is submitted and not approved yet, and 1 approved correction";
        Assert.Equal((2, 75), (pack.Total.Presentations, pack.Total.Reached));
        Assert.Contains(Including, PackFile.Caption(pack), StringComparison.Ordinal);
        Assert.Contains(Including, PackFile.Csv(pack), StringComparison.Ordinal);
        Assert.Contains("including\t1 months not approved yet\t1 approved corrections\n", pack.Text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(PackFile.Json(pack));
        Assert.Equal(1, json.RootElement.GetProperty("including").GetProperty("monthsNotApproved").GetInt32());
        Assert.Equal($"As known now: 2 presentations to 75 people, {Including}.", (await database.BoardAsync(campaign)).KnownNow);
        Assert.DoesNotContain("including", (await PackAsync(database, campaign)).Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Before_anything_is_approved_the_pack_says_that_and_no_zero(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);

        var pack = await PackAsync(database, await database.CampaignAsync());

        Assert.Equal("No figure of this campaign has been approved yet.", pack.Sentence);
    }

    [DatabaseTheory]
    public async Task The_pack_as_submitted_on_a_day_stays_what_it_was_whatever_is_sent_back_and_corrected_since(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        await database.SubmitMonthAsync();
        var campaign = await database.CampaignAsync("Operation of March", new DateOnly(2018, 3, 1), new DateOnly(2018, 3, 31));
        var asked = new AskedFigures(default, DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime));
        var before = await PackAsync(database, campaign, asked);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.ReturnMonthAsync();

        var after = await PackAsync(database, campaign, asked);

        Assert.Equal((20, "1 submitted, 4 not reported"), (after.Total.Reached, after.Completeness.InWords));
        Assert.Equal(before.Hash, after.Hash);
        Assert.StartsWith("Figures as submitted by the end of 2018-06-15 UTC, March 2018", PackFile.Caption(after), StringComparison.Ordinal);
        Assert.Equal("No presentation of this campaign had been submitted by the end of June 14, 2018.", (await PackAsync(database, campaign, new AskedFigures(default, new DateOnly(2018, 6, 14)))).Sentence);
        Assert.Equal(0, (await PackAsync(database, campaign)).Total.Presentations);
        Assert.Equal("What was submitted of this campaign has been sent back.", (await PackAsync(database, campaign, new AskedFigures(FigureStatus.KnownNow, null))).Sentence);
    }

    [DatabaseTheory]
    public async Task The_pack_as_submitted_on_a_day_holds_the_measures_that_were_approved_by_then(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await database.ApproveReportAsync(await database.ReportAsync(campaign, 12));
        var asked = new AskedFigures(default, DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime));
        var before = await PackAsync(database, campaign, asked);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.ApproveReportAsync(await database.ReportAsync(campaign, 15));
        await using var pat = database.As(database.Pat);
        await pat.Get<StateFigure>().SubmitAsync(null, new() { CampaignId = campaign, Subject = $"{Operations.Arrests}", Value = 2_300, AsOf = Operations.May, Source = "Announcement" });

        var after = await PackAsync(database, campaign, asked);

        Assert.Contains("measure\tArrests\t12\t1 of 5 task forces\n", after.Text, StringComparison.Ordinal);
        Assert.Equal((before.Text, before.Hash), (after.Text, after.Hash));
        Assert.Contains("measure\tArrests\t15\t", (await PackAsync(database, campaign)).Text, StringComparison.Ordinal);
        Assert.Contains("stated\t", (await PackAsync(database, campaign)).Text, StringComparison.Ordinal);
        Assert.Contains("measure\tArrests\tnot known\t", (await PackAsync(database, campaign, new AskedFigures(default, new DateOnly(2018, 6, 14)))).Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task The_pack_as_submitted_on_a_day_is_of_those_who_took_part_and_of_what_was_asked_then(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        await database.SubmitMonthAsync();
        await database.SubmitMonthAsync("UT");
        var campaign = await database.CampaignAsync(taskForces: ["ID"]);
        await using var pat = database.As(database.Pat);
        await database.ApproveReportAsync(await database.ReportAsync(campaign, 12));
        var asked = new AskedFigures(default, DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime));
        var (before, board) = (await PackAsync(database, campaign, asked), await database.BoardAsync(campaign, asSubmitted: asked.AsSubmitted));
        Assert.Contains("measure\tArrests\t12\t1 of 1 task forces\n", before.Text, StringComparison.Ordinal);
        database.Clock.Advance(TimeSpan.FromDays(2));

        var form = (await pat.Get<EditCampaign>().FindAsync(campaign))!.Form;
        (form.Name, form.LastDay) = ("Operation of another name", new DateOnly(2018, 4, 30));
        form.TaskForces.Add(database.Owner("UT"));
        form.Measures.Remove(Operations.Complaints);
        await pat.Get<EditCampaign>().SubmitAsync(campaign, form);
        await pat.Get<DefineMeasures>().SubmitAsync(new() { Id = Operations.Arrests, Version = await VersionAsync(database), Name = "Arrests made", Unit = "arrests", IsUnofficial = false });
        database.Clock.Advance(TimeSpan.FromDays(2));
        form = (await pat.Get<EditCampaign>().FindAsync(campaign))!.Form;
        form.IsOfAll = true;
        await pat.Get<EditCampaign>().SubmitAsync(campaign, form);

        var after = await PackAsync(database, campaign, asked);
        Assert.Equal((before.Text, before.Hash, before.Name, before.Days), (after.Text, after.Hash, after.Name, after.Days));
        Assert.Equal(board.Rows.Select(row => row.Code), (await database.BoardAsync(campaign, asSubmitted: asked.AsSubmitted)).Rows.Select(row => row.Code));
        Assert.Equal([("ID", 20L)], after.Rows.Select(row => (row.Key, row.Figures.Reached)));
        var between = await PackAsync(database, campaign, new AskedFigures(default, asked.AsSubmitted!.Value.AddDays(2)));
        Assert.Equal(("Operation of another name", 60L), (between.Name, between.Total.Reached));
        Assert.Contains("measure\tArrests made\t12\t1 of 2 task forces\n", between.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Complaints", between.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 5 task forces", (await PackAsync(database, campaign)).Text, StringComparison.Ordinal);
        var explored = await database.TotalsAsync(database.Nat, new TotalsQuestion { Named = new NamedPeriod(NamedPeriodKind.Campaign, campaign), AsSubmitted = asked.AsSubmitted, Kind = Domain.Delivery.Kind.Presentation });
        Assert.Equal(20, explored.Total.Figures.Reached);
    }

    [DatabaseTheory]
    public async Task The_hash_covers_the_sentence_its_notes_and_what_is_recorded_beside_approved_figures(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20, null);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        var campaign = await database.CampaignAsync();
        await Recorded.SummarizeAsync(database, "UT", "UT", Operations.March, Operations.May, 40, 1_200, Domain.Delivery.Qualifier.About);

        var approved = await PackAsync(database, campaign);
        var recorded = await PackAsync(database, campaign, FigureStatus.Recorded);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);

        Assert.Contains($"sentence\t{approved.Sentence}\n", approved.Text, StringComparison.Ordinal);
        Assert.NotEmpty(recorded.Footnotes);
        Assert.All(recorded.Footnotes, note => Assert.Contains($"note\t{note}\n", recorded.Text, StringComparison.Ordinal));
        Assert.Contains("recorded\t\t2\t20\t1\n", approved.Text, StringComparison.Ordinal);
        Assert.NotEqual(approved.Hash, (await PackAsync(database, campaign)).Hash);
    }

    [DatabaseTheory]
    public async Task The_hash_is_of_the_text_and_changes_with_the_numbers_and_not_with_the_hour(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        var campaign = await database.CampaignAsync();

        var first = await PackAsync(database, campaign, FigureStatus.Recorded);
        database.Clock.Advance(TimeSpan.FromMinutes(90));
        var later = await PackAsync(database, campaign, FigureStatus.Recorded);
        await database.ApproveReportAsync(await database.ReportAsync(campaign, 12));
        var changed = await PackAsync(database, campaign, FigureStatus.Recorded);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first.Text))), first.Hash);
        Assert.Equal(first.Hash, later.Hash);
        Assert.NotEqual(first.Hash, changed.Hash);
        Assert.Contains("measure\tArrests\t12\t1 of 5 task forces\n", changed.Text, StringComparison.Ordinal);
        Assert.Contains("measure\tComplaints investigated\tnot known\t0 of 5 task forces\n", changed.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Paper_CSV_and_JSON_hold_the_same_numbers(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 1_040);
        var pack = await PackAsync(database, await database.CampaignAsync("=Operation"), FigureStatus.Recorded);

        var csv = PackFile.Csv(pack).Split("\r\n");
        using var json = JsonDocument.Parse(PackFile.Json(pack));

        Assert.Equal(["ID,Idaho,1,20,0,", "UT,Utah,1,1040,0,", "total,Total,2,1060,0,"], csv[1..4]);
        Assert.Equal([20, 1_040], json.RootElement.GetProperty("states").EnumerateArray().Select(row => row.GetProperty("reached").GetInt64()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("measures")[0].GetProperty("approved").ValueKind);
        Assert.Equal(pack.Hash, json.RootElement.GetProperty("sha256").GetString());
    }

    [DatabaseTheory]
    public async Task A_coordinator_gets_the_pack_of_their_own_task_force_marked_as_a_part(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);

        var pack = await PackAsync(database, await database.CampaignAsync(), FigureStatus.Recorded, database.Cam);

        Assert.Equal(["UT"], pack.Rows.Select(row => row.Key));
        Assert.Contains("in part", pack.Text, StringComparison.Ordinal);
        Assert.Contains("own roles", PackFile.Caption(pack), StringComparison.Ordinal);
    }

    private static async Task<int> VersionAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return (await db.Measures.FindAsync(Operations.Arrests))!.Version;
    }

    private static Task<ShowPack.View> PackAsync(TestDatabase database, int campaign, FigureStatus status = FigureStatus.Approved, int? member = null) =>
        PackAsync(database, campaign, new AskedFigures(status), member);

    private static async Task<ShowPack.View> PackAsync(TestDatabase database, int campaign, AskedFigures asked, int? member = null)
    {
        await using var person = database.As(member ?? database.Nat);
        return (await person.Get<ShowPack>().FindAsync(campaign, asked))!;
    }
}
