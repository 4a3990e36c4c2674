using Presentations.Data;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Demo;

/// <summary>When and from where the fixed people speak.</summary>
internal static class DemoPresenters
{
    public static IReadOnlyList<(CastMember Person, string Zone, string HomeZip, GeoPoint Home, string[] Languages)> All { get; } =
    [
        (Cast.Ada, "America/Boise", "83702", new GeoPoint(43.63, -116.21), ["en", "es"]),
        (Cast.Ben, "America/Boise", "83301", new GeoPoint(42.56, -114.46), ["en"]),
        (Cast.Cam, "America/Denver", "84111", new GeoPoint(40.76, -111.88), ["en"]),
    ];

    public static void Add(AppDb db, DemoStage stage, IReadOnlyCollection<int> haveProfile)
    {
        foreach (var (person, zone, zip, home, languages) in All.Where(one => !haveProfile.Contains(stage.MemberId(one.Person))))
        {
            var profile = PresenterProfile.Usual(stage.OwnerId(person.OwnerCode!), stage.MemberId(person), zone);
            profile.Travel(zip, home, Pace.Usual.MilesPerHour, Pace.Usual.BufferMinutes);
            profile.Speak(languages, []);
            db.PresenterProfiles.Add(profile);
        }
    }
}
