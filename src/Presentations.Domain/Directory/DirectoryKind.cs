namespace Presentations.Domain.Directory;

/// <summary>What the directory lists, and what may therefore stand in it twice.</summary>
public enum DirectoryKind
{
    Venue,
    Agency,
    Person,
}

/// <summary>An entry of the directory. Merged into another, it stays as an inactive row that leads there, so that old ids stay readable.</summary>
public interface IDirectoryEntry : IVersioned
{
    int Id { get; }

    string Name { get; }

    bool IsActive { get; }

    /// <summary>The entry that stands for this one since they were merged; it may have been merged itself later.</summary>
    int? MergedIntoId { get; }

    void MergeInto(int survivorId);

    void Separate(bool isActive);
}
