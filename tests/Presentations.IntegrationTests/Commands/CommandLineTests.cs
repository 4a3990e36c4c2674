using System.Text.RegularExpressions;
using Presentations.Web.Commands;

namespace Presentations.IntegrationTests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly CommandRun program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task Help_lists_every_verb_with_one_line_each()
    {
        var (exitCode, output, _) = await program.RunAsync("--help");

        Assert.Equal(0, exitCode);
        Assert.Equal(CommandLine.All.Count(), Regex.Count(output, "^  [a-z-]+ {2,}[A-Z]", RegexOptions.Multiline));
    }

    [Fact]
    public async Task Every_verb_explains_itself()
    {
        var verbs = Regex.Matches((await program.RunAsync("--help")).Output, "^  ([a-z-]+) {2,}[A-Z]", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

        foreach (var verb in verbs)
        {
            var (exitCode, output, _) = await program.RunAsync(verb, "--help");
            Assert.Equal(0, exitCode);
            Assert.Contains($"-- {verb}", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unknown_verb_is_answered_with_the_one_that_was_meant()
    {
        var (exitCode, output, error) = await program.RunAsync("migrat");

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.StartsWith("There is no verb “migrat”. Did you mean migrate?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_option_names_the_database_in_the_callers_folder()
    {
        var (exitCode, _, _) = await program.RunAsync("migrate", "--database", "Provider=Sqlite;Data Source=mine.db");

        Assert.Equal(0, exitCode);
        Assert.True(File.Exists(program.File("mine.db")));
    }

    [Fact]
    public async Task The_first_administrator_gets_a_link_on_standard_output_alone()
    {
        var (exitCode, output, error) = await program.RunAsync("create-admin", "first@example.org", "--database", "Data Source=mine.db");

        Assert.Equal(0, exitCode);
        Assert.Matches(@"^http://localhost:5080/set-password/\d+/\S+\s*$", output);
        Assert.Contains("first@example.org is an administrator now.", error, StringComparison.Ordinal);
    }
}
