using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.Schools;

/// <summary>How one of the national school files names its columns, in its old and new editions.</summary>
public sealed record SchoolLayout(string Title, VenueKind Kind, IReadOnlyDictionary<SchoolColumn, string[]> Headers)
{
    /// <summary>False for a file that only tells where known schools are.</summary>
    public bool AddsSchools { get; private init; } = true;

    /// <summary>Grades as the private school survey numbers them: 1 ungraded, 2 to 4 before kindergarten, 5 kindergarten, 6 to 17 the grades.</summary>
    public bool SurveyGrades { get; private init; }

    public static SchoolLayout PublicDirectory { get; } = new("Public school directory (NCES CCD)", VenueKind.PublicSchool, new Dictionary<SchoolColumn, string[]>
    {
        [SchoolColumn.NationalId] = ["NCESSCH"],
        [SchoolColumn.Name] = ["SCH_NAME", "SCHNAM"],
        [SchoolColumn.District] = ["LEA_NAME", "LEANM"],
        [SchoolColumn.Street] = ["LSTREET1", "LSTREE", "LSTREET"],
        [SchoolColumn.City] = ["LCITY"],
        [SchoolColumn.State] = ["LSTATE", "ST", "STABR"],
        [SchoolColumn.Zip] = ["LZIP"],
        [SchoolColumn.CountyFips] = ["CNTY", "CONUM"],
        [SchoolColumn.CountyName] = ["NMCNTY", "CONAME"],
        [SchoolColumn.Phone] = ["PHONE"],
        [SchoolColumn.Website] = ["WEBSITE"],
        [SchoolColumn.LowGrade] = ["GSLO"],
        [SchoolColumn.HighGrade] = ["GSHI"],
        [SchoolColumn.Status] = ["UPDATED_STATUS", "SY_STATUS", "STATUS"],
        [SchoolColumn.Latitude] = ["LATCOD"],
        [SchoolColumn.Longitude] = ["LONCOD"],
        [SchoolColumn.Year] = ["SCHOOL_YEAR", "SURVYEAR"],
    });

    public static SchoolLayout PrivateSchools { get; } = new("Private schools (HIFLD)", VenueKind.PrivateSchool, new Dictionary<SchoolColumn, string[]>
    {
        [SchoolColumn.NationalId] = ["NCESID"],
        [SchoolColumn.Name] = ["NAME"],
        [SchoolColumn.Street] = ["ADDRESS"],
        [SchoolColumn.City] = ["CITY"],
        [SchoolColumn.State] = ["STATE"],
        [SchoolColumn.Zip] = ["ZIP"],
        [SchoolColumn.CountyFips] = ["COUNTYFIPS"],
        [SchoolColumn.CountyName] = ["COUNTY"],
        [SchoolColumn.Phone] = ["TELEPHONE"],
        [SchoolColumn.Website] = ["WEBSITE"],
        [SchoolColumn.LowGrade] = ["START_GRAD", "START_GRADE"],
        [SchoolColumn.HighGrade] = ["END_GRADE"],
        [SchoolColumn.Pupils] = ["ENROLLMENT"],
        [SchoolColumn.Status] = ["STATUS"],
        [SchoolColumn.Latitude] = ["LATITUDE"],
        [SchoolColumn.Longitude] = ["LONGITUDE"],
    })
    { SurveyGrades = true };

    public static SchoolLayout PrivateSurvey { get; } = new("Private school survey (NCES PSS)", VenueKind.PrivateSchool, new Dictionary<SchoolColumn, string[]>
    {
        [SchoolColumn.NationalId] = ["PPIN"],
        [SchoolColumn.Name] = ["PINST"],
        [SchoolColumn.Street] = ["PL_ADD", "PADDRS"],
        [SchoolColumn.City] = ["PL_CIT", "PCITY"],
        [SchoolColumn.State] = ["PL_STABB", "PSTABB"],
        [SchoolColumn.Zip] = ["PL_ZIP", "PZIP"],
        [SchoolColumn.CountyName] = ["PCNTNM"],
        [SchoolColumn.Phone] = ["PPHONE"],
        [SchoolColumn.LowGrade] = ["LOGR"],
        [SchoolColumn.HighGrade] = ["HIGR"],
        [SchoolColumn.Pupils] = ["NUMSTUDS"],
        [SchoolColumn.Latitude] = ["LATITUDE"],
        [SchoolColumn.Longitude] = ["LONGITUDE"],
    })
    { SurveyGrades = true };

    public static SchoolLayout Geocodes { get; } = new("School geocodes (NCES EDGE)", VenueKind.PublicSchool, new Dictionary<SchoolColumn, string[]>
    {
        [SchoolColumn.NationalId] = ["NCESSCH", "PPIN"],
        [SchoolColumn.CountyFips] = ["CNTY"],
        [SchoolColumn.Latitude] = ["LAT"],
        [SchoolColumn.Longitude] = ["LON"],
    })
    { AddsSchools = false };

    /// <summary>The geocode file comes last: its columns are also part of others.</summary>
    public static IReadOnlyList<SchoolLayout> All { get; } = [PublicDirectory, PrivateSchools, PrivateSurvey, Geocodes];

    private IEnumerable<SchoolColumn> Needed => AddsSchools
        ? [SchoolColumn.NationalId, SchoolColumn.Name, SchoolColumn.State]
        : [SchoolColumn.NationalId, SchoolColumn.Latitude, SchoolColumn.Longitude];

    /// <summary>Recognizes a file by its headers, whatever their order and whatever else stands between them.</summary>
    public static SchoolColumns Recognize(IReadOnlyList<string> headers)
    {
        foreach (var layout in All)
        {
            var columns = new SchoolColumns(layout, headers);
            if (layout.Needed.All(columns.Has)) return columns;
        }
        throw new RuleViolation($"These columns fit no national school file: {string.Join(", ", headers.Take(12))}. {string.Join(" ", All.Select(Describe))}");
    }

    private static string Describe(SchoolLayout layout) => $"{layout.Title} has {string.Join(", ", layout.Needed.Select(column => layout.Headers[column][0]))}.";
}

/// <summary>What the columns of the national school files tell.</summary>
public enum SchoolColumn
{
    NationalId,
    Name,
    District,
    Street,
    City,
    State,
    Zip,
    CountyFips,
    CountyName,
    Phone,
    Website,
    LowGrade,
    HighGrade,
    Pupils,
    Status,
    Latitude,
    Longitude,
    Year,
}
