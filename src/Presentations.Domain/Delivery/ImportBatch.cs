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
    [Derived]
    public required string Mapping { get; set; }

    public required DateTime StartedAtUtc { get; init; }

    public DateTime? EndedAtUtc { get; set; }

    public ImportStatus Status { get; set; }

    [Derived]
    public int RowsRead { get; set; }

    [Derived]
    public int RowsTaken { get; set; }

    /// <summary>The result as JSON: rejected rows and warnings, each with line, field, value and sentence.</summary>
    [Derived]
    public string? Result { get; set; }

    /// <summary>False while something that it brought waits for its owner's coordinator: such talks are recorded, told apart, and in no submission.</summary>
    public bool IsVerified { get; private set; } = true;

    /// <summary>When the last of it was approved; null when it never needed to be, or still does.</summary>
    [Derived]
    public DateTime? VerifiedAtUtc { get; private set; }

    /// <summary>The member who approved the last of it.</summary>
    public int? VerifiedById { get; private set; }

    public int Version { get; private set; }

    public string? Because => null;

    public bool IsAtWork => Status is ImportStatus.Checking or ImportStatus.Waiting or ImportStatus.Running;

    /// <summary>Whether nothing is written yet and nobody is about to, so that the mapping may still change.</summary>
    public bool IsOpen => Status is ImportStatus.Matching or ImportStatus.Checked
        || Status is ImportStatus.Failed or ImportStatus.Cancelled or ImportStatus.Interrupted && RowsTaken == 0;

    /// <summary>Whether the file may be read again with the mapping as it is.</summary>
    public bool CanRun => Status is ImportStatus.Checked or ImportStatus.Interrupted or ImportStatus.Cancelled || Status is ImportStatus.Failed && RowsTaken > 0;

    /// <summary>Takes another mapping; what was found with the one before no longer holds.</summary>
    public void Match(string mapping)
    {
        RequireOpen();
        (Mapping, Status, Result, RowsRead) = (mapping, ImportStatus.Matching, null, 0);
    }

    /// <summary>Says whether its talks wait for a coordinator's approval; only before any is written.</summary>
    public void CountAsUnverified(bool isUnverified)
    {
        RequireOpen();
        IsVerified = !isUnverified;
    }

    /// <summary>A coordinator approves what it brought for their task force.</summary>
    public ImportApproval Approve(int ownerId, int memberId, TimeProvider clock)
    {
        Rule.Require(!IsVerified, "This batch is approved already.");
        Rule.Require(!IsAtWork && !IsOpen && Status is not ImportStatus.Undone, "Only a batch whose rows are in can be approved.");
        return new ImportApproval(this, ownerId, memberId, clock);
    }

    /// <summary>Nothing of it waits any more.</summary>
    public void Verify(ImportApproval last) => (IsVerified, VerifiedAtUtc, VerifiedById) = (true, last.AtUtc, last.MemberId);

    /// <summary>Asks for a look at every row, without writing any.</summary>
    public void Check()
    {
        RequireOpen();
        (Status, Result, RowsRead) = (ImportStatus.Checking, null, 0);
    }

    /// <summary>Asks for the rows to be written.</summary>
    public void Start()
    {
        Rule.Require(CanRun, "Look at the rows first; then they can be imported.");
        (Status, EndedAtUtc, Result) = (ImportStatus.Waiting, null, null);
    }

    public void End(ImportStatus status, string? result, TimeProvider clock) =>
        (Status, Result, EndedAtUtc) = (status, result ?? Result, clock.GetUtcNow().UtcDateTime);

    /// <summary>Takes the order back before its turn comes.</summary>
    public void Withdraw(TimeProvider clock)
    {
        Rule.Require(Status is ImportStatus.Checking or ImportStatus.Waiting, "This import is at work on another host, or has just ended. Look again in a moment.");
        End(Status is ImportStatus.Checking ? ImportStatus.Matching : ImportStatus.Cancelled, null, clock);
    }

    /// <summary>Says that everything it brought is out again.</summary>
    public void Undo()
    {
        Rule.Require(Status is not ImportStatus.Running and not ImportStatus.Waiting, "This import is still running; cancel it first.");
        Rule.Require(Status is not ImportStatus.Undone, "This import is undone already.");
        Status = ImportStatus.Undone;
    }

    public void RequireDiscardable() => Rule.Require(
        IsOpen, IsAtWork ? "This import is at work; cancel it first." : "Rows of this log were imported; undo the import instead.");

    private void RequireOpen() => Rule.Require(
        IsOpen,
        IsAtWork ? "This import is at work; wait for it, or cancel it." : "This import has written rows; its mapping stays as it is. Undo it and upload the file again.");
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
    /// <summary>The file is there; a person says what its columns mean.</summary>
    Matching,

    /// <summary>Every row is looked at, none is written.</summary>
    Checking,

    Checked,

    /// <summary>Its turn comes.</summary>
    Waiting,

    Running,
    Finished,
    Cancelled,

    /// <summary>The program stopped in the middle; it goes on where it was.</summary>
    Interrupted,

    Failed,
    Undone,
}
