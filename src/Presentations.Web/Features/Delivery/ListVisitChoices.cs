using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Delivery;

/// <summary>Lists what a person may choose from when they log or correct a visit.</summary>
public sealed class ListVisitChoices(AppDbFactory dbs, ReferenceData reference) : IUseCase
{
    /// <param name="Owners">The task forces and state desks that the person may log for.</param>
    /// <param name="Topics">Those in use, in their order.</param>
    /// <param name="Audiences">Those in use, in their order.</param>
    public sealed record View(
        int? MemberId, IReadOnlyList<OwnerChoice> Owners, IReadOnlyList<Choice> Topics, IReadOnlyList<AudienceChoice> Audiences, IReadOnlyList<Choice> States)
    {
        /// <summary>No longer offered, but named by talks.</summary>
        public IReadOnlyList<Choice> RetiredTopics { get; init; } = [];

        /// <summary>No longer offered, but counted by talks.</summary>
        public IReadOnlyList<AudienceChoice> RetiredAudiences { get; init; } = [];

        /// <summary>Those in use, and retired ones that a talk names already.</summary>
        public IEnumerable<Choice> TopicsWith(ICollection<string> named) => Topics.Concat(RetiredTopics.Where(topic => named.Contains(topic.Code)));

        /// <summary>Those in use, and retired ones that a talk counts already.</summary>
        public IEnumerable<AudienceChoice> AudiencesWith(ICollection<string> counted) => Audiences.Concat(RetiredAudiences.Where(audience => counted.Contains(audience.Code)));

        /// <summary>The zone of a task force's seat, in which the person is told the time.</summary>
        public string ZoneOf(int? ownerId) => Owners.OrderByDescending(owner => owner.Id == ownerId).Select(owner => owner.Zone).FirstOrDefault("Etc/UTC");
    }

    public sealed record OwnerChoice(int Id, string Name, string StateCode, string Zone);

    public sealed record Choice(string Code, string Label);

    public sealed record AudienceChoice(string Code, string Label, AudienceGroup Group, string? LowGrade, string? HighGrade)
    {
        /// <summary>The label as an answer to "Who was in the room?".</summary>
        public string Answer => Code == Audience.Unspecified ? "One total, not split" : Label;
    }

    public sealed record Colleague(int Id, string Name);

    public async Task<View> FindAsync(CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var writable = db.Scope.WritableOwners;
        var owners = await db.Owners.Where(owner => db.Scope.IsAdministrator || writable.Contains(owner.Id)).OrderBy(owner => owner.Name)
            .Select(owner => new { owner.Id, owner.Name, owner.StateCode }).ToListAsync(ct);
        var topics = await db.Topics.AsNoTracking().OrderBy(topic => topic.Order).ToListAsync(ct);
        var audiences = await db.Audiences.AsNoTracking().OrderBy(audience => audience.Order).ToListAsync(ct);
        return new View(
            db.Scope.MemberId,
            [.. owners.Select(owner => new OwnerChoice(owner.Id, owner.Name, owner.StateCode, places.ZoneOf(owner.StateCode, null)))],
            [.. topics.Where(topic => topic.IsActive).Select(Of)],
            [.. audiences.Where(audience => audience.IsActive).Select(Of)],
            [.. places.States.Select(state => new Choice(state.Code, state.Name))])
        {
            RetiredTopics = [.. topics.Where(topic => !topic.IsActive).Select(Of)],
            RetiredAudiences = [.. audiences.Where(audience => !audience.IsActive).Select(Of)],
        };
    }

    private static Choice Of(Topic topic) => new(topic.Code, topic.Label);

    private static AudienceChoice Of(Audience audience) => new(audience.Code, audience.Label, audience.Group, audience.LowGrade, audience.HighGrade);

    /// <summary>The people of a task force, who may lead its talks.</summary>
    /// <param name="named">People whom a saved visit names, even if they have left since.</param>
    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(int ownerId, IReadOnlyCollection<int> named, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.MayRead(ownerId)) return [];
        var people = await db.Members.Where(member => named.Contains(member.Id) || member.IsActive && member.Memberships.Any(held => held.OwnerId == ownerId))
            .OrderBy(member => member.Name).Select(member => new { member.Id, member.Name, member.Email }).ToListAsync(ct);
        var names = NamesApart.Of(people.ConvertAll(person => (person.Id, person.Name, person.Email)));
        return people.ConvertAll(person => new Colleague(person.Id, names[person.Id]));
    }
}
