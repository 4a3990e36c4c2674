using System.Globalization;

namespace Presentations.Web.Features.Delivery;

/// <summary>Finds the audiences that a school has by its lowest and highest grade.</summary>
public static class SchoolGrades
{
    /// <summary>Empty when the school's grades are not known.</summary>
    public static IReadOnlyList<string> AudiencesOf(string? low, string? high, IEnumerable<ListVisitChoices.AudienceChoice> audiences) =>
        Grade(low) is { } lowest && Grade(high) is { } highest
            ? [.. audiences.Where(audience => Grade(audience.LowGrade) <= highest && Grade(audience.HighGrade) >= lowest).Select(audience => audience.Code)]
            : [];

    /// <summary>As the national school directory writes it: "PK" and "KG" come before "01".</summary>
    private static int? Grade(string? grade) => grade switch
    {
        "PK" => -1,
        "KG" => 0,
        _ => int.TryParse(grade, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 13 ? number : null,
    };
}
