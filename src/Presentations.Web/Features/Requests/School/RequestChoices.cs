using Presentations.Data.Reference;
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

    internal static async Task<RequestChoices> LoadAsync(ReferenceData reference, CancellationToken ct)
    {
        var words = await reference.VocabularyAsync(ct);
        return new(
            [.. words.Audiences.Where(audience => audience.Code != Audience.Unspecified).Select(audience => new Row(audience.Code, audience.Label, audience.Group == AudienceGroup.Youth && audience.Code != College))],
            [.. words.Topics.Select(topic => new Row(topic.Code, topic.Label))],
            [.. (await reference.PlacesAsync(ct)).States.Select(state => (state.Code, state.Name))]);
    }
}
