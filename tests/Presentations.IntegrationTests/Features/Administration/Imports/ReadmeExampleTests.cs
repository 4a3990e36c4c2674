using System.Text.RegularExpressions;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.IntegrationTests.Features.Administration.Imports;

/// <summary>What the README shows works as it stands there.</summary>
public partial class ReadmeExampleTests
{
    [Fact]
    public void The_example_of_a_mapping_is_understood_and_takes_a_row()
    {
        var mapping = MappingJson.Parse(Example().Match(File.ReadAllText(Readme())).Groups["json"].Value);
        (string Column, string Cell)[] cells =
        [
            ("Status", "Held"), ("Date", "14/3/2018"), ("Entry no.", "17"), ("Time", "9:00"), ("Until", "10:00"), ("Length", "0.75"), ("Area", "Treasure Valley"),
            ("ZIP", "83702"), ("City", "Boise"), ("School", "Lincoln"), ("Grade 6", "20"), ("Grade 7", ""), ("Grade 8", "~10"), ("Parents", "-1"), ("Total", "35"), ("Seen before?", "no"),
            ("Type", "Train the trainer"), ("Format", "classroom"), ("Language", "Spanish"), ("Title", "Online"), ("Topics", "bullying; gaming"), ("Agency", "Boise PD"), ("With", "FBI/HSI"),
            ("Officer(s)", "Ada, Ben"), ("Remarks", "a"), ("Follow-up", "b"),
        ];

        var row = new RowReader(mapping, new Columns(new SourceRow(3, [.. cells.Select(cell => cell.Column)])), SampleLog.Book, TimeProvider.System)
            .Read(new SourceRow(4, [.. cells.Select(cell => cell.Cell)]))!;

        Assert.Empty(row.Problems);
        var talk = row.Talk!;
        Assert.Equal((new DateOnly(2018, 3, 14), 45, "16001", 35), (talk.Date, talk.Session.Minutes, talk.Place.CountyFips, talk.Session.Attendance.Contacts));
        Assert.Equal([("6-8", 30), ("unspecified", 5)], talk.Session.Attendance.Counts!.Select(count => (count.Key, count.Value)).Order());
        Assert.Equal((Domain.Delivery.Kind.Training, "es", "a · b"), (talk.Session.Kind, talk.Session.Language, talk.Notes));
        Assert.Equal(["cyberbullying", "gaming"], talk.Session.Topics);
    }

    private static string Readme()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Presentations.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "README.md");
    }

    [GeneratedRegex("```jsonc\n(?<json>\\{\n  \"source\".*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
