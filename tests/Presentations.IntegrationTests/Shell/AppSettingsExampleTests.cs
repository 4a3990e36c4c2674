using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Presentations.Web.Shell;

namespace Presentations.IntegrationTests.Shell;

public class AppSettingsExampleTests
{
    private static readonly JsonObject Example = JsonNode.Parse(File.ReadAllText(PathOfExample()), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!.AsObject();

    [Fact]
    public void It_has_every_option_in_use_and_no_other() => Assert.Equal(
        Settings.Sections.SelectMany(section => section.Value.GetProperties().Select(option => $"{section.Key}:{option.Name}")).Order(),
        Example.SelectMany(section => section.Value!.AsObject().Select(option => $"{section.Key}:{option.Key}")).Order());

    [Fact]
    public void It_shows_the_defaults_as_they_are()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(PathOfExample()).Build();

        foreach (var (section, type) in Settings.Sections)
            Assert.Equivalent(Activator.CreateInstance(type), configuration.GetSection(section).Get(type, strict => strict.ErrorOnUnknownConfiguration = true), strict: true);
    }

    [Fact]
    public void Every_option_is_explained_in_the_line_above_it()
    {
        var lines = File.ReadAllLines(PathOfExample());

        foreach (var option in Example.SelectMany(section => section.Value!.AsObject()))
            Assert.StartsWith("//", lines[Array.FindIndex(lines, line => line.Contains($"\"{option.Key}\":", StringComparison.Ordinal)) - 1].Trim(), StringComparison.Ordinal);
    }

    private static string PathOfExample([CallerFilePath] string here = "") =>
        Path.GetFullPath("../../../appsettings.example.json", Path.GetDirectoryName(here)!);
}
