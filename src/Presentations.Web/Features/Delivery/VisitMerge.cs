using System.Text.Json;

namespace Presentations.Web.Features.Delivery;

/// <summary>Puts what I typed beside what somebody else saved meanwhile, part by part, so that I can choose.</summary>
public sealed class VisitMerge
{
    private readonly VisitForm mine;

    /// <param name="read">The visit as I read it before typing.</param>
    public VisitMerge(VisitForm read, VisitForm mine, VisitForm saved, VisitFormWords words)
    {
        (this.mine, Saved) = (mine, saved);
        Differences = [.. VisitPart.Of(mine, saved, words)
            .Select(part => (Part: part, Read: part.Words(read), Mine: part.Words(mine), Saved: part.Words(saved)))
            .Where(one => one.Mine != one.Saved)
            .Select(one => new Difference(one.Part, one.Mine, one.Saved, one.Mine != one.Read && one.Saved != one.Read))];
        foreach (var difference in Differences) difference.TakeMine = difference.Mine is not null && difference.Part.Words(read) != difference.Mine;
    }

    /// <summary>What mine was compared with.</summary>
    public VisitForm Saved { get; }

    public IReadOnlyList<Difference> Differences { get; }

    /// <summary>The same, with the names of the people in either.</summary>
    internal static async Task<VisitMerge> ReadAsync(ListVisitChoices lists, ListVisitChoices.View choices, CorrectVisit.Typed mine, VisitForm saved)
    {
        var people = await lists.ColleaguesAsync(saved.OwnerId!.Value, [.. saved.CoPresenterIds, .. mine.Form.CoPresenterIds, saved.LeadPresenterId ?? 0, mine.Form.LeadPresenterId ?? 0]);
        return new(mine.Read, mine.Form, saved, new(choices, people));
    }

    /// <summary>What was saved then, with my parts where I chose them, under the version of then.</summary>
    public VisitForm Merged()
    {
        var merged = JsonSerializer.Deserialize<VisitForm>(JsonSerializer.Serialize(Saved))!;
        foreach (var difference in Differences.Where(difference => difference.TakeMine)) difference.Part.Take(mine, merged);
        merged.Because = mine.Because;
        return merged;
    }

    /// <param name="Mine">Null when my form does not have the part, such as a session that the other person added.</param>
    /// <param name="Saved">Null when the saved visit does not have it, such as a session that I added or that was voided.</param>
    /// <param name="BothChanged">Whether the other person and I changed it in different ways.</param>
    public sealed record Difference(VisitPart Part, string? Mine, string? Saved, bool BothChanged)
    {
        public bool TakeMine { get; set; }
    }
}
