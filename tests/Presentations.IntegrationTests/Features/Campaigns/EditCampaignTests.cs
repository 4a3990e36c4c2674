using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Campaigns;

namespace Presentations.IntegrationTests.Features.Campaigns;

public class EditCampaignTests
{
    [DatabaseTheory]
    public async Task Who_takes_part_changes_with_a_line_in_history(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await using var pat = database.As(database.Pat);
        var form = (await pat.Get<EditCampaign>().FindAsync(campaign))!.Form;
        form.IsOfAll = false;
        form.TaskForces.Add(database.Owner("ID"));

        await pat.Get<EditCampaign>().SubmitAsync(campaign, form);

        var view = (await pat.Get<EditCampaign>().FindAsync(campaign))!;
        Assert.Equal([database.Owner("ID")], view.Form.TaskForces);
        Assert.Contains("Task force ID: nothing → takes part", view.History[0].Changes);
    }

    [DatabaseTheory]
    public async Task A_window_that_ends_before_it_begins_or_of_nobody_is_refused(TestDatabase database)
    {
        await Assert.ThrowsAsync<RuleViolation>(() => database.CampaignAsync(from: new DateOnly(2018, 5, 2), to: new DateOnly(2018, 5, 1)));
        await using var pat = database.As(database.Pat);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<EditCampaign>().SubmitAsync(null, new()
        {
            Name = "Nobody's", FirstDay = Operations.March, LastDay = Operations.May, IsOfAll = false,
        }));
        Assert.Equal("TaskForces", refusal.Field);
    }

    [DatabaseTheory]
    public async Task Everything_that_is_wrong_with_a_campaign_is_said_at_once_each_of_its_field(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await database.ReportAsync(campaign, 12);
        await using var pat = database.As(database.Pat);
        var form = (await pat.Get<EditCampaign>().FindAsync(campaign))!.Form;
        (form.Name, form.FirstDay, form.LastDay, form.IsOfAll) = (" ", new DateOnly(1997, 3, 1), null, false);
        form.Measures.Clear();

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<EditCampaign>().SubmitAsync(campaign, form));

        Assert.Equal(["Measures", "Name", "LastDay", "FirstDay", "TaskForces"], refusal.All.Select(one => one.Field));
        Assert.Equal("Operation Broken Heart 2018", (await pat.Get<EditCampaign>().FindAsync(campaign))!.Form.Name);
        await using var ben = database.As(database.Ben);
        await Assert.ThrowsAsync<AccessDenied>(() => ben.Get<EditCampaign>().SubmitAsync(campaign, form));
    }

    [DatabaseTheory]
    public async Task A_measure_that_somebody_has_reported_is_asked_for_to_the_end(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await database.ReportAsync(campaign, 12);
        await using var pat = database.As(database.Pat);
        var form = (await pat.Get<EditCampaign>().FindAsync(campaign))!.Form;
        form.Measures.Clear();

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<EditCampaign>().SubmitAsync(campaign, form));

        Assert.Equal("A task force has reported Arrests; the campaign goes on asking for it.", refusal.Message);
        Assert.Equal(12, (await database.BoardAsync(campaign)).Measures.Single(line => line.Name == "Arrests").Reported);
    }

    [DatabaseTheory]
    public async Task The_second_of_two_administrators_is_told(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await using var pat = database.As(database.Pat);
        var (one, other) = ((await pat.Get<EditCampaign>().FindAsync(campaign))!.Form, (await pat.Get<EditCampaign>().FindAsync(campaign))!.Form);
        one.Measures.Remove(Operations.Complaints);
        await pat.Get<EditCampaign>().SubmitAsync(campaign, one);

        other.Notes = "In schools and libraries.";
        await Assert.ThrowsAsync<EditConflict>(() => pat.Get<EditCampaign>().SubmitAsync(campaign, other));
    }

    [DatabaseTheory]
    public async Task A_campaign_to_which_a_task_force_has_reported_stays(TestDatabase database)
    {
        var (mistaken, reported) = (await database.CampaignAsync("Set up twice"), await database.CampaignAsync());
        await database.ReportAsync(reported, 12);
        await using var pat = database.As(database.Pat);

        await pat.Get<EditCampaign>().RemoveAsync(mistaken, 1);
        await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<EditCampaign>().RemoveAsync(reported, 1));

        Assert.Equal([reported], (await pat.Get<ListCampaigns>().FindAsync()).Rows.Select(row => row.Id));
    }

    [DatabaseTheory]
    public async Task Only_an_administrator_sets_up_campaigns_and_measures(TestDatabase database)
    {
        foreach (var member in new[] { database.Ada, database.Ben, database.Nat })
        {
            await using var person = database.As(member);
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<EditCampaign>().SubmitAsync(null, new() { Name = "Mine", FirstDay = Operations.March, LastDay = Operations.May }));
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<DefineMeasures>().SubmitAsync(new() { Name = "Devices examined", Unit = "devices" }));
        }
    }

    [DatabaseTheory]
    public async Task A_retired_measure_stays_where_it_was_asked_for_and_is_offered_to_nobody_else(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await using var pat = database.As(database.Pat);
        await pat.Get<DefineMeasures>().RetireAsync(Operations.Arrests, 1, retire: true);

        Assert.Contains((await pat.Get<EditCampaign>().FindAsync(campaign))!.Measures, measure => measure.Id == Operations.Arrests);
        Assert.DoesNotContain((await pat.Get<EditCampaign>().FindAsync(null))!.Measures, measure => measure.Id == Operations.Arrests);
    }
}
