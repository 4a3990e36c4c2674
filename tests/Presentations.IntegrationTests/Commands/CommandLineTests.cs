using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
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

    [Theory]
    [InlineData("verify-totals")]
    [InlineData("totals", "--by", "state", "--from", "2018-03-01", "--to", "2018-05-31")]
    public async Task A_mistyped_database_is_refused_and_not_read_as_an_empty_one(params string[] call)
    {
        var (exitCode, output, error) = await program.RunAsync([.. call, "--database", "Data Source=mistyped.db"]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("There is no database at ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(program.File("mistyped.db")));
    }

    [Theory]
    [InlineData("Provider=Oracle;Data Source=x.db", "“Oracle” is not a database provider")]
    [InlineData("nonsense", "This does not name a database")]
    [InlineData("Data-Source=x.db;Password=secret", "This does not name a database")]
    public async Task A_database_that_nobody_can_read_is_refused_with_a_sentence_and_nothing_else(string database, string sentence)
    {
        var (exitCode, output, error) = await program.RunAsync("verify-totals", "--database", database);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_are_written_alike_whatever_language_the_machine_is_set_to()
    {
        using var german = new CommandRun { Language = "de_DE.UTF-8" };
        await using (var database = new SqliteConnection($"Data Source={german.File("live.db")};Pooling=False"))
        {
            await database.OpenAsync(TestContext.Current.CancellationToken);
            await using var fill = database.CreateCommand();
            fill.CommandText = "CREATE TABLE Probe (Word TEXT)";
            await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var (_, output, _) = await german.RunAsync("backup", "saved.db", "--database", "Data Source=live.db");

        Assert.EndsWith("(8,192 bytes)", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_administrator_gets_a_link_on_standard_output_alone()
    {
        var (exitCode, output, error) = await program.RunAsync("create-admin", "first@example.org", "--database", "Data Source=mine.db");

        Assert.Equal(0, exitCode);
        Assert.Matches(@"^http://localhost:5080/set-password/\d+/\S+\s*$", output);
        Assert.Contains("first@example.org is an administrator now.", error, StringComparison.Ordinal);
        Assert.StartsWith($"Setting up the database {program.File("mine.db")}", error, StringComparison.Ordinal); // a mistyped name shows
    }

    [Fact]
    public async Task A_database_without_a_name_is_refused_and_not_taken_for_the_usual_one()
    {
        var (exitCode, output, error) = await program.RunAsync("--database");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("--database needs a value", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_program_is_told_as_one_and_not_to_be_migrated()
    {
        await using (var database = new SqliteConnection($"Data Source={program.File("other.db")};Pooling=False"))
        {
            await database.OpenAsync(TestContext.Current.CancellationToken);
            await using var fill = database.CreateCommand();
            fill.CommandText = "CREATE TABLE Probe (Word TEXT)";
            await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var (exitCode, _, error) = await program.RunAsync("verify-totals", "--database", "Data Source=other.db");

        Assert.Equal(1, exitCode);
        Assert.Contains("is not a database of this product", error, StringComparison.Ordinal);
    }
}
