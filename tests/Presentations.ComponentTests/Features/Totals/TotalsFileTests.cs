using Presentations.Data.Rollup;
using Presentations.Web.Features.Totals;

namespace Presentations.ComponentTests.Features.Totals;

public class TotalsFileTests
{
    private static readonly TotalsTable Table = Tables.Of(TotalsBy.State,
        Tables.Row("ID", "Idaho", 4, 1, 90, 80), Tables.Row("UT", "Utah", 0, summarized: new SummarizedSum(1, null, 500)));

    [Fact]
    public void Csv_has_the_lines_and_the_total_of_the_screen() => Assert.Equal(
        "Key,Name,Sessions of all kinds,People reached,Contacts,Without count,Summarized presentations,Summarized contacts\r\n" +
        "ID,Idaho,4,80,90,1,,\r\nUT,Utah,0,0,0,0,not known,500\r\ntotal,Total,4,80,90,1,0,500\r\n", TotalsFile.Csv(Table));

    [Fact]
    public void A_file_for_a_spreadsheet_carries_the_caption_the_rules_and_the_hash_of_its_lines()
    {
        var file = TotalsFile.Of(View);

        Assert.Equal(TotalsFile.Csv(Table), file.Lines);
        var lines = Web.Shell.Csv.File(file.AsCsv()).AsSpan(0, 3 + System.Text.Encoding.UTF8.GetByteCount(file.Lines));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(lines)), file.Hash);
        Assert.Equal(
            file.Lines + "\r\n\"March–May 2018. Recorded figures as of Wed, Jun 6, 2018, 14:30 UTC. 3 of 61 task forces in; 2 past talks without a count.\"\r\n\"By state, all kinds.\"\r\n"
            + $"Counted by version 1 of the counting rules.\r\nSHA-256 of the 4 lines above the empty one and of the byte-order mark before them (head -n 4 FILE | sha256sum): {file.Hash}\r\n", file.AsCsv());
    }

    [Fact]
    public void Json_for_others_carries_the_same_lines_with_their_notes()
    {
        using var json = System.Text.Json.JsonDocument.Parse(TotalsFile.Of(View).AsJson());

        Assert.Equal(4, json.RootElement.GetProperty("rows")[0].GetProperty("Sessions of all kinds").GetInt64());
        Assert.Equal(TotalsFile.Of(View).Hash, json.RootElement.GetProperty("sha256").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("rules")[0].GetProperty("version").GetInt32());
    }

    [Fact]
    public void A_period_that_goes_by_a_name_is_named_with_those_who_take_part()
    {
        var question = new TotalsQuestion { By = TotalsBy.State, Window = new NamedWindow("Operation Broken Heart 2018", new(new(2018, 3, 1), new(2018, 5, 31)), null, [1, 2]) };

        Assert.Equal("Operation Broken Heart 2018 (2 task forces take part), by state, all kinds.", TotalsFile.Asked(question));
        Assert.Equal("Last month, by state, all kinds.", TotalsFile.Asked(question with { Window = question.Window with { Name = "Last month", Among = null } }));
    }

    private static ExploreTotals.View View { get; } = new(
        new() { By = TotalsBy.State }, new(new(2018, 3, 1), new(2018, 5, 31)), Table, new(new(2018, 6, 6, 14, 30, 0, DateTimeKind.Utc), new(3, 61, 2), IsPartOnly: false), []);

    [Fact]
    public void Csv_without_summaries_has_no_columns_for_them() =>
        Assert.StartsWith("Key,Name,Sessions of all kinds,People reached,Contacts,Without count\r\n", TotalsFile.Csv(Tables.Of(TotalsBy.State, Tables.Row("ID", "Idaho", 4))), StringComparison.Ordinal);

    [Fact]
    public void The_column_of_what_is_counted_is_named_after_it() =>
        Assert.StartsWith("Key,Name,Trainings,", TotalsFile.Csv(Table with { Kind = Domain.Delivery.Kind.Training }), StringComparison.Ordinal);

    [Fact]
    public void People_whom_nobody_has_counted_are_no_zero()
    {
        var table = Tables.Of(TotalsBy.State, Tables.Row("ID", "Idaho", 2, 2));

        Assert.Contains("ID,Idaho,2,,,2\r\n", TotalsFile.Csv(table), StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(TotalsFile.Json(table));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.RootElement[0].GetProperty("reached").ValueKind);
    }

    [Fact]
    public void Json_is_an_array_of_the_lines_alone() => Assert.Equal(
        """
        [{"key":"ID","name":"Idaho","presentations":4,"withoutCount":1,"contacts":90,"reached":80,"summarizedPresentations":0,"summarizedContacts":0},
        {"key":"UT","name":"Utah","presentations":0,"withoutCount":0,"contacts":0,"reached":0,"summarizedPresentations":null,"summarizedContacts":500}]
        """.ReplaceLineEndings(""), TotalsFile.Json(Table).ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
}
