using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;

namespace Presentations.IntegrationTests.Features.Administration.Imports.Mappings;

public class MappingJsonTests
{
    [Fact]
    public void Short_forms_comments_and_trailing_commas_are_welcome()
    {
        var mapping = MappingJson.Parse("""
            {
              "source": "Idaho 2018", // the log
              "rows": { "take": { "column": "Status", "is": "held" }, "id": ["School", 3], },
              "date": "Day",
              "state": { "value": "ID" },
              "attendance": { "audiences": { "6-8": ["Grade 6", "Grade 7"] }, "total": 5 },
            }
            """);

        Assert.Equal("Day", mapping.Date!.Column);
        Assert.Equal(["School", "#3"], mapping.Rows!.Id!);
        Assert.Equal(["held"], mapping.Rows.Take![0].Is!);
        Assert.Equal(["Grade 6", "Grade 7"], mapping.Attendance!.Audiences!["6-8"].Columns!);
        Assert.Equal("#5", mapping.Attendance.Total!.Column);
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var mapping = MappingJson.Parse(File.ReadAllText(SampleLog.Kept("rladies_us.map.json")));

        Assert.Equal(MappingJson.Write(mapping), MappingJson.Write(MappingJson.Parse(MappingJson.Write(mapping))));
    }

    [Theory]
    [InlineData("""{ "source": "x", "data": "Day" }""", "The mapping has “data”, which means nothing here: did you mean “date”?")]
    [InlineData("""{ "source": "x", "date": { "colum": "Day" } }""", "The mapping has “date.colum”, which means nothing here: did you mean “column”?")]
    [InlineData("""{ "source": "x", "title": { "column": "T", "formats": ["x"] } }""", "The mapping has “title.formats”, which means nothing here: allowed are “cut”, “columns”, “column”, “value”, “values”, “contains”, “default”, “missing”.")]
    [InlineData("""{ "source": "x", "attendance": { "zero": "noone" } }""", "“noone” for “attendance.zero”: allowed are “unknown”, “nobody”.")]
    [InlineData("""{ "source": "x", "file": { "headerRow": "three" } }""", "“file.headerRow” must be a whole number.")]
    [InlineData("""{ "source": { } }""", "“source” must be a text in quotation marks.")]
    [InlineData("""[ ]""", "The mapping must be a JSON object: { … }.")]
    [InlineData("{\n \"source\": oops }", "The mapping is not JSON: line 2, character 12.")]
    public void What_has_no_meaning_is_refused_with_what_has(string json, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RuleViolation>(() => MappingJson.Parse(json)).Message);

    [Theory]
    [InlineData("""{ "date": "Day", "state": "State" }""", "source")]
    [InlineData("""{ "source": "x", "state": "State" }""", "date")]
    [InlineData("""{ "source": "x", "date": "Day" }""", "state")]
    [InlineData("""{ "source": "x", "date": "Day", "state": "S", "presentations": "N" }""", "rows.are")]
    [InlineData("""{ "source": "x", "rows": { "are": "summaries" }, "state": "S", "presentations": "N" }""", "period")]
    [InlineData("""{ "source": "x", "rows": { "are": "summaries" }, "state": "S", "period": { "year": "Y" } }""", "presentations")]
    [InlineData("""{ "source": "x", "date": "Day", "state": { "column": "S", "value": "ID" } }""", "state")]
    [InlineData("""{ "source": "x", "date": "Day", "state": { "default": "ID" } }""", "state")]
    public void What_no_row_could_satisfy_is_refused(string json, string field) =>
        Assert.Equal(field, Assert.Throws<RuleViolation>(() => MappingJson.Parse(json)).Field);

    [Fact]
    public void A_name_that_is_written_twice_is_refused() =>
        Assert.Throws<RuleViolation>(() => MappingJson.Parse("""{ "source": "x", "source": "y", "date": "Day", "state": "S" }"""));
}
