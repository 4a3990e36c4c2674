namespace Presentations.Domain.Delivery;

/// <summary>One run of an import: a job that shows its progress and can be undone as a whole.</summary>
public sealed class ImportBatch : IPersonal, IVersioned, IHistoried
{
    public int Id { get; private set; }

    public ImportSubject Subject { get; init; }

    /// <summary>Who started it; 0 for the command line.</summary>
    public required int MemberId { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string FileHash { get; init; }

    /// <summary>The mapping as JSON.</summary>
    public required string Mapping { get; init; }

    public required DateTime StartedAtUtc { get; init; }

    public DateTime? EndedAtUtc { get; set; }

    public ImportStatus Status { get; set; }

    public int RowsRead { get; set; }

    public int RowsTaken { get; set; }

    /// <summary>The result as JSON: rejected rows and warnings, each with line, field, value and sentence.</summary>
    public string? Result { get; set; }

    public int Version { get; private set; }

    public string? Because => null;
}

/// <summary>What an import brings.</summary>
public enum ImportSubject
{
    Talks,

    /// <summary>Cannot be undone: later talks refer to them.</summary>
    Schools,

    /// <summary>The demonstration campaign, with its schools and agencies.</summary>
    Demonstration,
}

/// <summary>Where an import stands.</summary>
public enum ImportStatus
{
    Waiting,
    Running,
    Finished,
    Cancelled,
    Failed,
    Undone,
}
