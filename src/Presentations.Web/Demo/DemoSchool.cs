using System.Text;
using Presentations.Data.Reference;
using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Features.Administration.Schools;

namespace Presentations.Web.Demo;

/// <summary>A real school that the demonstration visits.</summary>
/// <param name="OwnerCode">The task force that visits it.</param>
/// <param name="Bands">The audiences of its grades, youngest first.</param>
internal sealed record DemoSchool(string OwnerCode, SchoolRow Row, int Pupils, IReadOnlyList<string> Bands)
{
    private const string OwnerColumn = "TASK_FORCE";
    private const int UsualPupils = 480;

    private static readonly (string Audience, int Low, int High)[] grades = [("k-2", 0, 2), ("3-5", 3, 5), ("6-8", 6, 8), ("9-12", 9, 12)];

    public string NationalId => Row.NationalId;

    /// <summary>The files of the demonstration, each with the schools that it tells of.</summary>
    public static IEnumerable<(SchoolLayout Layout, List<DemoSchool> Schools)> Read(Places places) =>
        from name in (string[])["private_schools.csv", "public_schools.csv"]
        select Read(name, places);

    private static (SchoolLayout, List<DemoSchool>) Read(string name, Places places)
    {
        using var file = typeof(DemoSchool).Assembly.GetManifestResourceStream($"Demo/Schools/{name}")!;
        using var rows = CsvRows.Read(file, Encoding.UTF8, ',').GetEnumerator();
        rows.MoveNext();
        var owner = rows.Current.Cells.ToList().IndexOf(OwnerColumn);
        var columns = SchoolLayout.Recognize(rows.Current.Cells);
        var reader = new SchoolReader(columns, places);
        var schools = new List<DemoSchool>();
        while (rows.MoveNext())
        {
            if (reader.Read(rows.Current) is { } row) schools.Add(Of(rows.Current[owner], row));
        }
        return (columns.Layout, schools);
    }

    private static DemoSchool Of(string ownerCode, SchoolRow row)
    {
        var (low, high) = (GradeOf(row.Values[SchoolValue.LowGrade]), GradeOf(row.Values[SchoolValue.HighGrade]));
        var bands = grades.Where(band => band.Low <= high && band.High >= low).Select(band => band.Audience).ToList();
        return new DemoSchool(ownerCode, row, row.Values[SchoolValue.Pupils] is { Length: > 0 } pupils ? int.Parse(pupils, System.Globalization.CultureInfo.InvariantCulture) : UsualPupils, bands);
    }

    private static int GradeOf(string? grade) => int.TryParse(grade, out var number) ? number : 0;
}
