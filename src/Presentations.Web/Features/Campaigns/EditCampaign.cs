using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Campaigns;

/// <summary>An administrator sets a campaign up: its window, who takes part, and what it asks for.</summary>
public sealed class EditCampaign(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    /// <param name="TaskForces">All that could take part.</param>
    /// <param name="Measures">Those in use, and those that this campaign asks for.</param>
    public sealed record View(Form Form, IReadOnlyList<(int Id, string Name)> TaskForces, IReadOnlyList<(int Id, string Name)> Measures, IReadOnlyList<HistoryLine> History);

    public sealed class Form
    {
        /// <summary>0 for a new one.</summary>
        public int Version { get; set; }

        public Guid EntryId { get; init; } = Guid.NewGuid();

        public string? Name { get; set; }

        public DateOnly? FirstDay { get; set; }

        public DateOnly? LastDay { get; set; }

        public string? Notes { get; set; }

        public bool IsOfAll { get; set; } = true;

        public List<int> TaskForces { get; init; } = [];

        public List<int> Measures { get; init; } = [];
    }

    /// <param name="campaignId">Null for a new one, which asks for every measure in use.</param>
    /// <returns>Null when there is no such campaign.</returns>
    public async Task<View?> FindAsync(int? campaignId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var campaign = campaignId is { } id ? await LoadAsync(db, id, ct) : null;
        if (campaignId is not null && campaign is null) return null;

        var measures = (await db.Measures.AsNoTracking().OrderBy(measure => measure.Id).ToListAsync(ct)).FindAll(measure => !measure.IsRetired || campaign?.Asks(measure.Id) is true);
        var taskForces = await db.TaskForces.AsNoTracking().OrderBy(owner => owner.Name).Select(owner => new { owner.Id, owner.Name }).ToListAsync(ct);
        return new View(
            campaign is null ? new Form { Measures = [.. measures.Select(measure => measure.Id)] } : FormOf(campaign),
            taskForces.ConvertAll(owner => (owner.Id, owner.Name)), measures.ConvertAll(measure => (measure.Id, measure.Name)),
            campaign is null ? [] : await HistoryLine.ReadAsync(db, nameof(Campaign), campaign.Id, ct));
    }

    /// <summary>Answers the id of the campaign.</summary>
    public async Task<int> SubmitAsync(int? campaignId, Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var chosen = form.IsOfAll ? null : await db.TaskForces.Where(owner => form.TaskForces.Contains(owner.Id)).ToListAsync(ct);
        var measures = await db.Measures.Where(measure => form.Measures.Contains(measure.Id)).ToListAsync(ct);
        var facts = new CampaignFacts(form.Name, form.FirstDay, form.LastDay, form.Notes, chosen, measures);
        if (campaignId is not { } id)
        {
            var added = db.Campaigns.Add(new Campaign(form.EntryId, facts)).Entity;
            await db.SaveChangesAsync(ct);
            return added.Id;
        }
        var campaign = await LoadAsync(db, id, ct);
        Rule.Require(campaign is not null, "This campaign is there no more.");
        db.Expect(campaign, form.Version);
        db.Hold(campaign);
        var reported = await db.MeasureReports.Where(report => report.CampaignId == id).Select(report => report.MeasureId).Distinct().ToListAsync(ct);
        Rule.Together(() => RequireMeasures(campaign, reported, form), () => Campaign.Require(facts));
        db.SupersededCampaigns.Add(campaign.Change(facts, clock));
        await db.SaveChangesAsync(ct);
        return id;
    }

    /// <summary>Takes a campaign out that was set up by mistake; once a task force has reported to it, it stays.</summary>
    public async Task RemoveAsync(int campaignId, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var campaign = await LoadAsync(db, campaignId, ct);
        Rule.Require(campaign is not null, "This campaign is there no more.");
        Rule.Require(!await db.MeasureReports.AnyAsync(report => report.CampaignId == campaignId, ct), "A task force has reported to this campaign; it stays.");
        db.Expect(campaign, version);
        db.Campaigns.Remove(campaign);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A number that somebody has reported does not vanish from the board.</summary>
    private static void RequireMeasures(Campaign campaign, List<int> reported, Form form)
    {
        var dropped = campaign.Measures.Where(asked => !form.Measures.Contains(asked.MeasureId) && reported.Contains(asked.MeasureId)).Select(asked => asked.Measure.Name).Order().ToList();
        Rule.Require(dropped.Count == 0, $"A task force has reported {string.Join(" and ", dropped)}; the campaign goes on asking for {(dropped.Count == 1 ? "it" : "them")}.", nameof(Form.Measures));
    }

    private static Task<Campaign?> LoadAsync(AppDb db, int id, CancellationToken ct) => db.Campaigns
        .Include(row => row.TaskForces).ThenInclude(part => part.TaskForce).Include(row => row.Measures).ThenInclude(asked => asked.Measure)
        .AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, ct);

    private static Form FormOf(Campaign campaign) => new()
    {
        Version = campaign.Version, EntryId = campaign.EntryId, Name = campaign.Name, FirstDay = campaign.FirstDay, LastDay = campaign.LastDay, Notes = campaign.Notes,
        IsOfAll = campaign.IsOfAll, TaskForces = [.. campaign.TaskForces.Select(part => part.TaskForceId)], Measures = [.. campaign.Measures.Select(asked => asked.MeasureId)],
    };
}
