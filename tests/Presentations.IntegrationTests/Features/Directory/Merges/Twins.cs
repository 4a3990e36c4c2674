using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Directory.Merges;

namespace Presentations.IntegrationTests.Features.Directory.Merges;

/// <summary>Entries that stand twice in the directory, and what names them.</summary>
internal static class Twins
{
    public static Venue Venue(string name, string? street = null, string? nationalId = null, Place? place = null)
    {
        var at = place ?? Talks.Boise;
        return new Venue(VenueKind.PublicSchool, new VenueFacts(name, at.StateCode, at.Zone) { Street = street, City = at.City, Zip = at.Zip, CountyFips = at.CountyFips }) { NationalId = nationalId };
    }

    public static Member Presenter(this TestDatabase database, string name)
    {
        var member = new Member(name, $"{name.ToLowerInvariant()}@police.example.org");
        member.Join(Role.Presenter, database.Owner("ID"));
        return member;
    }

    /// <summary>Adds rows to the database and answers their ids.</summary>
    public static async Task<int[]> AddAsync(this TestDatabase database, params object[] rows)
    {
        await using var db = database.AsSystem();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        return [.. rows.Select(row => (int)db.Entry(row).Property("Id").CurrentValue!)];
    }

    public static async Task<int> LogAsync(this TestDatabase database, VisitFacts facts, string owner = "ID", int people = 20)
    {
        await using var db = database.AsSystem();
        var visit = Visit.Log(database.Owner(owner), Guid.NewGuid(), facts, [Talks.Session(people), Talks.Session(people + 1) with { Kind = Kind.Training }], database.Clock);
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return visit.Id;
    }

    public static VisitFacts Facts(int? venue = null, int? agency = null, int? presenter = null, int[]? partners = null, int[]? coPresenters = null, DateOnly? day = null) => new(day ?? Talks.Day, Talks.Boise)
    {
        VenueId = venue, LeadAgencyId = agency, LeadPresenterId = presenter, PartnerAgencyIds = partners ?? [], CoPresenterIds = coPresenters ?? [],
    };

    public static async Task<int> MergeAsync(this TestDatabase database, int? who, DirectoryKind kind, int keep, int merge, string because = "The same one.")
    {
        await using var db = database.AsSystem();
        var entries = await Entry.ReadAsync(db, kind, [keep, merge], default);
        await using var person = database.As(who);
        return await person.Get<MergeEntries>().SubmitAsync(kind, keep, merge, new() { KeptVersion = entries[keep].Version, MergedVersion = entries[merge].Version, Because = because });
    }

    public static async Task UndoAsync(this TestDatabase database, int? who, int merge)
    {
        await using var person = database.As(who);
        await person.Get<UndoMerge>().SubmitAsync(merge, "They are two after all.");
    }

    /// <summary>Everything that counts, line by line.</summary>
    public static async Task<List<string>> TotalsAsync(this TestDatabase database)
    {
        await using var db = database.AsSystem();
        return [.. (await db.CountyTotals.AsNoTracking().ToListAsync()).Select(total =>
            $"{total.OwnerId} {total.Month} {total.Part} {total.StateCode} {total.CountyFips} {total.Kind} {total.Audience}: {total.Presentations} {total.WithoutCount} {total.Contacts} {total.Reached} {total.Estimated}").Order()];
    }

    /// <summary>Who and what every visit names, and what is held of whom.</summary>
    public static async Task<List<string>> NamesAsync(this TestDatabase database)
    {
        await using var db = database.AsSystem();
        var visits = await db.Visits.AsNoTracking().Include(visit => visit.Presentations).Include(visit => visit.Partners).Include(visit => visit.CoPresenters).AsSplitQuery().ToListAsync();
        var holds = await db.PresenterHolds.AsNoTracking().ToListAsync();
        return
        [
            .. visits.Select(visit =>
                $"{visit.Id}: venue {visit.VenueId}, agency {visit.LeadAgencyId} ({string.Join(' ', visit.Presentations.Select(talk => talk.LeadAgencyId).Distinct())}), partners {string.Join(' ', visit.Partners.Select(partner => partner.AgencyId).Order())}, "
                + $"presenter {visit.LeadPresenterId}, with {string.Join(' ', visit.CoPresenters.Select(one => one.MemberId).Order())}, by {visit.LoggedById}").Order(),
            .. holds.Select(hold => $"{hold.PresenterId} {hold.QuarterUtc:s} {hold.VisitId}").Order(),
        ];
    }
}
