using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.Web.Features.Administration.Imports.Running;

/// <summary>What an import did, or would do: every row is in exactly one of the counts.</summary>
public sealed class ImportResult
{
    /// <summary>A list that is longer than this tells nobody more; the counts stay exact.</summary>
    public const int MostListed = 20_000;

    public const int SampleRows = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public string File { get; init; } = "";

    public string Source { get; set; } = "";

    /// <summary>Null when nothing was written.</summary>
    public int? Batch { get; set; }

    public bool DryRun { get; init; }

    public int RowsRead { get; set; }

    public int Taken { get; set; }

    public int SkippedByRule { get; set; }

    public int AlreadyKnown { get; set; }

    public int RejectedRows { get; set; }

    /// <summary>Reasons for rejecting rows; a row may have several.</summary>
    public int RejectedProblems { get; set; }

    public List<Problem> Rejected { get; init; } = [];

    public int WarningCount { get; set; }

    public List<Problem> Warnings { get; init; } = [];

    /// <summary>Whether a list holds only the first of what was found.</summary>
    public bool AreListsCut => RejectedProblems > Rejected.Count || WarningCount > Warnings.Count;

    /// <summary>The first rows as they will be counted; kept by a look only.</summary>
    public List<SampleRow>? Sample { get; set; }

    /// <summary>Why the whole import was refused.</summary>
    public string? Refusal { get; set; }

    public void Reject(IEnumerable<Problem> problems)
    {
        RejectedRows++;
        RejectedProblems += List(Rejected, problems);
    }

    public void Warn(IEnumerable<Problem> warnings) => WarningCount += List(Warnings, warnings);

    public void Sort()
    {
        Rejected.Sort((one, other) => one.Line.CompareTo(other.Line));
        Warnings.Sort((one, other) => one.Line.CompareTo(other.Line));
        Sample?.Sort((one, other) => one.Line.CompareTo(other.Line));
    }

    /// <summary>What a reader of lists that are cut must know; null when they are whole.</summary>
    public string? CutInWords()
    {
        if (!AreListsCut) return null;
        var lists = new[] { ("reasons for rejecting rows", Rejected.Count, RejectedProblems), ("warnings", Warnings.Count, WarningCount) }
            .Where(list => list.Item2 < list.Item3).Select(list => $"the first {list.Item2:N0} of {list.Item3:N0} {list.Item1}");
        return $"Listed are {string.Join(" and ", lists)}.";
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static ImportResult? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<ImportResult>(json, Json);

    private static int List(List<Problem> list, IEnumerable<Problem> problems)
    {
        var before = 0;
        foreach (var problem in problems)
        {
            before++;
            if (list.Count < MostListed) list.Add(problem);
        }
        return before;
    }
}
