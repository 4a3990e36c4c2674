namespace Presentations.Domain.Directory;

/// <summary>A police department, sheriff, prosecutor or the like, affiliated with a task force.</summary>
public sealed class Agency : IDirectoryEntry, ISharedInState, IHistoried, IImported
{
    private Agency() { }

    public Agency(string name, string stateCode)
    {
        Rename(name);
        StateCode = stateCode;
    }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name as it is looked for; unique in its state.</summary>
    [Derived]
    public string SearchName { get; private set; } = "";

    public string StateCode { get; private set; } = "";

    public bool IsActive { get; private set; } = true;

    public int? MergedIntoId { get; private set; }

    /// <summary>The run that brought it; null for agencies of the reference data and those that people entered.</summary>
    public int? ImportBatchId { get; init; }

    public int Version { get; private set; }

    public string? Because { get; private set; }

    public void Rename(string name)
    {
        Name = Bounds.Name(name, "The agency's name");
        SearchName = SearchText.Of(Name);
    }

    /// <summary>A desk of its own state; requests that are handed over there keep naming it.</summary>
    public bool IsNear(Owner desk) => StateCode == desk.StateCode;

    public void Deactivate(string because) => (IsActive, Because) = (false, GivenReason.Of(because));

    public void Reactivate()
    {
        Rule.Require(MergedIntoId is null, "This agency was merged into another entry of the directory; undo the merge instead.");
        IsActive = true;
    }

    public void MergeInto(int survivorId) => (MergedIntoId, IsActive) = (survivorId, false);

    public void Separate(bool isActive) => (MergedIntoId, IsActive) = (null, isActive);
}
