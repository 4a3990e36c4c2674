using FsCheck;
using FsCheck.Fluent;

namespace Presentations.IntegrationTests.Features.Administration.Imports.Rules;

/// <summary>Promises that hold for whatever stands in a cell.</summary>
public class AnyCellTests
{
    private const string Everything = """
        {
          "source": "x", "rows": { "id": "C" },
          "date": "C", "start": "C", "end": "C", "minutes": "C",
          "state": "C", "county": "C", "zip": "C", "city": "C", "venue": "C",
          "attendance": { "audiences": { "6-8": "C" }, "total": "C", "audience": "C", "estimates": "take" },
          "basis": "C", "repeat": "C", "kind": "C", "format": "C", "language": "C", "topics": { "column": "C", "separators": [";"] }, "title": "C",
          "agency": "C", "partners": "C", "presenter": "C", "notes": "C", "taskForce": "C"
        }
        """;

    private const string Sums = """
        {
          "source": "x", "rows": { "are": "summaries" }, "state": "C", "period": { "quarter": "C", "month": "C", "year": "C" },
          "presentations": "C", "qualifier": "C", "attendance": { "total": "C" }
        }
        """;

    [Theory]
    [InlineData(Everything)]
    [InlineData(Sums)]
    public void Any_text_is_read_or_rejected_with_a_sentence_and_never_breaks_the_reading(string mapping) => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        text =>
        {
            var row = SampleLog.Row(mapping, ("C", (text ?? "").Trim()));
            return row is null || row.Problems.All(problem => problem.Sentence.Length > 10 && problem.Line == 2);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0123456789:/-. ,+~()PTHMSaApPmM'%", Everything)]
    [InlineData("0123456789:/-. ,+~()QFYJanMarch'", Sums)]
    public void Text_that_looks_like_numbers_and_times_never_breaks_the_reading(string letters, string mapping) => Prop.ForAll(
        Gen.Elements(letters.ToCharArray()).ArrayOf().Select(characters => new string(characters)).ToArbitrary(),
        text => SampleLog.Row(mapping, ("C", text.Trim())) is not { IsRejected: false } row || row.OwnerId > 0)
        .QuickCheckThrowOnFailure();

    /// <summary>Reading must not take longer than the cell is long: otherwise this one would never end.</summary>
    [Theory]
    [InlineData("1", "x", Everything)]
    [InlineData("9:00", "x", Everything)]
    [InlineData("45+", "?x", Sums)]
    public void A_cell_full_of_spaces_is_rejected_like_any_other(string before, string after, string mapping) =>
        Assert.True(SampleLog.Row(mapping, ("C", before + new string(' ', 20_000) + after))!.IsRejected);

    [Fact]
    public void Every_count_that_is_taken_is_the_one_that_stands_there() => Prop.ForAll(
        Gen.Choose(1, 100_000).ToArbitrary(),
        number => new[] { $"{number}", $"{number:N0}", $"{number}.0", $" {number} people" }.All(cell =>
            SampleLog.Row("""{ "source": "x", "date": { "value": "3/14/2018" }, "state": { "value": "ID" }, "attendance": { "total": "N" } }""", ("N", cell.Trim()))!
                .Talk!.Session.Attendance.Contacts == number))
        .QuickCheckThrowOnFailure();
}
