using Presentations.Domain.Delivery;

namespace Presentations.Domain.Reports;

/// <summary>One column of a funder's table: its heading, and a field of ours or a fixed text beneath it.</summary>
public sealed record GrantColumn(string Heading, GrantField? Field, string? Text)
{
    /// <summary>Reads lines such as “Talks given = presentations” or “Program = "ICAC"”; refuses those that it cannot read, all at once, each with its line.</summary>
    public static IReadOnlyList<GrantColumn> Read(string? lines)
    {
        var columns = new List<GrantColumn>();
        Rule.Together((lines ?? "").Split('\n', StringSplitOptions.TrimEntries).Index().Where(line => line.Item.Length > 0).Select(line => (Action)(() => columns.Add(ReadLine(line.Item, line.Index + 1)))));
        return columns;
    }

    private static GrantColumn ReadLine(string line, int number)
    {
        var at = TextStartsAt(line) ?? line.LastIndexOf('=');
        Rule.Require(at > 0, $"Line {number}, “{line}”: write a heading, an equals sign, and a field or a text in quotation marks.", "Columns");
        return Of(line[..at].Trim(), line[(at + 1)..].Trim(), number);
    }

    /// <summary>As it is typed.</summary>
    public override string ToString() => $"{Heading} = {(Field is { } field ? GrantFields.Code(field) : $"\"{Text}\"")}";

    /// <summary>Where the equals sign before a fixed text stands, which may hold others itself; null where the line ends in no text.</summary>
    private static int? TextStartsAt(string line)
    {
        for (var at = line.IndexOf('='); at > 0; at = line.IndexOf('=', at + 1))
        {
            if (line[(at + 1)..].TrimStart() is ['"', .., '"']) return at;
        }
        return null;
    }

    private static GrantColumn Of(string heading, string value, int line)
    {
        if (value is ['"', .., '"'] && value.Length > 1) return new GrantColumn(heading, null, value[1..^1]);
        var found = GrantFields.All.Where(field => GrantFields.Code(field).Equals(value, StringComparison.OrdinalIgnoreCase)).ToList();
        Rule.Require(found.Count == 1, $"Line {line}: “{value}” is not a field. Fields are {string.Join(", ", GrantFields.All.Select(GrantFields.Code))}; a fixed text stands in quotation marks.", "Columns");
        return new GrantColumn(heading, found[0], null);
    }
}

/// <summary>What can stand in a funder's table.</summary>
public enum GrantField
{
    TaskForce,
    TaskForceCode,
    Grant,
    Funder,
    FirstDay,
    LastDay,
    Presentations,
    Trainings,
    OutreachEvents,
    PeopleReached,
    Contacts,
    Youth,
    Adults,
    Professionals,
    NotSplit,
    WithoutCount,
}

/// <summary>How the fields are written.</summary>
public static class GrantFields
{
    public static IReadOnlyList<GrantField> All { get; } = Enum.GetValues<GrantField>();

    /// <summary>The kind of session that a field counts, or counts the people of; null for one that counts nothing.</summary>
    public static Kind? Counted(GrantField field) => field switch
    {
        GrantField.TaskForce or GrantField.TaskForceCode or GrantField.Grant or GrantField.Funder or GrantField.FirstDay or GrantField.LastDay => null,
        GrantField.Trainings => Kind.Training,
        GrantField.OutreachEvents => Kind.OutreachEvent,
        _ => Kind.Presentation,
    };

    /// <summary>For example "people-reached".</summary>
    public static string Code(GrantField field) => string.Concat($"{field}".Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(letter) : $"{letter}"));
}
