using Presentations.Web.Commands;

namespace Presentations.IntegrationTests.Commands;

public class CommandSyntaxTests
{
    private static readonly CommandSyntax Syntax = new("FILE… --map MAP.json [--task-force CODE] [--format csv|json] [--dry-run]\nMore words.");

    [Fact]
    public void Values_options_and_flags_are_told_apart()
    {
        var args = Syntax.Read(["a.csv", "--map", "m.json", "b.csv", "--dry-run", "--format=json", "--database", "Data Source=x.db"]);

        Assert.Equal(["a.csv", "b.csv"], args.Values);
        Assert.Equal("m.json", args.Required("map"));
        Assert.Equal("json", args.Option("format"));
        Assert.Null(args.Option("task-force"));
        Assert.True(args.Has("dry-run"));
    }

    [Theory]
    [InlineData("--map m.json", "FILE… is missing.")]
    [InlineData("a.csv", "--map is missing.")]
    [InlineData("a.csv --map", "--map needs a value: MAP.json.")]
    [InlineData("a.csv --map --dry-run", "--map needs a value: MAP.json.")]
    [InlineData("a.csv --map m --map n", "--map was given twice.")]
    [InlineData("a.csv --map m --dryrun", "There is no option --dryrun. Did you mean --dry-run?")]
    [InlineData("a.csv --map m --dry-run=yes", "--dry-run takes no value.")]
    [InlineData("a.csv --map m --format xml", "--format xml is not known; csv, json are.")]
    public void What_cannot_be_understood_is_named(string given, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<UsageError>(() => Syntax.Read(given.Split(' '))).Message);

    [Fact]
    public void A_verb_without_arguments_takes_none() =>
        Assert.Equal("“x” is one too many.", Assert.Throws<UsageError>(() => new CommandSyntax("\nExplanation of it.").Read(["x"])).Message);
}
