using System.Diagnostics;
using System.Text;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Totals;
using Presentations.Web.Features.Periods;

namespace Presentations.IntegrationTests.Features.Periods;

public class ReadSubmissionTests
{
    [DatabaseTheory]
    public async Task The_exported_text_is_OK_to_sha256sum_and_no_more_when_one_character_is_another(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);
        await database.SubmitMonthAsync("ID", Months.February);
        await database.ApproveMonthAsync("ID", Months.February);
        await database.SubmitMonthAsync();

        await using var ben = database.As(database.Ben);
        var read = (await ben.Get<ReadSubmission>().FindAsync("ID", Months.March, 1))!;

        Assert.True(read.IsTrue);
        Assert.StartsWith("format\t1\nsubmission\tID\t2018-03\tversion 1\n", read.Text, StringComparison.Ordinal);
        Assert.Contains("\nagency\t", read.Text, StringComparison.Ordinal);
        Assert.Equal((0, $"{read.FileName}: OK\n"), await CheckAsync(read.Text, read));
        Assert.Equal((1, $"{read.FileName}: FAILED\n"), await CheckAsync(read.Text.Replace("version 1", "version 2", StringComparison.Ordinal), read));
    }

    [DatabaseTheory]
    public async Task What_an_agency_is_called_later_changes_nothing_of_it(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);
        await database.SubmitMonthAsync();
        await using (var db = database.AsSystem())
        {
            foreach (var agency in db.Agencies.Where(agency => agency.StateCode == "ID")) agency.Rename($"{agency.Name}, formerly");
            await db.SaveChangesAsync();
        }

        await using var ben = database.As(database.Ben);
        var read = (await ben.Get<ReadSubmission>().FindAsync("ID", Months.March, 1))!;

        Assert.True(read.IsTrue);
        Assert.DoesNotContain("formerly", read.Text, StringComparison.Ordinal);
    }

    /// <summary>As the page tells people to check it.</summary>
    private static async Task<(int Code, string Answer)> CheckAsync(string text, ReadSubmission.View read)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, read.FileName), Encoding.UTF8.GetBytes(text));
            var start = new ProcessStartInfo("sha256sum", "--check") { WorkingDirectory = folder.FullName, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            await process.StandardInput.WriteAsync($"{read.Hash}  {read.FileName}\n");
            process.StandardInput.Close();
            var answer = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, answer);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
