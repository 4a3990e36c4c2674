using System.Globalization;
using Presentations.Benchmarks.Databases;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>A log as a task force keeps it: one row for every talk, at known venues.</summary>
internal static class ImportedLog
{
    private const string Mapping = """
        {
          "source": "Benchmark",
          "rows": { "id": "Id" },
          "date": "Date", "start": "Start", "minutes": "Minutes",
          "state": "State", "zip": "ZIP", "city": "City", "venue": "Venue",
          "attendance": { "audiences": { "6-8": "Grades 6-8", "educators": "Educators" } },
          "title": "Title", "agency": "Agency", "notes": "Notes"
        }
        """;

    public static (string Log, string Map) Write(GeneratedDatabase database, string folder, int rows)
    {
        using var connection = database.Connect();
        var venues = connection.List("SELECT Name, City, StateCode, Zip FROM Venues WHERE Id <= 5000", row => $"{row.GetString(0)},{row.GetString(1)},{row.GetString(2)},{row.GetString(3)}");
        var agencies = connection.List("SELECT Name FROM Agencies WHERE Id <= 500", row => row.GetString(0));
        var random = new Random(2025);
        var log = Path.Combine(folder, "log.csv");
        using (var text = new StreamWriter(log))
        {
            text.WriteLine("Id,Date,Start,Minutes,Venue,City,State,ZIP,Grades 6-8,Educators,Title,Agency,Notes");
            for (var row = 1; row <= rows; row++)
            {
                var day = GeneratedTalks.FirstDay.AddDays(random.Next(3_650));
                text.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{row},{day:M/d/yyyy},{8 + random.Next(7)}:{15 * random.Next(4):00},45,{venues[random.Next(venues.Count)]},{random.Next(1, 120)},{random.Next(1, 4)},Safe online,{agencies[random.Next(agencies.Count)]},Projector and two microphones were there"));
            }
        }
        var map = Path.Combine(folder, "map.json");
        File.WriteAllText(map, Mapping);
        return (log, map);
    }
}
