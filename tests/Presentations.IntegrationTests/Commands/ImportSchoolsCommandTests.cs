using System.Text.Json;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Administration.Schools;

namespace Presentations.IntegrationTests.Commands;

public class ImportSchoolsCommandTests
{
    private const string School = "00000634,ST MARY'S CATHOLIC SCHOOL,7 OAK ST,BOISE,ID,83702,(208) 555-0123,1,ADA,16001,43.61,-116.21,1,151,2,13";

    [Fact]
    public async Task The_rows_of_every_file_are_accounted_for_as_JSON()
    {
        using var run = new CommandRun();
        await TestDatabase.PutAsync(run.File("x.db"));
        await File.WriteAllLinesAsync(run.File("good.csv"), [SchoolFile.PrivateHeader, School]);
        await File.WriteAllLinesAsync(run.File("bad.csv"), [SchoolFile.PrivateHeader, School.Replace(",ID,", ",XX,", StringComparison.Ordinal)]);

        var result = await run.RunAsync("import-schools", "good.csv", "bad.csv", "--database", "Data Source=x.db");

        Assert.Equal(0, result.ExitCode);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal((2, 1, 1), (Number("read"), Number("added"), Number("rejected")));
        Assert.Equal("“XX” is not a state, DC or a territory; two letters such as TX are.",
            json.RootElement.GetProperty("files")[1].GetProperty("rejected")[0].GetProperty("sentence").GetString());

        int Number(string name) => json.RootElement.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_fits_no_layout_is_refused_with_a_sentence()
    {
        using var run = new CommandRun();
        await TestDatabase.PutAsync(run.File("x.db"));
        await File.WriteAllLinesAsync(run.File("other.csv"), ["a,b", "1,2"]);

        var missing = await run.RunAsync("import-schools", "missing.csv", "--database", "Data Source=x.db");
        var other = await run.RunAsync("import-schools", "other.csv", "--database", "Data Source=x.db");

        Assert.Equal((1, 1), (missing.ExitCode, other.ExitCode));
        Assert.Contains("There is no file missing.csv.", missing.Error, StringComparison.Ordinal);
        Assert.Contains("These columns fit no national school file: a, b.", other.Error, StringComparison.Ordinal);
    }
}
