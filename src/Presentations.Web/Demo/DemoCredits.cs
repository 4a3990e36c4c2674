using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Demo;

/// <summary>Gives planned visits their place and their credit: venues, agencies and speakers of the database.</summary>
internal sealed class DemoCredits
{
    private readonly Dictionary<string, int> owners;
    private readonly Dictionary<string, Venue> venues;
    private readonly Dictionary<string, int[]> agencies = [];
    private readonly Dictionary<string, int> members;

    private DemoCredits(Dictionary<string, int> owners, Dictionary<string, Venue> venues, Dictionary<string, int> members) =>
        (this.owners, this.venues, this.members) = (owners, venues, members);

    /// <summary>Adds the local agencies that are missing.</summary>
    public static async Task<DemoCredits> PrepareAsync(AppDb db, List<DemoSchool> schools, int batchId, CancellationToken ct)
    {
        var credits = new DemoCredits(
            await db.Owners.ToDictionaryAsync(owner => owner.Code, owner => owner.Id, ct),
            await VenuesAsync(db, schools, ct),
            await db.Members.ToDictionaryAsync(member => member.Email, member => member.Id, ct));
        await credits.NameAgenciesAsync(db, schools, batchId, ct);
        return credits;
    }

    public int OwnerId(string code) => owners[code];

    public VisitFacts FactsOf(PlannedVisit visit)
    {
        var venue = visit.School is { } school ? venues[school.NationalId] : null;
        var speaker = SpeakerOf(visit.OwnerCode, visit.Lead);
        var credited = agencies.GetValueOrDefault(visit.OwnerCode);
        return new VisitFacts(visit.Date, venue?.Place ?? visit.Elsewhere!)
        {
            VenueId = venue?.Id,
            LeadPresenterId = speaker is { } member && members.TryGetValue(member.Email, out var id) ? id : null,
            LeadPresenterName = speaker is { } known && members.ContainsKey(known.Email) ? null : NameOf(visit.OwnerCode, visit.Lead),
            LeadAgencyId = credited?[visit.Agency],
            PartnerAgencyIds = visit.Partner is { } partner && credited is not null ? [credited[partner]] : [],
            Notes = visit.Notes,
        };
    }

    /// <summary>The fixed people speak in the demonstration too, so that their own pages show something.</summary>
    private static CastMember? SpeakerOf(string ownerCode, int lead) => (ownerCode, lead) switch
    {
        ("ID", 0) => Cast.Ada,
        ("ID", 1) => Cast.Ben,
        ("UT", 0) => Cast.Cam,
        _ => null,
    };

    private static string NameOf(string ownerCode, int lead)
    {
        var number = ownerCode.Sum(letter => letter) * 7 + lead * 11;
        return $"{DemoWords.Ranks[number % DemoWords.Ranks.Count]} {DemoWords.Surnames[number % DemoWords.Surnames.Count]}";
    }

    private static async Task<Dictionary<string, Venue>> VenuesAsync(AppDb db, List<DemoSchool> schools, CancellationToken ct)
    {
        var venues = new List<Venue>();
        foreach (var ids in schools.Select(school => school.NationalId).Chunk(DemoCampaign.SchoolsAtOnce))
            venues.AddRange(await db.Venues.AsNoTracking().Where(venue => ids.Contains(venue.NationalId!)).ToListAsync(ct));
        return venues.ToDictionary(venue => venue.NationalId!);
    }

    /// <summary>For each task force its lead agency, and a police department and a sheriff's office of places that it visits.</summary>
    private async Task NameAgenciesAsync(AppDb db, List<DemoSchool> schools, int batchId, CancellationToken ct)
    {
        var known = (await db.Agencies.ToListAsync(ct)).ToDictionary(agency => (agency.StateCode, agency.SearchName));
        var counties = await db.Counties.ToDictionaryAsync(county => county.Fips, county => county.LegalName, ct);
        var credited = new Dictionary<string, Agency[]>();
        foreach (var taskForce in await db.TaskForces.OrderBy(taskForce => taskForce.Code).ToListAsync(ct))
        {
            var places = schools.Where(school => school.OwnerCode == taskForce.Code).Select(school => venues[school.NationalId]).Where(venue => venue.CountyFips is not null).ToList();
            var city = places.CountBy(venue => (venue.StateCode, venue.City)).MaxBy(place => place.Value).Key;
            var county = places.CountBy(venue => (venue.StateCode, venue.CountyFips)).MaxBy(place => place.Value).Key;
            credited[taskForce.Code] =
            [
                Agency(taskForce.LeadAgency, taskForce.StateCode),
                Agency($"{city.City} Police Department", city.StateCode),
                Agency($"{counties[county.CountyFips!]} Sheriff's Office", county.StateCode),
            ];
        }
        await db.SaveChangesAsync(ct);
        foreach (var (code, three) in credited) agencies[code] = Array.ConvertAll(three, agency => agency.Id);

        Agency Agency(string name, string stateCode)
        {
            var added = new Agency(name, stateCode) { ImportBatchId = batchId };
            if (known.TryAdd((stateCode, added.SearchName), added)) db.Agencies.Add(added);
            return known[(stateCode, added.SearchName)];
        }
    }
}
