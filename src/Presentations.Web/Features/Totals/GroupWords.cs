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

    /// <summary>What is published of a group, in words: where only a part of it could be, how many at least.</summary>
    public static string InWords(this PublishedFigures figures, AudienceGroup group)
    {
        var people = figures.People.GetValueOrDefault(group);
        return figures.KnownReached is null ? FigureWords.Unknown : !figures.Unsplit.Contains(group) ? $"{people:N0}" : people == 0 ? "in Not split" : $"at least {people:N0}";
    }

    /// <summary>The same as a number, for files; null where all of it is counted under "Not split", and where nothing is known.</summary>
    public static long? Number(this PublishedFigures figures, AudienceGroup group) =>
        figures.People.GetValueOrDefault(group) is var people && people == 0 && (figures.Unsplit.Contains(group) || figures.KnownReached is null) ? null : people;
}
