using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Audit;

/// <summary>Which entries of history are listed, as it stands in an address; what cannot be read is refused when it is asked for.</summary>
/// <param name="Who">Part of a name or e-mail address, a person's number, <see cref="TheSystem"/> or <see cref="TheSchool"/>.</param>
/// <param name="Kind">The kind of thing, for example "Visit".</param>
/// <param name="Text">The number of a thing, or words of what changed or why.</param>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Page">The last entry of the page before; null for the first page.</param>
public sealed record AuditFilter(string? Who = null, string? Kind = null, string? Text = null, string? From = null, string? To = null, string? Page = null)
{
    public const string Path = "/administration/audit";

    /// <summary>Stands for what nobody did who was signed in.</summary>
    public const string TheSystem = "system";
    public const string TheSchool = "school";

    public bool IsEmpty => Parts().All(part => part.Value is null);

    internal DateTime? FromUtc => Day(From, "From")?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>Excluded.</summary>
    internal DateTime? UntilUtc => Day(To, "To")?.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    internal AuditCursor? After => AuditCursor.Parse(Page);

    internal int? Number => int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    public static AuditFilter Of(string? who, string? kind, string? text, string? from, string? to, string? page) =>
        new(Given(who), Given(kind), Given(text), Given(from), Given(to), Given(page));

    public string At(string? page = null) => QueryHelpers.AddQueryString(Path, Parts().Append(new("page", page)).Where(part => part.Value is not null));

    private IEnumerable<KeyValuePair<string, string?>> Parts() => [new("who", Who), new("kind", Kind), new("text", Text), new("from", From), new("to", To)];

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static DateOnly? Day(string? text, string field)
    {
        if (text is null) return null;
        Rule.Require(
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= Bounds.FirstYear and <= Bounds.LastYear,
            $"“{text}” is not a day; write it as 2018-03-01.", field);
        return day;
    }
}

/// <summary>Where a page of history ended: the next one begins after this entry.</summary>
internal sealed record AuditCursor(DateTime AtUtc, long Id)
{
    public static AuditCursor? Parse(string? text)
    {
        if (text is null) return null;
        var parts = text.Split('.');
        var (ticks, id) = (0L, 0L);
        Rule.Require(
            parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out ticks) && ticks <= DateTime.MaxValue.Ticks
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out id),
            $"“{text}” is not a page of this list; go back to the first.", "page");
        return new AuditCursor(new DateTime(ticks, DateTimeKind.Utc), id);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AtUtc.Ticks}.{Id}");
}
