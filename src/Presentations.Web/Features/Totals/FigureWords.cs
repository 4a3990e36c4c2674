namespace Presentations.Web.Features.Totals;

/// <summary>How tables say a number that may not be known.</summary>
public static class FigureWords
{
    public const string Unknown = "not known";

    /// <summary>What the mark of a line says.</summary>
    public const string InPart = "In part: not every month of the task forces there is in these figures yet.";

    public static string Say(long? number) => number?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? Unknown;
}
