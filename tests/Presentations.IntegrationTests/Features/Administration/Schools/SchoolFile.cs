using System.IO.Compression;
using System.Text;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Administration.Schools;

namespace Presentations.IntegrationTests.Features.Administration.Schools;

/// <summary>A school file in a temporary place.</summary>
internal sealed class SchoolFile : IDisposable
{
    public const string PublicHeader = "SURVYEAR,NCESSCH,SCH_NAME,LEA_NAME,LSTREET1,LCITY,LSTATE,LZIP,PHONE,GSLO,GSHI,SY_STATUS,LATCOD,LONCOD,CNTY,NMCNTY";
    public const string PrivateHeader = "NCESID,NAME,ADDRESS,CITY,STATE,ZIP,TELEPHONE,STATUS,COUNTY,COUNTYFIPS,LATITUDE,LONGITUDE,LEVEL_,ENROLLMENT,START_GRAD,END_GRADE";

    private readonly string path = Path.GetTempFileName();

    private SchoolFile() { }

    public static SchoolFile Of(string header, params string[] lines) => Of(Encoding.UTF8, header, lines);

    public static SchoolFile Of(Encoding encoding, string header, params string[] lines)
    {
        var file = new SchoolFile();
        File.WriteAllText(file.path, string.Join('\n', lines.Prepend(header)) + '\n', encoding);
        return file;
    }

    /// <summary>A whole national file that stands beside the tests.</summary>
    public static SchoolFile Kept(string name)
    {
        var file = new SchoolFile();
        using var packed = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Features", "Administration", "Schools", "Files", $"{name}.gz"));
        using var text = new GZipStream(packed, CompressionMode.Decompress);
        using var to = File.Create(file.path);
        text.CopyTo(to);
        return file;
    }

    /// <summary>Runs the import as one person.</summary>
    public async Task<SchoolImportResult> ImportAsync(TestDatabase database, int member, IProgress<int>? progress = null, CancellationToken ct = default)
    {
        await using var person = database.As(member);
        return await person.Get<ImportSchools>().RunAsync(path, "schools.csv", progress, ct);
    }

    public void Dispose() => File.Delete(path);
}
