namespace Presentations.Domain;

/// <summary>The bounds of input; beyond them the product refuses.</summary>
public static class Bounds
{
    public const int AttendancePerAudience = 100_000;
    public const int SummaryValue = 100_000_000;
    public const int SessionsPerVisit = 20;
    public const int ShortestMinutes = 5;
    public const int LongestMinutes = 480;
    public const int FirstYear = 1998;

    /// <summary>The last year that can be asked for or planned.</summary>
    public const int LastYear = 2100;

    /// <summary>The last place in an order.</summary>
    public const int LastPlace = 999;

    public const int TopicsLength = 400;
    public const int TextLength = 4_000;
    public const int NameLength = 200;
    public const long UploadBytes = 50 * 1024 * 1024;
    public const int UploadRows = 1_000_000;

    /// <summary>The text without surrounding space, or null when nothing is left; refuses what is too long.</summary>
    /// <param name="field">What it is called, and the input's name unless that is another.</param>
    public static string? Text(string? text, string field, int longest = TextLength, string? input = null)
    {
        text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        Rule.Require(text is null || text.Length <= longest,
            $"{field} can hold at most {longest:N0} characters; this is {text?.Length:N0}.", input ?? field);
        return text;
    }

    /// <summary>A place in an order, from 1.</summary>
    public static int Place(int order)
    {
        Rule.Require(order is >= 1 and <= LastPlace, $"A place is a number from 1 to {LastPlace}; this is {order}.", "Order");
        return order;
    }

    /// <summary>The text without surrounding space; refuses nothing and what is too long.</summary>
    /// <inheritdoc cref="Text" path="/param"/>
    public static string Name(string? text, string field, int longest = NameLength, string? input = null)
    {
        var name = Text(text, field, longest, input);
        Rule.Require(name is not null, $"{field} is missing.", input ?? field);
        return name;
    }
}
