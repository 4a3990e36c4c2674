using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Directory.Merges;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Totals;

public class OfficialTotalsTests
{
    private static readonly TotalsQuestion March = new() { Days = new DateRange(new(2018, 3, 1), new(2018, 3, 31)) };

    private static readonly TotalsQuestion KnownNow = March with { Status = FigureStatus.KnownNow };

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
    public async Task Whoever_reads_first_with_fewer_rights_leaves_nothing_out_for_those_who_come_after(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, 30);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        var venue = (await database.AddAsync(new Venue(VenueKind.Library, new VenueFacts("Boise Public Library", "ID", "America/Boise")))).Single();
        await using var ben = database.As(database.Ben);
        var filter = new TotalsFilter(March.Days!.Value) { Status = FigureStatus.Approved };
        await using (var few = await ben.Get<AppDbFactory>().OpenForVenueMoveAsync(venue))
        {
            await ben.Get<TotalsReader>().ReadAsync(few, now => now.LinesAsync(filter, TotalsBy.Agency));
        }

        await using var own = await ben.OpenAsync();
        var line = Assert.Single(await ben.Get<TotalsReader>().ReadAsync(own, now => now.LinesAsync(filter, TotalsBy.Agency)));
        Assert.Equal((2, 50), (line.Figures.Presentations, line.Figures.Reached));
    }

    [DatabaseTheory]
    public async Task The_public_is_told_of_no_partner_and_no_county(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, 30);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await using var nobody = database.As(null);
        await using var db = database.AsPublic();
        foreach (var filter in (TotalsFilter[])[new(March.Days!.Value) { Status = FigureStatus.Approved }, new(March.Days!.Value) { Status = FigureStatus.KnownNow }])
        {
            Assert.Empty(await nobody.Get<TotalsReader>().ReadAsync(db, now => now.LinesAsync(filter, TotalsBy.County)));
            Assert.Empty(await nobody.Get<TotalsReader>().ReadAsync(db, now => now.LinesAsync(filter, TotalsBy.Agency)));
            Assert.Empty(await nobody.Get<TotalsReader>().ReadAsync(db, now => now.PartnersAsync(filter)));
        }
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
    public async Task Approved_figures_tell_of_restatements_approved_since_and_others_do_not(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, 30);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await CorrectAsync(database, 25);
        const string Said = "restatement";
        Assert.DoesNotContain(Said, await CaptionAsync(database, March with { Status = FigureStatus.Approved }), StringComparison.Ordinal);
        await database.ApproveRestatementsAsync();

        Assert.Contains("1 restatement has been approved since: ±0 sessions of all kinds, +5 people; with it, the approved months hold 2 sessions of all kinds to 55 people.",
            await CaptionAsync(database, March with { Status = FigureStatus.Approved }), StringComparison.Ordinal);
        Assert.Contains(Said, (await database.PageAsync(database.Nat, March with { Status = FigureStatus.Approved })).SentenceCaption.InWords, StringComparison.Ordinal);
        foreach (var other in new[] { March, KnownNow, March with { Status = FigureStatus.Approved, State = "UT" }, March with { Status = FigureStatus.Approved, Kind = Kind.Training } })
            Assert.DoesNotContain(Said, await CaptionAsync(database, other), StringComparison.Ordinal);
        await using var cam = database.As(database.Cam);
        Assert.DoesNotContain(Said, (await cam.Get<ExploreTotals>().FindAsync(March with { Status = FigureStatus.Approved })).Caption.InWords, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Figures_as_known_now_say_how_many_months_in_them_nobody_has_approved(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await CorrectAsync(database, 25);
        await database.ApproveRestatementsAsync();
        await database.SubmitMonthAsync("UT");

        Assert.Contains("UTC, including 1 month that is submitted and not approved yet, and 1 approved correction. Of 5", await CaptionAsync(database, KnownNow), StringComparison.Ordinal);
        Assert.Contains("UTC, including 1 month that is submitted and not approved yet. Of 1", await CaptionAsync(database, KnownNow with { State = "UT" }), StringComparison.Ordinal);
        Assert.Contains("UTC, including 1 approved correction. Of 1", await CaptionAsync(database, KnownNow with { Owner = "ID" }), StringComparison.Ordinal);
        Assert.DoesNotContain("including", await CaptionAsync(database, KnownNow with { Kind = Kind.Training }), StringComparison.Ordinal);
        Assert.DoesNotContain("including", await CaptionAsync(database, March with { Status = FigureStatus.Approved }), StringComparison.Ordinal);
        Assert.Contains("including 1 month that is submitted", TotalsFile.Of((await database.PageAsync(database.Nat, KnownNow)).View).Notes[0].Text, StringComparison.Ordinal);
        await using var ben = database.As(database.Ben);
        Assert.Contains("UTC, including 1 approved correction.", (await ben.Get<ExploreTotals>().FindAsync(KnownNow)).Caption.InWords, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_state_of_which_nothing_is_known_is_not_zero_on_the_map_in_the_table_and_in_the_file(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        foreach (var owner in new[] { "ID", "UT", "TX-N" }) await database.SubmitMonthAsync(owner);
        foreach (var owner in new[] { "ID", "TX-N" }) await database.ApproveMonthAsync(owner);
        await database.ReturnMonthAsync("UT");

        var page = await database.PageAsync(database.Nat, March with { Status = FigureStatus.Approved });

        Assert.Equal([("California", null, "not reported"), ("Idaho", 1L, "1 session of all kinds"), ("Texas", 0L, "no sessions of all kinds"), ("Utah", null, "returned"), ("Several states", 0L, "no sessions of all kinds")],
            page.Map.Select(place => (place.Name, place.Value, place.Says)));
        Assert.Equal([("CA", "not reported"), ("ID", null), ("TX", null), ("UT", "returned")], page.View.Full.Rows.Select(row => (row.Key, row.Silence)));
        Assert.Equal(["TX", "Texas", 0L, 0L, 0L, 0L, null], TotalsFile.Of(page.View).Rows[2]);
        Assert.Equal(["UT", "Utah", null, null, null, null, "returned"], TotalsFile.Of(page.View).Rows[3]);
        Assert.Equal(["ID"], page.View.Table.Rows.Select(row => row.Key));
        var utah = await database.PageAsync(database.Nat, March with { Status = FigureStatus.Approved, State = "UT" });
        Assert.All(utah.Map, county => Assert.Equal((null, "returned"), (county.Value, county.Says)));
    }

    [DatabaseTheory]
    public async Task Nothing_delivered_is_a_line_that_says_so_beside_those_who_have_not_reported(TestDatabase database)
    {
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();

        foreach (var question in (TotalsQuestion[])[March with { Status = FigureStatus.Approved }, KnownNow, March with { AsSubmitted = new DateOnly(2018, 6, 15) }])
        {
            var view = (await database.PageAsync(database.Nat, question)).View;
            Assert.Equal([("CA", "not reported", null), ("ID", null, "nothing delivered"), ("TX", "not reported", null), ("UT", "not reported", null)], view.Full.Rows.Select(row => (row.Key, row.Silence, row.Nothing)));
            Assert.Equal(["ID", "Idaho", 0L, 0L, 0L, 0L, null], TotalsFile.Of(view).Rows[1]);
        }
        var trainings = await database.PageAsync(database.Nat, March with { Status = FigureStatus.Approved, Kind = Kind.Training });
        Assert.Equal("no trainings", trainings.View.Full.Rows.Single(row => row.Key == "ID").Nothing);
        Assert.Empty((await database.PageAsync(database.Nat, March)).View.Full.Rows);
        Assert.Equal([("UT", "not reported", null)], (await database.PageAsync(database.Cam, March with { Status = FigureStatus.Approved })).View.Full.Rows.Select(row => (row.Key, row.Silence, row.Nothing)));
    }

    [DatabaseTheory]
    public async Task By_task_force_whoever_is_expected_has_a_line_too(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        foreach (var owner in new[] { "ID", "UT", "TX-N", "CA-LA" }) await database.SubmitMonthAsync(owner);
        foreach (var owner in new[] { "ID", "TX-N" }) await database.ApproveMonthAsync(owner);
        await database.ReturnMonthAsync("UT");
        var byTaskForce = March with { Status = FigureStatus.Approved, By = TotalsBy.TaskForce };

        Assert.Equal(
            [("CA-FRESNO", "not reported", null), ("ID", null, null), ("CA-LA", "submitted, not approved yet", null), ("TX-N", null, "nothing delivered"), ("UT", "returned", null)],
            await LinesAsync(database, database.Nat, byTaskForce));
        Assert.Equal([("UT", "returned", null)], await LinesAsync(database, database.Nat, byTaskForce with { State = "UT" }));
        Assert.Equal([("TX-N", null, "nothing delivered")], await LinesAsync(database, database.Nat, byTaskForce with { Owner = "TX-N" }));
        Assert.Equal([("ID", null, null)], await LinesAsync(database, database.Nat, byTaskForce with { Status = FigureStatus.Recorded }));
        Assert.Equal([("ID", null, null)], await LinesAsync(database, database.Ben, byTaskForce));
        Assert.Equal([("UT", "returned", null)], await LinesAsync(database, database.Cam, byTaskForce));
    }

    [DatabaseTheory]
    public async Task A_state_known_in_part_is_marked_in_the_table_and_named_beside_the_sentence(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        foreach (var owner in new[] { "ID", "UT" }) await database.SubmitMonthAsync(owner);
        foreach (var owner in new[] { "ID", "UT" }) await database.ApproveMonthAsync(owner);
        await database.SubmitMonthAsync("ID", 201804);
        await database.ApproveMonthAsync("ID", 201804);
        await database.SubmitMonthAsync("UT", 201804);
        await database.ReturnMonthAsync("UT", 201804);
        var spring = new TotalsQuestion { Days = new DateRange(new(2018, 3, 1), new(2018, 4, 30)), Status = FigureStatus.Approved };

        var page = await database.PageAsync(database.Nat, spring);

        const string Said = "Known in part so far: Utah. Not every month of the task forces there is approved.";
        Assert.Equal([("ID", false), ("UT", true)], page.View.Table.Rows.Select(row => (row.Key, row.IsInPart)));
        Assert.Equal([("ID", false), ("UT", true)], (await database.PageAsync(database.Nat, spring with { By = TotalsBy.TaskForce })).View.Table.Rows.Select(row => (row.Key, row.IsInPart)));
        Assert.Contains("1 returned (without April 2018)", page.View.Caption.InWords, StringComparison.Ordinal);
        Assert.Contains(Said, page.Sentence.Footnotes);
        Assert.Contains(TotalsFile.Of(page.View).Notes, note => note.Text == Said);
        Assert.Contains(Said, (await database.PageAsync(database.Nat, spring with { State = "UT" })).Sentence.Footnotes);
        foreach (var other in new[] { spring with { State = "ID" }, spring with { By = TotalsBy.TaskForce }, spring with { Status = FigureStatus.Recorded }, March with { Status = FigureStatus.Approved } })
            Assert.Null((await database.PageAsync(database.Nat, other)).View.InPart);
        Assert.Null((await database.PageAsync(database.Ben, spring)).View.InPart);
    }

    [DatabaseTheory]
    public async Task What_is_not_approved_or_submitted_yet_is_not_said_to_be_unrecorded(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);

        Assert.Equal("Of March 2018, no presentation is approved yet.", await SentenceAsync(database, March with { Status = FigureStatus.Approved }));
        Assert.Equal("Of March 2018, no presentation had been submitted by the end of June 14, 2018.", await SentenceAsync(database, March with { AsSubmitted = new DateOnly(2018, 6, 14) }));
        Assert.Equal("Of March 2018, no presentation in Idaho has been submitted yet.", await SentenceAsync(database, KnownNow with { State = "ID" }));
        await database.SubmitMonthAsync("UT");
        await database.ApproveMonthAsync("UT");
        Assert.Equal("In March 2018, no presentations were delivered in Utah.", await SentenceAsync(database, March with { Status = FigureStatus.Approved, State = "UT" }));
    }

    [DatabaseTheory]
    public async Task The_sentence_tells_nothing_delivered_from_nothing_approved_or_submitted(TestDatabase database)
    {
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        var (approved, spring) = (March with { Status = FigureStatus.Approved }, new DateRange(new(2018, 3, 1), new(2018, 4, 30)));

        const string Said = "In March 2018, 1 task force reported that no presentation was delivered; of 4 others, no presentation";
        Assert.Equal($"{Said} is approved yet.", await SentenceAsync(database, approved));
        Assert.Equal($"{Said} has been submitted yet.", await SentenceAsync(database, KnownNow));
        Assert.Equal($"{Said} had been submitted by the end of June 15, 2018.", await SentenceAsync(database, March with { AsSubmitted = new DateOnly(2018, 6, 15) }));
        Assert.Equal("Of March–April 2018, no presentation was delivered in the months that are approved so far.", await SentenceAsync(database, approved with { Days = spring }));
        Assert.Equal("In March 2018, the task forces of your own roles delivered no presentations.", (await database.PageAsync(database.Ben, approved)).Sentence.Text);
        Assert.Equal("Of March 2018, no presentation by the task forces of your own roles is approved yet.", (await database.PageAsync(database.Cam, approved)).Sentence.Text);
    }

    [DatabaseTheory]
    public async Task Whoever_sees_one_task_force_is_not_told_how_the_others_report(TestDatabase database)
    {
        await database.SubmitMonthAsync("UT");
        await database.ReturnMonthAsync("UT");

        var page = await database.PageAsync(database.Ben, March with { Status = FigureStatus.Approved });

        Assert.Equal([("ID", "not reported")], page.View.Full.Rows.Select(row => (row.Key, row.Silence!)));
        Assert.Equal("not in these figures", page.Map.Single(place => place.Name == "Utah").Says);
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

    private static async Task<IEnumerable<(string, string?, string?)>> LinesAsync(TestDatabase database, int memberId, TotalsQuestion question) =>
        (await database.PageAsync(memberId, question)).View.Full.Rows.Select(row => (row.Key, row.Silence, row.Nothing));

    private static async Task<string> SentenceAsync(TestDatabase database, TotalsQuestion question) => (await database.PageAsync(database.Nat, question)).Sentence.Text;

    private static async Task<string> CaptionAsync(TestDatabase database, TotalsQuestion question) => (await database.PageAsync(database.Nat, question)).View.Caption.InWords;
}
