using Presentations.ComponentTests.Features.Totals;
using Presentations.Data.Rollup;
using Presentations.Web.Features.Totals;
using Presentations.Web.Public.Figures;

namespace Presentations.ComponentTests.Public.Figures;

public class LinesTableTests : BunitContext
{
    [Fact]
    public void Names_lead_deeper_and_numbers_to_the_talks_behind_them()
    {
        var table = Draw(Tables.Of(TotalsBy.State, Tables.Row("ID", "Idaho", 1_204, 3, 90_000, 80_000), Tables.Row("UT", "Utah", 0)));

        Assert.Equal(["/deeper/ID", "/talks/ID/False", "/talks/ID/True", "/deeper/UT"], table.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["1,204", "80,000", "90,000", "3"], table.FindAll("tbody tr:first-child td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("Total", table.Find("tfoot th").TextContent);
    }

    [Fact]
    public void Lines_that_overlap_are_not_called_parts_of_a_total()
    {
        var table = Draw(Tables.Of(TotalsBy.Topic, Tables.Row("gaming", "Gaming", 3)));

        Assert.Equal("All, each counted once", table.Find("tfoot th").TextContent);
        Assert.Contains("the lines overlap and are not added up", table.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Summarized_figures_stand_apart_and_what_they_do_not_say_is_not_zero()
    {
        var table = Draw(Tables.Of(TotalsBy.State, Tables.Row("ID", "Idaho", 1, summarized: new SummarizedSum(1, null, 500)), Tables.Row("UT", "Utah", 2)));

        Assert.Equal(["not known", "500", "", ""], table.FindAll("tbody td.apart").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void A_line_of_which_nothing_is_known_says_why_and_has_no_number()
    {
        var table = Draw(Tables.Of(TotalsBy.State, Tables.Row("ID", "Idaho", 2, 2), Tables.Row("UT", "Utah", 0) with { Silence = "returned" }));

        Assert.Equal(["2", "not known", "not known", "2"], table.FindAll("tbody tr:first-child td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["returned"], table.FindAll("tbody tr:last-child td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void A_line_that_is_known_in_part_is_marked_beside_its_name_and_the_mark_is_explained_and_no_other_is()
    {
        var table = Draw(Tables.Of(TotalsBy.State, Tables.Row("ID", "Idaho", 2, 0, 90, 80) with { IsInPart = true }, Tables.Row("UT", "Utah", 2)));

        Assert.Equal(["Idaho in part", "Utah"], table.FindAll("tbody th").Select(name => name.TextContent));
        Assert.Equal(["Idaho", "Utah"], table.FindAll("tbody th a").Select(link => link.TextContent));
        Assert.Equal(" in part", table.FindAll("small").Single().TextContent);
        Assert.Equal(["2", "80", "90", "0"], table.FindAll("tbody tr:first-child td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("In part: not every month of the task forces there is in these figures yet.", table.Find(".table-scroll + p.caption").TextContent);
    }

    [Fact]
    public void A_table_without_such_a_line_explains_no_mark()
    {
        var table = Draw(Tables.Of(TotalsBy.State, Tables.Row("UT", "Utah", 2)));

        Assert.Empty(table.FindAll("small, p.caption"));
    }

    [Fact]
    public void A_line_of_which_it_is_known_that_there_was_nothing_says_so_and_has_zeros()
    {
        var table = Draw(Tables.Of(TotalsBy.State, Tables.Row("ID", "Idaho", 0) with { Nothing = "nothing delivered" }, Tables.Row("UT", "Utah", 0) with { Silence = "returned" }));

        Assert.Equal("Idaho nothing delivered", table.Find("tbody tr:first-child th").TextContent);
        Assert.Equal(["0", "0", "0", "0"], table.FindAll("tbody tr:first-child td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("Utah", table.Find("tbody tr:last-child th").TextContent);
    }

    [Fact]
    public void Lines_that_are_added_stand_by_name_and_above_those_that_come_last()
    {
        var table = Tables.Of(TotalsBy.TaskForce, Tables.Row("UT", "Utah", 2), Tables.Row("AA", "A state desk", 1) with { IsLast = true }).With([Tables.Row("ID", "Idaho", 0) with { Silence = "returned" }]);

        Assert.Equal(["Idaho", "Utah", "A state desk"], Draw(table).FindAll("tbody th").Select(name => name.TextContent));
    }

    [Fact]
    public void The_column_is_named_for_what_is_counted_in_it()
    {
        var table = Tables.Of(TotalsBy.State, Tables.Row("ID", "Idaho", 2));

        Assert.Equal("Sessions of all kinds", Draw(table).FindAll("thead th")[1].TextContent);
        Assert.Equal("Presentations", Draw(table with { Kind = Domain.Delivery.Kind.Presentation }).FindAll("thead th")[1].TextContent);
    }

    private IRenderedComponent<LinesTable> Draw(TotalsTable table) => Render<LinesTable>(lines => lines
        .Add(p => p.Table, table).Add(p => p.Title, "Recorded")
        .Add(p => p.NameHref, row => $"/deeper/{row.Key}").Add(p => p.TalksHref, (row, withoutCount) => $"/talks/{row.Key}/{withoutCount}"));
}
