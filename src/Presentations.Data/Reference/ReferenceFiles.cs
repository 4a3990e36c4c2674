using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Data.Reference;

/// <summary>The reference data as its files tell it; every call reads fresh rows.</summary>
/// <param name="open">Opens a file by its path, for example "geo/states.csv".</param>
public sealed class ReferenceFiles(Func<string, Stream> open)
{
    public const string Counties = "geo/counties.csv";
    public const string CountyAliases = "geo/county_aliases.csv";
    public const string CountyZones = "geo/county_timezones.csv";
    public const string States = "geo/states.csv";
    public const string Zips = "geo/zip_county.csv";
    public const string TaskForces = "organization/task_forces.csv";
    public const string Territories = "organization/territories.csv";
    public const string Audiences = "taxonomy/audiences.csv";
    public const string Topics = "taxonomy/topics.csv";

    public static IReadOnlyList<string> All { get; } = [States, Counties, CountyZones, CountyAliases, Zips, TaskForces, Territories, Audiences, Topics];

    /// <summary>The files that the product ships.</summary>
    public static ReferenceFiles Shipped { get; } = new(OpenShipped);

    public static Stream OpenShipped(string path) =>
        typeof(ReferenceFiles).Assembly.GetManifestResourceStream($"Presentations.Data.Reference.Files.{path.Replace('/', '.')}")
        ?? throw new FileNotFoundException($"The reference file {path} is not part of this build.", path);

    internal byte[] ReadBytes(string path)
    {
        using var file = open(path);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    public List<UsState> ReadStates() =>
    [
        .. Read(States, row => new UsState
        {
            Code = row["state"],
            Fips = row["state_fips"],
            Name = row["name"],
            Kind = row["kind"] switch { "state" => StateKind.State, "territory" => StateKind.Territory, _ => StateKind.District },
            Zone = row["default_iana_tz"],
        }),
        new UsState { Code = UsState.SeveralStates, Fips = "00", Name = "Several states", Kind = StateKind.SeveralStates, Zone = "America/New_York" },
    ];

    public List<County> ReadCounties()
    {
        var zones = Read(CountyZones, row => (Fips: row["fips"], Zone: row["iana_tz"], Other: row.Optional("other_tz"))).ToDictionary(zone => zone.Fips);
        return Read(Counties, row => new County
        {
            Fips = row["fips"],
            StateCode = row["state"],
            Name = row["name"],
            LegalName = row["legal_name"],
            IsCurrent = row["status"] == "current",
            Zone = zones[row["fips"]].Zone,
            OtherZone = zones[row["fips"]].Other,
            Latitude = row.Degrees("centroid_lat"),
            Longitude = row.Degrees("centroid_lon"),
        });
    }

    /// <summary>An old county became exactly one new one only where no other old county went into it too.</summary>
    public List<CountyAlias> ReadCountyAliases()
    {
        var lines = Read(CountyAliases, row => (Old: row["old_fips"], New: row["new_fips"], IsOneToOne: row["relation"] == "one-to-one"));
        var shared = lines.GroupBy(line => line.New).Where(into => into.Count() > 1).Select(into => into.Key).ToHashSet();
        return lines.ConvertAll(line => new CountyAlias { OldFips = line.Old, NewFips = line.New, IsOneToOne = line.IsOneToOne && !shared.Contains(line.New) });
    }

    public List<ZipArea> ReadZips() => Read(Zips, row => new ZipArea
    {
        Zip = row["zcta"],
        CountyFips = row["county_fips"],
        StateCode = row["state"],
        Counties = row.Number("n_counties"),
    });

    public List<TaskForce> ReadTaskForces() => Read(TaskForces, row => new TaskForce
    {
        Code = row["code"],
        Name = row["name"],
        StateCode = row["seat_state"],
        LeadAgency = row["lead_agency"],
        IsStatewide = row["coverage"] == "statewide",
        IsNameOfficial = row["name_confidence"] == "published",
        Website = row.Optional("website"),
    });

    public List<TerritoryLine> ReadTerritories() => Read(Territories, row =>
        new TerritoryLine(row["county_fips"], row["state"], row.Optional("task_force"), row.Optional("confidence")));

    public List<Audience> ReadAudiences() => Number(Read(Audiences, row => new Audience
    {
        Code = row["code"],
        Label = row["label"],
        Group = Enum.Parse<AudienceGroup>(row["group"], ignoreCase: true),
        LowGrade = row.Optional("grade_low"),
        HighGrade = row.Optional("grade_high"),
        Order = 0,
    }), (audience, place) => audience.Order = place);

    public List<Topic> ReadTopics() => Number(Read(Topics, row => new Topic
    {
        Code = row["code"],
        Label = row["label"],
        UsualAudience = row.Optional("usual_audience"),
        Order = 0,
    }), (topic, place) => topic.Order = place);

    private List<T> Read<T>(string path, Func<CsvTable, T> read)
    {
        using var table = new CsvTable(open(path));
        return [.. table.Rows().Select(read)];
    }

    private static List<T> Number<T>(List<T> rows, Action<T, int> give)
    {
        for (var place = 0; place < rows.Count; place++) give(rows[place], place + 1);
        return rows;
    }
}

/// <summary>A line of the territories file: it names the task force by its code.</summary>
/// <param name="TaskForceCode">Null when the county's task force is unknown, or when it has none.</param>
public sealed record TerritoryLine(string CountyFips, string StateCode, string? TaskForceCode, string? Confidence);
