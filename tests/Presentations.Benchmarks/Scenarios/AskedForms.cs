using System.Globalization;
using Presentations.Domain.Directory;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>What a school types into the public form.</summary>
internal static class AskedForms
{
    public static List<Venue> SchoolsAmong(IEnumerable<Venue> venues) => [.. venues.Where(venue => venue.Kind is VenueKind.PublicSchool or VenueKind.PrivateSchool)];

    public static Dictionary<string, string> Of(Venue school, string email)
    {
        var day = TimeProvider.System.GetUtcNow().AddMonths(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new()
        {
            ["EntryId"] = $"{Guid.NewGuid()}", ["VenueId"] = $"{school.Id}", ["Place"] = school.Name, ["City"] = school.City!, ["Zip"] = school.Zip!,
            ["Audiences"] = "6-8", ["Expected[6-8]"] = "90", ["Topics"] = "image-sharing", ["StaffStays"] = "true",
            ["Windows[0].FirstDay"] = day, ["Windows[0].From"] = "08:00", ["Windows[0].To"] = "15:00", ["Sessions"] = "2", ["Minutes"] = "45",
            ["Name"] = "Robin Vale", ["Email"] = email, ["Notes"] = "Please mind the stairs at the side entrance.",
        };
    }

    /// <summary>Another one every time: an address gets few mails a day.</summary>
    public static string NewAddress() => $"{Guid.NewGuid():N}@school.example";
}
