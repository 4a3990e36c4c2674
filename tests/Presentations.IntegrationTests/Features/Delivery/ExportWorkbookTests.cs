using System.Security.Cryptography;
using System.Text;
using ExcelDataReader;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Doors;

namespace Presentations.IntegrationTests.Features.Delivery;

public class ExportWorkbookTests
{
    /// <summary>The reader of workbooks asks for the code pages of older Excel.</summary>
    static ExportWorkbookTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [DatabaseTheory]
    public async Task The_notes_say_how_complete_the_lines_are_and_give_the_hash_of_the_same_lines_as_CSV(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, null, null);
        await using var host = new TestHost(database);
        using var browser = await host.BrowserOfAsync(database.Ben);

        var csv = Encoding.UTF8.GetString((await browser.GetByteArrayAsync("/presentations/export.csv"))[Encoding.UTF8.Preamble.Length..]);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await browser.GetByteArrayAsync("/presentations/export.xlsx")));
        reader.NextResult();
        var notes = new List<string>();
        while (reader.Read()) notes.Add($"{reader.GetValue(0)}: {reader.GetValue(1)}");

        Assert.Contains("Lines: 3", notes);
        Assert.Contains("Without a count: 2", notes);
        Assert.Contains($"SHA-256: {Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)]))}", notes);
    }
}
