namespace Presentations.Domain.Directory;

/// <summary>Follows merged entries of the directory to those that stand for them now.</summary>
public sealed class Survivors
{
    private readonly Dictionary<int, int> next;

    /// <param name="merged">Each merged entry with the one that it was merged into.</param>
    public Survivors(IEnumerable<KeyValuePair<int, int>> merged) => next = merged.ToDictionary();

    public static Survivors None { get; } = new([]);

    public bool IsEmpty => next.Count == 0;

    /// <summary>The entry itself when it was never merged.</summary>
    public int Of(int id)
    {
        while (next.TryGetValue(id, out var survivor)) id = survivor;
        return id;
    }

    /// <summary>The entry itself, and all that were merged into it.</summary>
    public IReadOnlyList<int> StoodFor(int id) => [id, .. next.Keys.Where(merged => Of(merged) == id)];
}
