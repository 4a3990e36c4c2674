using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.UnitTests.Periods;

public class PeriodCompletenessTests
{
    private static readonly PeriodCompleteness InPart = PeriodCompleteness.Count([PeriodStanding.InPart, PeriodStanding.InPart, PeriodStanding.Approved], 3);

    [Fact]
    public void A_range_that_is_not_over_is_said_to_be_so() => Assert.Equal(
        "1 approved, 2 in part (only March 2018 of March–May 2018 was over)",
        (InPart with { Unfinished = new(new DateRange(new(2018, 3, 1), new(2018, 5, 31)), new DateRange(new(2018, 3, 1), new(2018, 3, 31))) }).InWords);

    [Fact]
    public void Whoever_stands_in_part_lacks_months_that_are_named() => Assert.Equal(
        "1 approved, 2 in part (without April 2018: 1, May 2018)", Without(3, new Dictionary<int, int> { [201805] = 2, [201804] = 1 }, 1, 2));

    [Fact]
    public void Before_a_month_is_over_nobody_is_said_to_be_of_none()
    {
        Assert.Equal("No month of it is over yet", PeriodCompleteness.Count([], 0).OfHowMany);
        Assert.Equal("Of 1 task force: 1 approved", PeriodCompleteness.Count([PeriodStanding.Approved], 1).OfHowMany);
        Assert.Equal("Of 2 task forces: 1 approved, 1 not reported", PeriodCompleteness.Count([PeriodStanding.Approved, PeriodStanding.NotReported], 1).OfHowMany);
    }

    [Fact]
    public void Many_missing_months_are_counted_from_the_fewest_to_the_most_that_one_lacks()
    {
        Assert.Equal("1 approved, 2 in part (without 9 of 12 months)", Without(12, Many, 9, 9));
        Assert.Equal("1 approved, 2 in part (without 8 or 9 of 12 months)", Without(12, Many, 8, 9));
        Assert.Equal("1 approved, 2 in part (without 3 to 9 of 12 months)", Without(12, Many, 3, 9));
        Assert.Equal("1 approved, 2 in part (without up to 9 of 12 months)", Without(12, Many, 0, 9));
    }

    [Fact]
    public void Of_those_returned_only_those_with_months_in_the_figures_are_said_to_lack_some()
    {
        var returned = PeriodCompleteness.Count([PeriodStanding.Returned, PeriodStanding.Returned, PeriodStanding.Returned], 3);
        var months = new Dictionary<int, int> { [201804] = 1, [201805] = 1 };

        Assert.Equal("3 returned", returned.InWords);
        Assert.Equal("3 returned (1 of them in part, without April 2018, May 2018)", (returned with { Missing = new Dictionary<PeriodStanding, MissingMonths> { [PeriodStanding.Returned] = new(1, 3, months, 2, 2) } }).InWords);
    }

    [Fact]
    public void Whoever_has_only_submitted_is_apart_from_those_who_are_in_part() => Assert.Equal(
        "1 submitted in part, not approved yet (without May 2018), 1 in part (without April 2018)",
        (PeriodCompleteness.Count([PeriodStanding.InPart, PeriodStanding.SubmittedInPart], 3) with
        {
            Missing = new Dictionary<PeriodStanding, MissingMonths>
            {
                [PeriodStanding.InPart] = new(1, 3, new Dictionary<int, int> { [201804] = 1 }, 1, 1), [PeriodStanding.SubmittedInPart] = new(1, 3, new Dictionary<int, int> { [201805] = 1 }, 1, 1),
            },
        }).InWords);

    private static Dictionary<int, int> Many => Enumerable.Range(201801, 9).ToDictionary(month => month, _ => 2);

    private static string Without(int over, Dictionary<int, int> byMonth, int fewest, int most) =>
        (InPart with { Missing = new Dictionary<PeriodStanding, MissingMonths> { [PeriodStanding.InPart] = new(2, over, byMonth, fewest, most) } }).InWords;
}
