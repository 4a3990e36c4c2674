using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>What the audience groups are called in tables.</summary>
public static class GroupWords
{
    public static string Of(AudienceGroup group) => group switch
    {
        AudienceGroup.Adult => "Adults",
        AudienceGroup.Professional => "Professionals",
        AudienceGroup.Unspecified => "Not split",
        _ => group.ToString(),
    };

    /// <summary>What is published of a group: its number where that is all of it, else words.</summary>
    public static object Shown(this PublishedFigures figures, AudienceGroup group)
    {
        var people = figures.People.GetValueOrDefault(group);
        return !figures.Unsplit.Contains(group) ? people : people == 0 ? "in not split" : $"at least {people:N0}";
    }
}
