using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Campaigns;

/// <summary>An administrator keeps what was stated for all task forces together: opening balances, and what was announced about a campaign.</summary>
public sealed class StateFigure(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    /// <param name="Campaign">Null for an opening balance of the program.</param>
    /// <param name="Subjects">What a number can be of.</param>
    public sealed record View(Form Form, string? Campaign, IReadOnlyList<(string Code, string Name)> Subjects, IReadOnlyList<HistoryLine> History);

    /// <summary>Asks the rules before it is sent, so that what is wrong is said together with what could not be read.</summary>
    public sealed class Form : IValidatableObject
    {
        public const string WholeNumber = ReportMeasures.Form.WholeNumber;

        /// <summary>0 for a new one.</summary>
        public int Version { get; set; }

        public Guid EntryId { get; init; } = Guid.NewGuid();

        public int? CampaignId { get; init; }

        /// <summary>A counted figure's name, or a measure's id.</summary>
        public string? Subject { get; set; }

        public int? Value { get; set; }

        public Qualifier Qualifier { get; set; } = Qualifier.MoreThan;

        public int? SinceYear { get; set; }

        public DateOnly? AsOf { get; set; }

        public string? Source { get; set; }

        /// <summary>Why it is changed; not asked for a new one.</summary>
        public string? Because { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            try
            {
                if (Version > 0) StatedFigure.RequireChange(FactsOf(this), Because);
                else StatedNumber.Require(FactsOf(this));
                return [];
            }
            catch (RuleViolation violation)
            {
                return [.. violation.All.Select(one => new ValidationResult(one.Message, [one.Field ?? ""]))];
            }
        }
    }

    /// <param name="figureId">Null for a new one.</param>
    /// <param name="campaignId">The campaign of a new one; null for an opening balance.</param>
    public async Task<View?> FindAsync(int? figureId, int? campaignId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var figure = figureId is { } id ? await db.StatedFigures.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) : null;
        if (figureId is not null && figure is null) return null;

        var of = figure?.CampaignId ?? campaignId;
        var campaign = of is { } ofId ? await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ofId, ct) : null;
        if (of is not null && campaign is null) return null;
        var measures = await db.Measures.OrderBy(measure => measure.Id).Select(measure => new { measure.Id, measure.Name }).ToListAsync(ct);
        return new View(
            figure is null ? new Form { CampaignId = of, AsOf = campaign?.LastDay } : FormOf(figure), campaign?.Name,
            [.. Enum.GetValues<CountedFigure>().Select(counted => ($"{counted}", counted.Label())), .. measures.Select(measure => ($"{measure.Id}", measure.Name))],
            figure is null ? [] : await HistoryLine.ReadAsync(db, nameof(StatedFigure), figure.Id, ct));
    }

    public async Task SubmitAsync(int? figureId, Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        if (figureId is { } id) db.SupersededFigures.Add((await LoadAsync(db, id, form.Version, ct)).Change(FactsOf(form), form.Because, clock));
        else db.StatedFigures.Add(new StatedFigure(form.EntryId, form.CampaignId, FactsOf(form), clock));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>History keeps that it was there, and figures as of an earlier day still show it.</summary>
    public async Task RemoveAsync(int figureId, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var figure = await LoadAsync(db, figureId, version, ct);
        db.SupersededFigures.Add(figure.Withdraw(clock));
        db.StatedFigures.Remove(figure);
        await db.SaveChangesAsync(ct);
    }

    private static async Task<StatedFigure> LoadAsync(AppDb db, int id, int version, CancellationToken ct)
    {
        var figure = await db.StatedFigures.SingleOrDefaultAsync(row => row.Id == id, ct);
        Rule.Require(figure is not null, "This number is there no more.");
        db.Expect(figure, version);
        return figure;
    }

    private static StatedFacts FactsOf(Form form)
    {
        var isMeasure = int.TryParse(form.Subject, CultureInfo.InvariantCulture, out var measure);
        return new StatedFacts(
            isMeasure ? measure : null, !isMeasure && Enum.TryParse<CountedFigure>(form.Subject, out var counted) ? counted : null,
            form.Value, form.Qualifier, form.SinceYear, form.AsOf, form.Source);
    }

    private static Form FormOf(StatedFigure figure) => new()
    {
        Version = figure.Version, EntryId = figure.EntryId, CampaignId = figure.CampaignId, Subject = figure.MeasureId?.ToString(CultureInfo.InvariantCulture) ?? $"{figure.Counted}",
        Value = figure.Value, Qualifier = figure.Qualifier, SinceYear = figure.SinceYear, AsOf = figure.AsOf, Source = figure.Source,
    };
}
