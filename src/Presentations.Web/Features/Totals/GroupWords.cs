using Presentations.Domain.Delivery;

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
}
