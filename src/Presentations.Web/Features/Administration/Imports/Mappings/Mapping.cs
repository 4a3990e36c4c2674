using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports.Mappings;

/// <summary>How the columns of one log become talks or summaries; written as JSON, documented in the README.</summary>
public sealed record Mapping
{
    /// <summary>Names the log for good: rows are recognized again within it.</summary>
    public string Source { get; init; } = "";

    public FileRule? File { get; init; }
    public RowsRule? Rows { get; init; }

    /// <summary>Words that stand for an empty cell.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    public FieldRule? TaskForce { get; init; }

    public DateRule? Date { get; init; }
    public DateRule? Start { get; init; }
    public DateRule? End { get; init; }
    public LengthRule? Minutes { get; init; }

    public PeriodRule? Period { get; init; }
    public CountRule? Presentations { get; init; }
    public FieldRule? Qualifier { get; init; }

    public FieldRule? State { get; init; }
    public FieldRule? County { get; init; }
    public FieldRule? Zip { get; init; }
    public FieldRule? City { get; init; }
    public TextRule? Venue { get; init; }

    public AttendanceRule? Attendance { get; init; }
    public FieldRule? Basis { get; init; }
    public FieldRule? Repeat { get; init; }

    public FieldRule? Kind { get; init; }
    public FieldRule? Format { get; init; }
    public FieldRule? Language { get; init; }
    public ListRule? Topics { get; init; }
    public TextRule? Title { get; init; }
    public AgencyRule? Agency { get; init; }
    public AgencyRule? Partners { get; init; }
    public ListRule? Presenter { get; init; }
    public TextRule? Notes { get; init; }

    /// <summary>What stands for an empty cell unless the mapping says otherwise.</summary>
    public static IReadOnlyList<string> UsualMissing { get; } = ["-", "–", "—", "n/a", "na", "null", "unknown", "not known", "tbd", "?"];

    public bool AreSummaries => Rows?.Are is RowsAre.Summaries;

    /// <summary>Refuses what no row could satisfy.</summary>
    public Mapping Checked()
    {
        Rule.Require(!string.IsNullOrWhiteSpace(Source), "The mapping needs “source”: a name for this log, by which its rows are recognized when it is read again.", "source");
        Rule.Require(State is not null || County is not null || Zip is not null || City is not null,
            "The mapping needs “state” (or “county” with FIPS codes, or “zip”): a talk counts in a state.", "state");
        if (AreSummaries) CheckSummaries();
        else CheckTalks();
        foreach (var (name, rule) in this.Fields()) Check(name, rule);
        return this;
    }

    private void CheckTalks()
    {
        Rule.Require(Date is not null, "The mapping needs “date”: the day of a talk.", "date");
        Rule.Require(Period is null && Presentations is null && Qualifier is null,
            "“period”, “presentations” and “qualifier” belong to summaries; say so with \"rows\": { \"are\": \"summaries\" }.", "rows.are");
    }

    private void CheckSummaries()
    {
        Rule.Require(Period is not null ^ Date is not null, "A mapping of summaries needs either “period”, the days that a row sums up, or “date” when that is one day.", "period");
        Rule.Require(Period is null || Period.First is not null ^ Period.Year is not null || Period.Month is not null && Period.First is null,
            "“period” needs either “first” (and “last”), or “year” with “month” or “quarter” where the log has them.", "period");
        Rule.Require(Period is null or { YearStartsIn: >= 1 and <= 12 }, "“yearStartsIn” is the number of a month, 1 to 12.", "period.yearStartsIn");
        Rule.Require(Presentations is not null || Attendance is not null, "A summary needs “presentations” or “attendance”.", "presentations");
    }

    private static void Check(string name, FieldRule rule)
    {
        var columns = rule is JoinedRule { Columns.Count: > 0 };
        Rule.Require(rule.Column is not null || rule.Value is not null || columns, $"“{name}” needs a “column”, or a fixed “value”.", name);
        Rule.Require(rule.Value is null || rule.Column is null && !columns,
            $"“{name}” has a column and a fixed value. For cells that are empty write “default” instead of “value”.", name);
    }
}
