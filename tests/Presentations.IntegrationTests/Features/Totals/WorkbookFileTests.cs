using System.Diagnostics;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Presentations.Data.Rollup;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Totals;
using Presentations.Web.Shell;

namespace Presentations.IntegrationTests.Features.Totals;

public class WorkbookFileTests
{
    /// <summary>The reader of workbooks asks for the code pages of older Excel.</summary>
    static WorkbookFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [DatabaseTheory]
    public async Task A_reader_of_spreadsheets_finds_the_numbers_of_the_page(TestDatabase database)
    {
        var (view, file) = await FileAsync(database);

        using var reader = ExcelReaderFactory.CreateReader(file);
        Assert.Equal("Figures", reader.Name);
        Assert.True(reader.Read());
        Assert.Equal(["Key", "Name", "Sessions of all kinds", "People reached", "Contacts", "Without count"], Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
        foreach (var row in view.Table.Rows.Append(view.Table.Total))
        {
            Assert.True(reader.Read());
            Assert.Equal((row.Key, (double)row.Figures.Presentations, (double)row.Figures.Reached), (reader.GetString(0), reader.GetDouble(2), reader.GetDouble(3)));
        }
        Assert.True(reader.NextResult());
        Assert.Equal("Notes", reader.Name);
        var notes = new List<string>();
        while (reader.Read()) notes.Add($"{reader.GetValue(0)}: {reader.GetValue(1)}");
        Assert.Contains(notes, note => note.Contains(view.Caption.InWords, StringComparison.Ordinal));
        Assert.Contains("Counting rules: Version 1", notes);
        Assert.Contains($"SHA-256: {TotalsFile.Of(view).Hash}", notes);
    }

    [DatabaseTheory]
    public async Task The_workbook_keeps_to_the_standard(TestDatabase database)
    {
        var (_, file) = await FileAsync(database);

        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public async Task Days_are_days_numbers_are_numbers_and_formulas_are_texts()
    {
        using var file = new MemoryStream();
        await using (var book = await Xlsx.OpenAsync(file))
        {
            await book.BeginAsync("A", [10, 10, 10, 10], hasHeader: true);
            await book.WriteAsync([[new DateOnly(2018, 3, 14), 1_234_567L, "=HYPERLINK(1)", new TimeOnly(9, 30)], [null, 3, "a <b> & “c”\u0001", new DateTime(2018, 3, 14, 18, 0, 0)]]);
        }

        using var reader = ExcelReaderFactory.CreateReader(file);
        Assert.True(reader.Read());
        Assert.Equal((new DateTime(2018, 3, 14), 1_234_567d, "'=HYPERLINK(1)"), (reader.GetDateTime(0), reader.GetDouble(1), reader.GetString(2)));
        Assert.True(reader.Read());
        Assert.Equal((null, 3d, "a <b> & “c”"), (reader.GetValue(0), reader.GetDouble(1), reader.GetString(2)));
    }

    [DatabaseTheory]
    public async Task LibreOffice_reads_the_same_numbers(TestDatabase database)
    {
        if (Environment.GetEnvironmentVariable("CI") != "true") Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed here.");
        var (view, file) = await FileAsync(database);
        var folder = System.IO.Directory.CreateTempSubdirectory("workbook");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "totals.xlsx"), file.ToArray());
            using var office = Process.Start(new ProcessStartInfo("/usr/bin/soffice", [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "csv", "--outdir", folder.FullName, Path.Combine(folder.FullName, "totals.xlsx")]))!;
            await office.WaitForExitAsync(TestContext.Current.CancellationToken);

            var lines = await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "totals.csv"), TestContext.Current.CancellationToken);
            Assert.Equal(
                view.Table.Rows.Append(view.Table.Total).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Key},{row.Figures.Presentations},{row.Figures.Reached}")),
                lines.Skip(1).Select(line => line.Split(',')).Select(cells => $"{cells[0]},{cells[2]},{cells[3]}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(ExploreTotals.View View, MemoryStream File)> FileAsync(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);
        await using var nat = database.As(database.Nat);
        var view = await nat.Get<ExploreTotals>().FindAsync(new TotalsQuestion { By = TotalsBy.State });
        var file = new MemoryStream();
        await TotalsFile.Of(view).WriteXlsxAsync(file);
        file.Position = 0;
        return (view, file);
    }
}
