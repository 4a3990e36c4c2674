using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Requests.School;

/// <summary>What a school chooses among.</summary>
/// <param name="Audiences">Without the place for what nobody split.</param>
public sealed record RequestChoices(IReadOnlyList<RequestChoices.Row> Audiences, IReadOnlyList<RequestChoices.Row> Topics, IReadOnlyList<(string Code, string Name)> States)
{
    private const string College = "college";

    /// <summary>A code with its English words.</summary>
    public sealed record Row(string Code, string Label, bool IsPupils = false);

    public IReadOnlyList<string> Languages { get; } = Domain.Delivery.Languages.Usual;

    public bool IsPupils(string audience) => Audiences.Any(row => row.Code == audience && row.IsPupils);

    public bool HasTopic(string code) => Topics.Any(row => row.Code == code);

    internal static async Task<RequestChoices> LoadAsync(AppDb db, IReadOnlyList<(string Code, string Name)> states, CancellationToken ct) => new(
        await db.Audiences.AsNoTracking().Where(audience => audience.IsActive && audience.Code != Audience.Unspecified).OrderBy(audience => audience.Order)
            .Select(audience => new Row(audience.Code, audience.Label, audience.Group == AudienceGroup.Youth && audience.Code != College)).ToListAsync(ct),
        await db.Topics.AsNoTracking().Where(topic => topic.IsActive).OrderBy(topic => topic.Order).Select(topic => new Row(topic.Code, topic.Label, false)).ToListAsync(ct),
        states);
}
