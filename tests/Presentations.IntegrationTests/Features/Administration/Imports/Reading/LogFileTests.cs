using System.IO.Compression;
using System.Text;
using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.IntegrationTests.Features.Administration.Imports.Reading;

public class LogFileTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_found_out(string delimiter)
    {
        using var log = SampleLog.Of(string.Join('\n', "Our talks, 2018", $"Date{delimiter}City{delimiter}People", $"3/1/2018{delimiter}Boise{delimiter}12", $"3/2/2018{delimiter}\"Nampa, ID\"{delimiter}30"));

        Assert.Equal(["3/2/2018", "Nampa, ID", "30"], log.Rows()[^1].Cells);
    }

    [Fact]
    public void The_mapping_may_name_any_other_delimiter()
    {
        using var log = SampleLog.Of("Date^City\n3/1/2018^Boise, ID; downtown");

        Assert.Equal("Boise, ID; downtown", log.Rows(new FileRule { Delimiter = "^" })[1][1]);
    }

    [Fact]
    public void Commas_inside_texts_do_not_hide_the_semicolons_between_cells()
    {
        using var log = SampleLog.Of("Datum;Ort;Anzahl;Notiz\n2018-03-01;Boise;1,5;a, b, c\n2018-03-02;Nampa;2,5;d\n");

        Assert.Equal(4, log.Rows()[1].Cells.Count);
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("City,Venue\nCañon City,École – “Nord”") },
        { "UTF-8 with a byte order mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("City,Venue\nCañon City,École – “Nord”")] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("City,Venue\nCañon City,École – “Nord”")] },
        { "Windows-1252", [.. "City,Venue\nCa"u8, 0xF1, .. "on City,"u8, 0xC9, .. "cole "u8, 0x96, 0x20, 0x93, .. "Nord"u8, 0x94] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found_out(string name, byte[] bytes)
    {
        using var log = SampleLog.Of(bytes);

        Assert.NotEmpty(name);
        Assert.Equal("City", log.Rows()[0][0]);
        Assert.Equal(["Cañon City", "École – “Nord”"], log.Rows()[1].Cells);
    }

    [Fact]
    public void A_long_text_that_stops_being_utf8_near_its_end_is_Windows_1252()
    {
        using var log = SampleLog.Of([.. Encoding.UTF8.GetBytes("City,People\n" + string.Concat(Enumerable.Repeat("Boise,12\n", 20_000))), .. "Ca"u8, 0xF1, .. "on City,3"u8]);

        Assert.Equal("Cañon City", log.Rows()[^1][0]);
    }

    [Fact]
    public void Lines_are_those_of_the_file_also_after_cells_that_span_lines_and_empty_lines()
    {
        using var log = SampleLog.Of("Date,Note\r\n3/1/2018,\"two\r\nlines\"\r\n\r\n,\r\n3/2/2018,\"a \"\"quoted\"\" word\"\r\n3/3/2018,five \"stray\" marks\r\n");

        Assert.Equal([1, 2, 6, 7], log.Rows().Select(row => row.Line));
        Assert.Equal("a \"quoted\" word", log.Rows()[2][1]);
        Assert.Equal("five \"stray\" marks", log.Rows()[3][1]);
    }

    [Fact]
    public void A_quotation_mark_that_never_closes_is_refused_with_its_line()
    {
        using var log = SampleLog.Of("Date,Note\n3/1/2018,fine\n3/2/2018,\"never closed\n3/3/2018,swallowed\n");

        var refusal = Assert.Throws<RuleViolation>(() => log.Rows());

        Assert.StartsWith("Line 3: a quotation mark", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_writes_out_its_dates_times_and_numbers()
    {
        using var log = SampleLog.Of(Workbook.Of(("Log",
        [
            ["Date", "Time", "When", "People", "Share", "ZIP"],
            [new DateOnly(2018, 3, 14), new TimeOnly(18, 30), new DateTime(2018, 3, 14, 9, 15, 0), 1245, 0.5, "02110"],
            [],
            [new DateOnly(2018, 3, 15), new TimeOnly(0, 0), null, 45.0],
        ])));

        var rows = log.Rows();

        Assert.Equal(["2018-03-14", "18:30:00", "2018-03-14T09:15:00", "1245", "0.5", "02110"], rows[1].Cells);
        Assert.Equal([1, 2, 4], rows.Select(row => row.Line));
        Assert.Equal("45", rows[2][3]);
    }

    [Fact]
    public void The_mapping_may_name_the_sheet()
    {
        using var log = SampleLog.Of(Workbook.Of(("Read me", [["nothing here"]]), ("2018", [["Date"], ["3/14/2018"]])));

        Assert.Equal("3/14/2018", log.Rows(new FileRule { Sheet = "2018" })[1][0]);
        Assert.Contains("it has “Read me”, “2018”", Assert.Throws<RuleViolation>(() => log.Rows(new FileRule { Sheet = "2019" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_table_is_refused_with_a_sentence()
    {
        using var empty = SampleLog.Of("");
        using var picture = SampleLog.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        using var damaged = SampleLog.Of([0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4]);

        Assert.Equal("The file is empty.", Assert.Throws<RuleViolation>(() => empty.Rows()).Message);
        Assert.StartsWith("This is not a table", Assert.Throws<RuleViolation>(() => picture.Rows()).Message, StringComparison.Ordinal);
        Assert.StartsWith("This workbook is damaged", Assert.Throws<RuleViolation>(() => damaged.Rows()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_breaks_off_is_refused_with_a_sentence()
    {
        using var file = new MemoryStream();
        file.Write(Workbook.Of(("Read me", [["nothing here"]]), ("2018", [["Date"], ["3/14/2018"]])));
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var sheet = archive.GetEntry("xl/worksheets/sheet2.xml")!.Open();
            sheet.SetLength(sheet.Length - 40);
        }
        using var log = SampleLog.Of(file.ToArray());

        Assert.StartsWith("This workbook cannot be read", Assert.Throws<RuleViolation>(() => log.Rows(new FileRule { Sheet = "2018" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_workbook_that_unpacks_to_more_text_than_memory_should_hold_is_refused()
    {
        using var file = new MemoryStream();
        file.Write(Workbook.Of(("Log", [["Date"], ["3/14/2018"]])));
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var texts = archive.CreateEntry("xl/sharedStrings.xml").Open();
            for (var megabyte = 0; megabyte <= 128; megabyte++) texts.Write(new byte[1024 * 1024]);
        }
        using var log = SampleLog.Of(file.ToArray());

        Assert.Contains("more than 128 MB of text", Assert.Throws<RuleViolation>(() => log.Rows()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_on_this_machine_is_read_however_large_it_is()
    {
        using var log = SampleLog.Of("Date,Notes\n");
        var line = $"3/14/2018,{new string('x', 1024 * 1024)}\n";
        using (var file = File.AppendText(log.Path))
        {
            for (long written = 0; written <= Bounds.UploadBytes; written += line.Length) file.Write(line);
        }

        Assert.Equal(51, log.Rows().Count);
    }

    [Fact]
    public void More_than_a_million_rows_are_refused_with_a_sentence()
    {
        using var log = SampleLog.Of("Date\n" + string.Concat(Enumerable.Repeat("1/1/18\n", Bounds.UploadRows)));

        Assert.Contains("more than 1,000,000 rows", Assert.Throws<RuleViolation>(() => LogFile.Open(log.Path).Rows().Count()).Message, StringComparison.Ordinal);
    }
}
