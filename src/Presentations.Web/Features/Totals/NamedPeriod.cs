using System.Globalization;
using Presentations.Domain;

namespace Presentations.Web.Features.Totals;

/// <summary>A window that goes by a name, as it stands in an address; which days it means, the database knows.</summary>
/// <param name="Number">The year of a fiscal year, else the id.</param>
public readonly record struct NamedPeriod(NamedPeriodKind Kind, int Number)
{
    public const string FiscalYear = "fiscal-year";

    /// <summary>For example "campaign-3"; a fiscal year's number stands beside it as the year.</summary>
    public string Value => Kind is NamedPeriodKind.FiscalYear ? FiscalYear : Of(Kind, Number);

    public string? Year => Kind is NamedPeriodKind.FiscalYear ? Number.ToString(CultureInfo.InvariantCulture) : null;

    public static string Of(NamedPeriodKind kind, int id) => string.Create(CultureInfo.InvariantCulture, $"{Word(kind)}-{id}");

    /// <summary>Null for a period of a calendar that is everyone's.</summary>
    public static NamedPeriod? Read(string? period, string? year)
    {
        if (period == FiscalYear)
        {
            Rule.Require(int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > Bounds.FirstYear and <= Bounds.LastYear,
                $"“{year}” is not a year from {Bounds.FirstYear + 1} to {Bounds.LastYear}.", "Year");
            return new NamedPeriod(NamedPeriodKind.FiscalYear, number);
        }
        foreach (var kind in new[] { NamedPeriodKind.Campaign, NamedPeriodKind.Grant })
        {
            if (period?.StartsWith($"{Word(kind)}-", StringComparison.Ordinal) is true
                && int.TryParse(period.AsSpan(Word(kind).Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return new NamedPeriod(kind, id);
        }
        return null;
    }

    private static string Word(NamedPeriodKind kind) => TotalsQuestion.Slug(kind.ToString())!;
}

/// <summary>What has a name of its own.</summary>
public enum NamedPeriodKind
{
    /// <summary>Of the chosen task force.</summary>
    FiscalYear,

    Campaign,

    /// <summary>Of one task force, and of its talks.</summary>
    Grant,
}
