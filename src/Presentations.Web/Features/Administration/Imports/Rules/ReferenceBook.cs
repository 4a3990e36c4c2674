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

    public static async Task<ReferenceBook> LoadAsync(AppDb db, ReferenceData reference, CancellationToken ct = default) => new(
        await reference.PlacesAsync(ct),
        KnownCities.Shipped,
        await reference.OwnersAsync(ct),
        await db.Owners.AsNoTracking().ToListAsync(ct),
        await db.Audiences.AsNoTracking().OrderBy(audience => audience.Order).ToListAsync(ct),
        await db.Topics.AsNoTracking().OrderBy(topic => topic.Order).ToListAsync(ct));
}
