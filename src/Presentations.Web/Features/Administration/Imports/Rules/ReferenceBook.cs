using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>What the product knows of places, owners, audiences and topics: a log is held against it.</summary>
public sealed record ReferenceBook(
    Places Places, KnownCities Cities, OwnerMap OwnerMap, IReadOnlyList<Owner> Owners, IReadOnlyList<Audience> Audiences, IReadOnlyList<Topic> Topics)
{
    internal Words<string> AudienceWords { get; } = new("an audience", Audiences.Select(audience => (audience.Code, new[] { audience.Code, audience.Label })));

    internal Words<string> TopicWords { get; } = new("a topic", Topics.Select(topic => (topic.Code, new[] { topic.Code, topic.Label })));

    internal Words<int?> OwnerWords { get; } = new("a task force or state desk", Owners.Select(owner => ((int?)owner.Id, new[] { owner.Code, owner.Name })));

    public static async Task<ReferenceBook> LoadAsync(AppDb db, CancellationToken ct = default)
    {
        var owners = await db.Owners.AsNoTracking().ToListAsync(ct);
        return new ReferenceBook(
            new Places(
                await db.States.AsNoTracking().ToListAsync(ct),
                await db.Counties.AsNoTracking().ToListAsync(ct),
                await db.CountyAliases.AsNoTracking().ToListAsync(ct),
                await db.ZipAreas.AsNoTracking().ToListAsync(ct)),
            KnownCities.Shipped,
            new OwnerMap(await db.Territories.AsNoTracking().ToListAsync(ct), owners.OfType<TaskForce>(), owners.OfType<StateDesk>()),
            owners,
            await db.Audiences.AsNoTracking().OrderBy(audience => audience.Order).ToListAsync(ct),
            await db.Topics.AsNoTracking().OrderBy(topic => topic.Order).ToListAsync(ct));
    }
}
