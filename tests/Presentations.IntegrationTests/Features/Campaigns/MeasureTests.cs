using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Campaigns;

namespace Presentations.IntegrationTests.Features.Campaigns;

public class MeasureTests
{
    [DatabaseTheory]
    public async Task Whoever_decides_too_late_about_a_number_is_told_who_did_what(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        var report = await database.ReportAsync(campaign, 12);
        await using var pat = database.As(database.Pat);
        await database.ReportAsync(campaign, 13);

        var late = await Assert.ThrowsAsync<EditConflict>(() => pat.Get<DecideMeasure>().ApproveAsync(report, 1));

        Assert.StartsWith("Ben reported a newer number meanwhile: Fri, Jun 15, 2018", late.Message, StringComparison.Ordinal);
        await using var cam = database.As(database.Cam);
        await Assert.ThrowsAsync<AccessDenied>(() => cam.Get<DecideMeasure>().ApproveAsync(report, 1));
    }

    [DatabaseTheory]
    public async Task A_number_that_nobody_has_reported_is_not_known_and_not_zero(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await database.ReportAsync(campaign, 0);

        var board = await database.BoardAsync(campaign);

        var (complaints, arrests) = (board.Measures[0], board.Measures[1]);
        Assert.Equal((null, 0), (complaints.Reported, complaints.ReportedBy));
        Assert.Equal((0, 1, 5), (arrests.Reported, arrests.ReportedBy, arrests.Of));
        Assert.Null(arrests.Approved);
    }

    [DatabaseTheory]
    public async Task A_number_is_approved_by_somebody_else_than_its_reporter(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        var report = await database.ReportAsync(campaign, 12);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.ApproveReportAsync(report, database.Ben));
        Assert.Contains("somebody else", refusal.Message, StringComparison.Ordinal);

        await database.ApproveReportAsync(report);
        Assert.Equal(12, (await database.BoardAsync(campaign)).Measures[1].Approved);
    }

    [DatabaseTheory]
    public async Task A_correction_is_a_version_and_what_was_approved_stands_until_it_is_approved_too(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await database.ApproveReportAsync(await database.ReportAsync(campaign, 12));
        var corrected = await database.ReportAsync(campaign, 15);

        var before = (await database.BoardAsync(campaign)).Measures[1];
        await database.ApproveReportAsync(corrected);
        var after = (await database.BoardAsync(campaign)).Measures[1];

        Assert.Equal((15, 12), (before.Reported, before.Approved));
        Assert.Equal((15, 15), (after.Reported, after.Approved));
        await using var ben = database.As(database.Ben);
        var versions = (await ben.Get<ReportMeasures>().FindAsync(campaign, "ID"))!.Rows[1].Versions;
        Assert.Equal([(2, 15), (1, 12)], versions.Select(said => (said.Number, said.Value)));
    }

    [DatabaseTheory]
    public async Task A_returned_number_is_in_no_sum_and_says_why(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        var report = await database.ReportAsync(campaign, 12);
        await using var pat = database.As(database.Pat);
        await pat.Get<DecideMeasure>().ReturnAsync(report, 1, "It counts citations too.");

        Assert.Null((await database.BoardAsync(campaign)).Measures[1].Reported);
        var said = (await pat.Get<ReportMeasures>().FindAsync(campaign, "ID"))!.Rows[1].Versions[0];
        Assert.Equal((MeasureReportStatus.Returned, "It counts citations too."), (said.Status, said.ReturnedBecause));
    }

    [DatabaseTheory]
    public async Task Whoever_reports_past_a_number_that_they_have_not_seen_is_told(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await database.ReportAsync(campaign, 12);
        await using var pat = database.As(database.Pat);

        await Assert.ThrowsAsync<EditConflict>(() => pat.Get<ReportMeasures>().SubmitAsync(campaign, "ID", new() { MeasureId = Operations.Arrests, SeenNumber = 0, Value = 13, Source = "Case system" }));
    }

    [DatabaseTheory]
    public async Task The_same_report_sent_twice_counts_once(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await using var ben = database.As(database.Ben);
        var form = new ReportMeasures.Form { MeasureId = Operations.Arrests, Value = 12, Source = "Case system" };
        await ben.Get<ReportMeasures>().SubmitAsync(campaign, "ID", form);

        await Assert.ThrowsAsync<AlreadyEntered>(() => ben.Get<ReportMeasures>().SubmitAsync(campaign, "ID", form));
        Assert.Equal(12, (await database.BoardAsync(campaign)).Measures[1].Reported);
    }

    [DatabaseTheory]
    public async Task Nobody_reports_for_another_task_force_or_for_one_that_does_not_take_part(TestDatabase database)
    {
        var campaign = await database.CampaignAsync(taskForces: "ID");
        var form = new ReportMeasures.Form { MeasureId = Operations.Arrests, Value = 12, Source = "Case system" };
        await using var cam = database.As(database.Cam);
        await using var ada = database.As(database.Ada);

        await Assert.ThrowsAnyAsync<RuleViolation>(() => cam.Get<ReportMeasures>().SubmitAsync(campaign, "ID", form));
        await Assert.ThrowsAnyAsync<RuleViolation>(() => ada.Get<ReportMeasures>().SubmitAsync(campaign, "ID", form));
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => cam.Get<ReportMeasures>().SubmitAsync(campaign, "UT", form));
        Assert.Contains("does not take part", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await cam.Get<ReportMeasures>().FindAsync(campaign, "ID"));
    }

    [DatabaseTheory]
    public async Task A_number_beyond_the_bounds_or_without_a_source_is_refused(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await using var ben = database.As(database.Ben);

        foreach (var (value, source) in new (int?, string?)[] { (-1, "Case system"), (100_000_001, "Case system"), (12, " "), (null, "Case system") })
        {
            await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<ReportMeasures>().SubmitAsync(campaign, "ID", new() { MeasureId = Operations.Arrests, Value = value, Source = source }));
        }
    }
}
