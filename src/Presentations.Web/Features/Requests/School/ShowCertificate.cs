using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The certificate of a visit, for the host to print. It names the task force, never an officer.</summary>
public sealed class ShowCertificate(AppDbFactory dbs) : IUseCase
{
    /// <param name="People">Null when nobody counted.</param>
    public sealed record View(string? Host, string? City, string StateCode, DateOnly Date, int Sessions, int? People, IReadOnlyList<string> Topics, string Desk, string Language)
    {
        /// <summary>Nobody counted heads or names in every session: the number is about right.</summary>
        public bool IsAbout { get; init; }
    }

    /// <summary>Null for a link that is unknown, and as long as no talk was given.</summary>
    public async Task<View?> FindAsync(string token, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return null;
        var visit = await db.Visits.AsNoTracking().Include(visit => visit.Presentations)
            .Where(visit => visit.Stage == VisitStage.Delivered).OrderByDescending(visit => visit.Id).FirstOrDefaultAsync(ct);
        if (visit is null) return null;

        var held = visit.Presentations.Where(talk => talk.Status is PresentationStatus.Delivered).ToList();
        var language = await db.Requests.Select(request => request.ContactLanguage).SingleAsync(ct);
        var desk = await db.Owners.Where(owner => owner.Id == visit.OwnerId).Select(owner => owner.Name).SingleAsync(ct);
        return new View(visit.VenueName, visit.City, visit.StateCode, visit.Date, held.Count,
            held.TrueForAll(talk => talk.Contacts is not null) ? held.Sum(talk => talk.Contacts) : null,
            [.. held.SelectMany(talk => TopicSet.Codes(talk.Topics)).Distinct().Order(StringComparer.Ordinal)], desk, language)
        {
            IsAbout = held.Exists(talk => talk.Basis?.IsExact() is false),
        };
    }
}
