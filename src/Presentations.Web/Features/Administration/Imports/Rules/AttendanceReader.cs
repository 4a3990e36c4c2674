using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Reads who came: a column per audience, a total, and who the rest of the total was.</summary>
internal sealed class AttendanceReader
{
    private readonly AttendanceRule rule;
    private readonly char thousands;
    private readonly List<(string Audience, List<FieldReader> Columns)> audiences;
    private readonly List<FieldReader> total;
    private readonly FieldReader? audienceOfTotal;
    private readonly Words<string> known;
    private readonly string? rest;

    public AttendanceReader(AttendanceRule rule, Columns columns, Missing missing, Words<string> audienceWords)
    {
        this.rule = rule;
        Rule.Require(rule.Thousands.Length == 1, "“attendance.thousands” is one sign, such as “,”.", "attendance.thousands");
        thousands = rule.Thousands[0];
        known = audienceWords;
        audiences = [.. (rule.Audiences ?? new Dictionary<string, CountRule>())
            .Select(audience => (known.Parse(audience.Key), Readers($"attendance.audiences.{audience.Key}", audience.Value, columns, missing)))];
        total = rule.Total is null ? [] : Readers("attendance.total", rule.Total, columns, missing);
        audienceOfTotal = FieldReader.For("attendance.audience", rule.Audience, columns, missing)?.Checked(known.Parse);
        rest = rule.Rest is null ? null : known.Parse(rule.Rest);
    }

    /// <summary>Null when nothing was said.</summary>
    public People? Read(RowFindings row)
    {
        var people = new People();
        foreach (var (audience, columns) in audiences)
        {
            if (Sum(row, columns, people) is { } number) people.Add(audience, number);
        }
        var split = people.Sum;
        if (Sum(row, total, people) is not { } all) return people.IsEmpty ? null : people;

        if (people.IsEmpty) people.Add(row.Read(audienceOfTotal, known.Parse) ?? rest ?? Audience.Unspecified, all);
        else if (all < split) row.Reject("attendance.total", $"{all}", $"The audiences add up to {split:N0}, more than the total of {all:N0}.");
        else if (all > split && rest is not null) people.Add(rest, (int)(all - split));
        else if (all > split) row.Reject("attendance.total", $"{all}", $"The audiences add up to {split:N0}, the total says {all:N0}. Match a column to every audience, or correct the total.");
        return people;
    }

    /// <summary>Zero means what the mapping says.</summary>
    public Attendance Attendance(RowFindings row, People? people, CountingBasis basis)
    {
        if (people is null) return Domain.Delivery.Attendance.NotKnown;
        if (people.Sum == 0) return rule.Zero is ZeroMeans.Nobody ? Domain.Delivery.Attendance.NobodyCame : Domain.Delivery.Attendance.NotKnown;
        try
        {
            return Domain.Delivery.Attendance.Of(people.Counts.Select(count => KeyValuePair.Create(count.Key, (int?)count.Value)), people.IsEstimate ? CountingBasis.Estimate : basis);
        }
        catch (RuleViolation refused)
        {
            row.Reject("attendance", $"{people.Sum}", refused.Message);
            return Domain.Delivery.Attendance.NotKnown;
        }
    }

    private int? Sum(RowFindings row, List<FieldReader> columns, People people)
    {
        int? sum = null;
        foreach (var column in columns)
        {
            if (row.Read<Count?>(column, Parse) is not { } count) continue;
            sum = Math.Min((sum ?? 0) + count.Number, Bounds.SummaryValue + 1);
            people.Note(count.Qualifier);
        }
        return sum;
    }

    private Count? Parse(string text)
    {
        var count = rule.Estimates is Estimates.Take ? Count.Parse(text, thousands) : Count.ParseExact(text, thousands);
        Rule.Require(count.Number <= Bounds.SummaryValue, $"“{text}” is too large a number.");
        return count;
    }

    private static List<FieldReader> Readers(string name, CountRule rule, Columns columns, Missing missing) =>
    [
        .. new[] { rule.Column }.Concat(rule.Columns ?? []).OfType<string>().Select(column => FieldReader.For(name, rule with { Column = column }, columns, missing)!),
        .. rule.Value is null ? [] : new[] { FieldReader.For(name, rule, columns, missing)! },
    ];
}
