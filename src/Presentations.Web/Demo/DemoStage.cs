using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;

namespace Presentations.Web.Demo;

/// <summary>The desks, people and schools of the database that the demonstration's requests and visits ahead are about.</summary>
internal sealed class DemoStage
{
    private Dictionary<string, int> owners = [];
    private Dictionary<string, int> members = [];
    private Dictionary<string, List<(DemoSchool School, Venue Venue)>> schools = [];

    private DemoStage() { }

    /// <returns>Null where the fixed people are missing.</returns>
    public static async Task<DemoStage?> SetAsync(AppDb db, Places places, CancellationToken ct)
    {
        var emails = Cast.All.Select(person => person.Email).ToList();
        var members = await db.Members.Where(member => emails.Contains(member.Email)).ToDictionaryAsync(member => member.Email, member => member.Id, ct);
        if (members.Count < emails.Count) return null;

        var asking = DemoRequest.All.Select(plan => plan.OwnerCode).ToHashSet();
        var schools = DemoSchool.Read(places).SelectMany(file => file.Schools).Where(school => asking.Contains(school.OwnerCode)).ToList();
        var ids = schools.ConvertAll(school => school.NationalId);
        var venues = await db.Venues.AsNoTracking().Where(venue => ids.Contains(venue.NationalId!)).ToDictionaryAsync(venue => venue.NationalId!, ct);
        return new DemoStage
        {
            members = members,
            owners = await db.Owners.Where(owner => asking.Contains(owner.Code)).ToDictionaryAsync(owner => owner.Code, owner => owner.Id, ct),
            schools = schools.Where(school => venues.ContainsKey(school.NationalId)).OrderBy(school => school.NationalId, StringComparer.Ordinal)
                .GroupBy(school => school.OwnerCode).ToDictionary(group => group.Key, group => group.Select(school => (school, venues[school.NationalId])).ToList()),
        };
    }

    public int OwnerId(string code) => owners[code];

    public int MemberId(CastMember person) => members[person.Email];

    public (DemoSchool School, Venue Venue) School(string ownerCode, int place) => schools[ownerCode][place % schools[ownerCode].Count];

    /// <summary>The n-th school day after today, from 0.</summary>
    public static DateOnly SchoolDay(DateOnly today, int place)
    {
        var day = today;
        for (var left = place; left >= 0;)
        {
            day = day.AddDays(1);
            if (WorkingDays.Is(day)) left--;
        }
        return day;
    }
}
