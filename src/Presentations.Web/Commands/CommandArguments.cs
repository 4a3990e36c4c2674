using System.Globalization;

namespace Presentations.Web.Commands;

/// <summary>What was given to a verb, already held to its syntax.</summary>
public sealed class CommandArguments(IReadOnlyList<string> values, IReadOnlyDictionary<string, string> options)
{
    /// <summary>What was given without a name, in order.</summary>
    public IReadOnlyList<string> Values { get; } = values;

    public bool Has(string option) => options.ContainsKey(option);

    /// <summary>Null when the option was left out.</summary>
    public string? Option(string option) => options.GetValueOrDefault(option);

    /// <summary>An option that the syntax requires.</summary>
    public string Required(string option) => options[option];

    public DateOnly RequiredDay(string option) =>
        DateOnly.TryParseExact(options[option], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageError($"--{option} {options[option]} is not a day; write it as 2018-03-01.");
}

/// <summary>A command line that cannot be understood; says what would be.</summary>
public sealed class UsageError(string sentence) : Exception(sentence);
