using System.Text.RegularExpressions;
using Presentations.Web.Shell;

namespace Presentations.Web.Commands;

/// <summary>What a verb accepts, read from the first line of its usage, so that help and behaviour cannot drift apart.</summary>
internal sealed partial class CommandSyntax
{
    private sealed record Part(string? Option, string? Value, bool IsRequired)
    {
        public bool Repeats => Value?.EndsWith('…') is true;

        public string[] Choices => Value?.Contains('|') is true ? Value.Split('|') : [];

        public override string ToString() => Option is null ? Value! : $"--{Option}";
    }

    private static readonly Part[] Common = [new("database", "DATABASE", false)];

    private readonly Part[] parts;

    public CommandSyntax(string usage) => parts = [.. PartPattern().Matches(usage.Split('\n')[0]).Select(Read), .. Common];

    public CommandArguments Read(IEnumerable<string> given)
    {
        var values = new List<string>();
        var options = new Dictionary<string, string>();
        var words = new Queue<string>(given);
        while (words.TryDequeue(out var word))
        {
            if (!word.StartsWith("--", StringComparison.Ordinal)) values.Add(word);
            else ReadOption(word[2..], words, options);
        }
        Check(values, options);
        return new CommandArguments(values, options);
    }

    private void ReadOption(string word, Queue<string> words, Dictionary<string, string> options)
    {
        var (name, joined) = word.Split('=', 2) is [var before, var after] ? (before, after) : (word, null);
        var part = parts.FirstOrDefault(part => part.Option == name)
            ?? throw new UsageError($"There is no option --{name}.{Nearest.Question($"--{name}", parts.Where(part => part.Option is not null).Select(part => $"{part}"))}");
        if (part.Value is null && joined is not null) throw new UsageError($"--{name} takes no value.");
        if (!options.TryAdd(name, part.Value is null ? "" : joined ?? (words.TryPeek(out var next) && !next.StartsWith("--", StringComparison.Ordinal) ? words.Dequeue() : throw new UsageError($"--{name} needs a value: {part.Value}."))))
            throw new UsageError($"--{name} was given twice.");
        if (part.Choices.Length > 0 && !part.Choices.Contains(options[name]))
            throw new UsageError($"--{name} {options[name]} is not known; {string.Join(", ", part.Choices)} are.");
    }

    private void Check(List<string> values, Dictionary<string, string> options)
    {
        var places = parts.Where(part => part.Option is null).ToList();
        var missing = places.Where(part => part.IsRequired).Skip(values.Count).FirstOrDefault()
            ?? parts.FirstOrDefault(part => part is { IsRequired: true, Option: not null } && !options.ContainsKey(part.Option));
        if (missing is not null) throw new UsageError($"{missing} is missing.");
        if (values.Count > places.Count && !places.Exists(part => part.Repeats)) throw new UsageError($"“{values[places.Count]}” is one too many.");
    }

    private static Part Read(Match match) => new(
        match.Groups["option"] is { Success: true } option ? option.Value : null,
        match.Groups["value"] is { Success: true } value ? value.Value : null,
        !match.Groups["optional"].Success);

    [GeneratedRegex(@"(?<optional>\[)?(?:--(?<option>[a-z-]+)(?: (?<value>[^\s\[\]-][^\s\[\]]*))?|(?<value>[^\s\[\]]+))\]?")]
    private static partial Regex PartPattern();
}
