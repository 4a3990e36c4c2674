using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.IntegrationTests.Features.Administration.Imports.Rules;

public class RowRuleTests
{
    private static readonly SourceRow header = new(1, ["Id", "Day", "Status", "N"]);

    [Theory]
    [InlineData(""" "is": "past" """, "PAST", true)]
    [InlineData(""" "is": ["past", "held"] """, "CANCELLED", false)]
    [InlineData(""" "isNot": ["cancelled"] """, "Cancelled", false)]
    [InlineData(""" "isNot": ["cancelled"] """, "", true)]
    [InlineData(""" "empty": false """, "n/a", false)]
    [InlineData(""" "empty": true """, "", true)]
    [InlineData(""" "contains": "past" """, "long past", true)]
    [InlineData(""" "from": "2018-03-01", "to": "2018-05-31" """, "5/31/2018", true)]
    [InlineData(""" "from": "2018-03-01", "to": "2018-05-31" """, "6/1/2018", false)]
    [InlineData(""" "from": "2018-03-01" """, "", false)]
    [InlineData(""" "from": "2018-03-01" """, "soon", true)]
    public void A_row_is_taken_when_the_condition_holds(string condition, string cell, bool isTaken) =>
        Assert.Equal(isTaken, Read($$""" "take": { "column": "Status", {{condition}} } """, ["1", "3/14/2018", cell, "5"])[0] is not null);

    [Fact]
    public void A_header_that_is_repeated_further_down_is_no_row() => Assert.Null(Read("", ["Id", "Day", "Status", "N"])[0]);

    [Fact]
    public void The_own_id_names_a_row_whatever_else_it_holds()
    {
        var rows = Read(""" "id": "Id" """, ["1", "3/14/2018", "", "5"]).Concat(Read(""" "id": "Id" """, ["1", "3/15/2018", "", "6"])).ToList();

        Assert.Equal(rows[0]!.EntryId, rows[1]!.EntryId);
    }

    [Fact]
    public void Another_log_has_other_rows_by_the_same_ids()
    {
        var other = SampleLog.ReadRows("""{ "source": "y", "rows": { "id": "Id" }, "date": "Day", "state": { "value": "ID" } }""", header, Row(2, ["1", "3/14/2018", "", "5"]));

        Assert.NotEqual(other[0]!.EntryId, Read(""" "id": "Id" """, ["1", "3/14/2018", "", "5"])[0]!.EntryId);
    }

    [Fact]
    public void Without_an_id_equal_rows_are_told_apart_by_their_order_and_are_the_same_ones_next_time()
    {
        string[] twice = ["", "3/14/2018", "", "5"];

        var rows = Read("", twice, ["", "3/15/2018", "", "5"], twice);
        var again = Read("", ["", "3/13/2018", "", "5"], twice, twice);

        Assert.Equal(3, rows.Select(row => row!.EntryId).Distinct().Count());
        Assert.Equal([rows[0]!.EntryId, rows[2]!.EntryId], again.Skip(1).Select(row => row!.EntryId));
    }

    [Fact]
    public void An_id_that_comes_twice_with_other_values_is_rejected_and_names_the_first_line()
    {
        var rows = Read(""" "id": "Id" """, ["1", "3/14/2018", "", "5"], ["1", "3/14/2018", "", "5"], ["1", "3/15/2018", "", "5"]);

        Assert.False(rows[1]!.IsRejected);
        Assert.Contains("stands in line 2 already", Assert.Single(rows[2]!.Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_its_id_is_rejected() => Assert.Equal("rows.id", Assert.Single(Read(""" "id": "Id" """, ["", "3/14/2018", "", "5"])[0]!.Problems).Field);

    [Fact]
    public void A_row_names_everything_that_is_wrong_with_it_at_once()
    {
        var problems = Read("", ["1", "soon", "", "-5"])[0]!.Problems;

        Assert.Equal(["date", "attendance.total"], problems.Select(problem => problem.Field));
    }

    private static List<Presentations.Web.Features.Administration.Imports.Rules.ReadRow?> Read(string rows, params string[][] cells) => SampleLog.ReadRows(
        $$"""{ "source": "x", "rows": { {{rows}} }, "date": "Day", "state": { "value": "ID" }, "attendance": { "total": "N" } }""",
        header, [.. cells.Select((row, at) => Row(at + 2, row))]);

    private static SourceRow Row(int line, string[] cells) => new(line, cells);
}
