namespace Presentations.Web.Features.Totals;

/// <summary>How tables say a number that may not be known.</summary>
public static class FigureWords
{
    public const string Unknown = "not known";

    public static string Say(long? number) => number?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? Unknown;
}
