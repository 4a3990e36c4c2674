using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Delivery;

/// <summary>Which presentations are listed, as it stands in an address.</summary>
public sealed record PresentationFilter
{
    /// <summary>Stands for the county, agency, topic or format that a talk does not name.</summary>
    public const string Unknown = TotalsNames.Unknown;

    public DateOnly? From { get; init; }

    /// <summary>Included.</summary>
    public DateOnly? To { get; init; }

    public string? State { get; init; }

    /// <summary>A FIPS code or <see cref="Unknown"/>.</summary>
    public string? County { get; init; }

    /// <summary>The code of a task force or state desk.</summary>
    public string? Owner { get; init; }

    public Kind? Kind { get; init; }

    public string? Format { get; init; }

    public string? Audience { get; init; }

    public string? Topic { get; init; }

    /// <summary>An id or <see cref="Unknown"/>.</summary>
    public string? Agency { get; init; }

    public int? Presenter { get; init; }

    public int? Venue { get; init; }

    /// <summary>Only what one import brought.</summary>
    public int? Import { get; init; }

    /// <summary>Only talks that still need a count.</summary>
    public bool WithoutCount { get; init; }

    /// <summary>Only what was taken out of the totals; otherwise only what counts.</summary>
    public bool Void { get; init; }

    /// <summary>Beginnings of words of the venue, its city or ZIP.</summary>
    public string? Text { get; init; }

    /// <summary>The last talk of the page before; null for the first page.</summary>
    public PageCursor? After { get; init; }

    /// <summary>Reads the query of an address; refuses what it cannot read.</summary>
    public static PresentationFilter Parse(string query)
    {
        var filter = Read(QueryHelpers.ParseQuery(query));
        if (filter is { From: { } from, To: { } to }) _ = new DateRange(from, to);
        return filter;
    }

    /// <summary>What can be read of an address that is refused as a whole, so that the filters keep it.</summary>
    public static PresentationFilter Legible(string query) => Read(QueryHelpers.ParseQuery(query).Where(IsLegible));

    private static bool IsLegible(KeyValuePair<string, StringValues> part)
    {
        try
        {
            Read([part]);
            return true;
        }
        catch (RuleViolation)
        {
            return false;
        }
    }

    private static PresentationFilter Read(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var parts = query.ToDictionary(part => part.Key, part => part.Value.ToString().Trim(), StringComparer.OrdinalIgnoreCase);
        string? Part(string name) => parts.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        var named = TotalsQuestion.Read(QueryString.Create(parts.Where(part => part.Key is not ("from" or "to" or "status"))!).Value);
        Rule.Require(named.AsSubmitted is null, "This list is of what is recorded now; presentations as they had been submitted by the end of a day are behind the figures under Totals.", "as-submitted");
        Rule.Require(Part("count") is null or Unknown, $"“{Part("count")}” says nothing of a count; “{Unknown}” lists what has none.", "count");
        return new PresentationFilter
        {
            From = Day(Part("from"), "From"), To = Day(Part("to"), "To"), State = named.State, County = Part("county"), Owner = named.Owner, Kind = named.Kind,
            Format = Part("format"), Audience = named.Audience, Topic = Part("topic"), Agency = Part("agency"), Presenter = Number(Part("presenter"), "presenter"),
            Venue = Number(Part("venue"), "venue"), Import = Number(Part("import"), "import"), WithoutCount = Part("count") == Unknown, Void = Part("status") == "void", Text = Part("text"),
            After = PageCursor.Parse(Part("page")),
        };
    }

    public string At(string path) => QueryHelpers.AddQueryString(path, Parts().Where(part => part.Value is not null));

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsEmpty => !(this with { After = null }).Parts().Any(part => part.Value is not null);

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("from", TotalsQuestion.Iso(From)), new("to", TotalsQuestion.Iso(To)), new("state", State), new("county", County), new("owner", Owner),
        new("kind", TotalsQuestion.Slug(Kind?.ToString())), new("format", Format), new("audience", Audience), new("topic", Topic), new("agency", Agency),
        new("presenter", Presenter?.ToString(CultureInfo.InvariantCulture)), new("venue", Venue?.ToString(CultureInfo.InvariantCulture)),
        new("import", Import?.ToString(CultureInfo.InvariantCulture)),
        new("count", WithoutCount ? Unknown : null), new("status", Void ? "void" : null), new("text", Text), new("page", After?.ToString()),
    ];

    private static DateOnly? Day(string? text, string field)
    {
        if (text is null) return null;
        Rule.Require(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), $"“{text}” is not a day; write it as 2018-03-01.", field);
        return day;
    }

    private static int? Number(string? text, string field)
    {
        if (text is null) return null;
        Rule.Require(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number), $"“{text}” is not a {field}; choose one again.", field);
        return number;
    }
}

/// <summary>Where a page of talks ended: the next one begins after this talk.</summary>
public sealed record PageCursor(DateOnly Date, int Id)
{
    public static PageCursor? Parse(string? text)
    {
        if (text is null) return null;
        var parts = text.Split('.');
        Rule.Require(parts.Length == 2 && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _),
            $"“{text}” is not a page of this list; go back to the first.", "page");
        return new PageCursor(DateOnly.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}.{Id}");
}
