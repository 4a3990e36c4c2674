using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Administration.Imports.Matching;

/// <summary>One thing that a column of a log can be.</summary>
/// <param name="Field">The mapping's name of it.</param>
public sealed record FieldChoice(string Group, string Field, string Label)
{
    public const string AudiencePrefix = "attendance.audiences.";

    /// <summary>Fields for which the texts of several columns are set behind each other or their numbers added up.</summary>
    public static bool TakesSeveral(string field) => field is "notes" or "title" or "venue" or "rows.id" or "presentations" or "attendance.total" || field.StartsWith(AudiencePrefix, StringComparison.Ordinal);

    public static IReadOnlyList<FieldChoice> Of(IEnumerable<Audience> audiences, bool areSummaries) =>
    [
        .. areSummaries ? Periods : Times,
        .. Places,
        new("Who came", "attendance.total", "All people"),
        new("Who came", "attendance.audience", "Who they were, in words"),
        .. audiences.Select(audience => new FieldChoice("Who came", AudiencePrefix + audience.Code, $"Number: {audience.Label}")),
        .. areSummaries ? Sums : Talks,
        new("The row", "rows.id", "Its own id"),
    ];

    /// <summary>What a field is called on the pages, in a log of talks or of sums; its name where no column can be it.</summary>
    public static string LabelOf(string field, IReadOnlyCollection<Audience> audiences) =>
        Of(audiences, areSummaries: false).Concat(Of(audiences, areSummaries: true))
            .FirstOrDefault(choice => choice.Field.Equals(field, StringComparison.OrdinalIgnoreCase))?.Label ?? field;

    private static readonly FieldChoice[] Times =
    [
        new("When", "date", "Day, or day and time"), new("When", "start", "Start"), new("When", "end", "End"), new("When", "minutes", "Length"),
    ];

    private static readonly FieldChoice[] Periods =
    [
        new("When", "date", "The one day"), new("When", "period.first", "First day"), new("When", "period.last", "Last day"),
        new("When", "period.month", "Month"), new("When", "period.quarter", "Quarter"), new("When", "period.year", "Year"),
    ];

    private static readonly FieldChoice[] Places =
    [
        new("Where", "state", "State"), new("Where", "county", "County, by name or FIPS"), new("Where", "zip", "ZIP"), new("Where", "city", "City"), new("Where", "venue", "School or other venue"),
    ];

    private static readonly FieldChoice[] Talks =
    [
        new("What", "kind", "Kind"), new("What", "format", "Format"), new("What", "topics", "Topics"), new("What", "title", "Title"), new("What", "language", "Language"),
        new("What", "basis", "How people were counted"), new("What", "repeat", "Repeat audience"), new("What", "notes", "Notes"),
        new("Credit", "taskForce", "Task force"), new("Credit", "agency", "Lead agency"), new("Credit", "partners", "Partner agencies"), new("Credit", "presenter", "Presenters, the lead first"),
    ];

    private static readonly FieldChoice[] Sums =
    [
        new("What", "presentations", "Number of presentations"), new("What", "kind", "Kind"), new("What", "qualifier", "How exact"), new("Credit", "taskForce", "Task force"),
    ];
}
