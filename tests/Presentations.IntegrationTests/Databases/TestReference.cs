using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Web.Account;

namespace Presentations.IntegrationTests.Databases;

/// <summary>A few states with their counties, owners and venues, and the fixed cast: enough for every rule, small enough to copy for every test.</summary>
internal static class TestReference
{
    public static async Task LoadAsync(AppDb db)
    {
        AddState(db, "CA", "06", "California", "America/Los_Angeles");
        AddState(db, "ID", "16", "Idaho", "America/Boise");
        AddState(db, "TX", "48", "Texas", "America/Chicago");
        AddState(db, "UT", "49", "Utah", "America/Denver");
        db.States.Add(new UsState { Code = UsState.SeveralStates, Fips = "00", Name = "Several states", Kind = StateKind.SeveralStates, Zone = "America/New_York" });
        AddTaskForce(db, "CA-FRESNO", "Central California Internet Crimes Against Children Task Force", "CA", isStatewide: false);
        AddTaskForce(db, "CA-LA", "Los Angeles Regional Internet Crimes Against Children Task Force", "CA", isStatewide: false);
        AddTaskForce(db, "ID", "Idaho Internet Crimes Against Children Task Force", "ID", isStatewide: true);
        AddTaskForce(db, "TX-N", "North Texas Internet Crimes Against Children Task Force", "TX", isStatewide: false);
        AddTaskForce(db, "UT", "Utah Internet Crimes Against Children Task Force", "UT", isStatewide: true);
        await db.SaveChangesAsync();

        AddCounty(db, "06019", "CA", "Fresno", "America/Los_Angeles", "CA-FRESNO");
        AddCounty(db, "06037", "CA", "Los Angeles", "America/Los_Angeles", "CA-LA");
        AddCounty(db, "16001", "ID", "Ada", "America/Boise", "ID");
        AddCounty(db, "16055", "ID", "Kootenai", "America/Los_Angeles", "ID");
        AddCounty(db, "48113", "TX", "Dallas", "America/Chicago", null);
        AddCounty(db, "49035", "UT", "Salt Lake", "America/Denver", "UT");

        foreach (var (code, group) in Audiences) db.Audiences.Add(new Audience { Code = code, Label = code, Group = group, Order = db.Audiences.Local.Count });
        foreach (var code in new[] { "sextortion", "gaming", "cyberbullying" }) db.Topics.Add(new Topic { Code = code, Label = code, Order = db.Topics.Local.Count });

        db.Venues.Add(School("Lincoln Elementary School", "Boise", "ID", "83702", "16001", "America/Boise"));
        db.Venues.Add(School("Lake City High School", "Coeur d'Alene", "ID", "83814", "16055", "America/Los_Angeles"));
        db.Venues.Add(School("Highland Park Elementary School", "Salt Lake City", "UT", "84106", "49035", "America/Denver"));
        db.Agencies.Add(new Agency("Boise Police Department", "ID"));
        db.Agencies.Add(new Agency("Ada County Sheriff's Office", "ID"));
        await db.SaveChangesAsync();
    }

    public static async Task AddCastAsync(AppDb db)
    {
        await db.Owners.LoadAsync();
        AddMember(db, "Ada", Role.Presenter, "ID");
        AddMember(db, "Ben", Role.Coordinator, "ID");
        AddMember(db, "Cam", Role.Coordinator, "UT");
        AddMember(db, "Nat", Role.NationalViewer, null);
        AddMember(db, "Pat", Role.Administrator, null);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static readonly (string Code, AudienceGroup Group)[] Audiences =
    [
        ("k-2", AudienceGroup.Youth), ("3-5", AudienceGroup.Youth), ("6-8", AudienceGroup.Youth), ("9-12", AudienceGroup.Youth),
        ("parents", AudienceGroup.Adult), ("educators", AudienceGroup.Professional), (Audience.Unspecified, AudienceGroup.Unspecified),
    ];

    private static void AddState(AppDb db, string code, string fips, string name, string zone)
    {
        db.States.Add(new UsState { Code = code, Fips = fips, Name = name, Kind = StateKind.State, Zone = zone });
        db.StateDesks.Add(new StateDesk { Code = StateDesk.CodeOf(code), Name = $"{name} state desk", StateCode = code });
    }

    private static void AddTaskForce(AppDb db, string code, string name, string state, bool isStatewide) => db.TaskForces.Add(new TaskForce
    {
        Code = code, Name = name, StateCode = state, LeadAgency = "Office of the Attorney General", IsStatewide = isStatewide, IsNameOfficial = true,
    });

    private static void AddCounty(AppDb db, string fips, string state, string name, string zone, string? taskForce)
    {
        db.Counties.Add(new County { Fips = fips, StateCode = state, Name = name, LegalName = $"{name} County", IsCurrent = true, Zone = zone });
        db.Territories.Add(new Territory
        {
            CountyFips = fips,
            StateCode = state,
            Coverage = taskForce is null ? Coverage.Unknown : Coverage.Covered,
            TaskForceId = db.Owners.Local.FirstOrDefault(owner => owner.Code == taskForce)?.Id,
        });
    }

    private static Venue School(string name, string city, string state, string zip, string county, string zone) =>
        new(VenueKind.PublicSchool, new VenueFacts(name, state, zone) { City = city, Zip = zip, CountyFips = county });

    private static void AddMember(AppDb db, string name, Role role, string? ownerCode)
    {
        var member = new Member(name, $"{name.ToLowerInvariant()}@example.org");
        member.Join(role, db.Owners.Local.FirstOrDefault(owner => owner.Code == ownerCode)?.Id);
        db.Accounts.Add(NewAccount.For(member));
    }
}
