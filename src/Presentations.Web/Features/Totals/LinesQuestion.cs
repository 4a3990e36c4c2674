using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Delivery;

namespace Presentations.Web.Features.Totals;

/// <summary>The part of an official total that is opened, as it stands in an address: the question of the total, and what one of its lines says.</summary>
public sealed record LinesQuestion(TotalsQuestion Question)
{
    public const string Path = "/totals/lines";

    /// <summary>As <see cref="TotalsRow.Key"/> writes them; null is not asked for.</summary>
    public string? County { get; init; }

    public string? Agency { get; init; }

    public string? Topic { get; init; }

    public string? Format { get; init; }

    /// <summary>A month of the range, for example "2018-03".</summary>
    public string? Month { get; init; }

    public bool WithoutCount { get; init; }

    /// <summary>The last line of the page before; null for the first page.</summary>
    public PageCursor? After { get; init; }

    public static LinesQuestion Read(string? query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        string? Part(string name) => parts.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values[^1]) ? values[^1]!.Trim() : null;
        return new LinesQuestion(TotalsQuestion.Read(query) with { By = null })
        {
            County = Part("county"), Agency = Part("agency"), Topic = Part("topic"), Format = Part("format"), Month = Part("month"), WithoutCount = Part("count") == TotalsNames.Unknown,
            After = PageCursor.Parse(Part("page")),
        };
    }

    public string At() => QueryHelpers.AddQueryString((Question with { By = null }).At(Path), Parts().Where(part => part.Value is not null));

    /// <summary>What the totals are asked for; refuses what no line can say.</summary>
    public OfficialPart Part => new()
    {
        County = County is null ? null : County.EndsWith(TotalsNames.Unknown, StringComparison.Ordinal) ? CountyTotal.NotKnown : County,
        Agency = AgencyKey, Topic = OrEmpty(Topic), Format = FormatKey, WithoutCount = WithoutCount,
    };

    /// <summary>Those of the question; of them only those of the month, where one is asked for.</summary>
    public DateRange? Days
    {
        get
        {
            if (Month is null) return Question.Days;
            Rule.Require(DateOnly.TryParseExact(Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first), $"“{Month}” is not a month; write it as 2018-03.", "Month");
            TotalsQuestion.Known(first, "Month");
            var last = first.AddMonths(1).AddDays(-1);
            if (Question.Days is not { } days) return new DateRange(first, last);
            Rule.Require(first <= days.Last && last >= days.First, $"{first:MMMM yyyy} is not in {days.InWords()}.", "Month");
            return new DateRange(first < days.First ? days.First : first, last > days.Last ? days.Last : last);
        }
    }

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("county", County), new("agency", Agency), new("topic", Topic), new("format", Format), new("month", Month), new("count", WithoutCount ? TotalsNames.Unknown : null),
        new("page", After?.ToString()),
    ];

    private string? AgencyKey
    {
        get
        {
            Rule.Require(OrEmpty(Agency) is null or "" || int.TryParse(Agency, NumberStyles.None, CultureInfo.InvariantCulture, out _), $"“{Agency}” is not an agency; choose one again.", "Agency");
            return OrEmpty(Agency);
        }
    }

    private string? FormatKey
    {
        get
        {
            if (OrEmpty(Format) is not { Length: > 0 } slug) return OrEmpty(Format);
            var known = Enum.GetValues<Format>().Where(format => TotalsQuestion.Slug($"{format}") == slug).ToList();
            Rule.Require(known.Count == 1, $"“{slug}” is not a format; choose one again.", "Format");
            return $"{known[0]}";
        }
    }

    private static string? OrEmpty(string? key) => key == TotalsNames.Unknown ? "" : key;
}
