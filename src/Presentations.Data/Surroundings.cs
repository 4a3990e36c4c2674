using Presentations.Data.Rollup;
using Presentations.Data.Saving;

namespace Presentations.Data;

/// <summary>What all contexts on one database share in this process.</summary>
/// <param name="turns">Null where the database itself lets several write at once.</param>
public sealed class Surroundings(TimeProvider clock, WriteTurns? turns = null)
{
    private int referenceEdition;

    public TimeProvider Clock { get; } = clock;

    internal WriteTurns? Turns { get; } = turns;

    internal FrozenSums Frozen { get; } = new();

    /// <summary>Another number whenever this process has saved reference data.</summary>
    internal int ReferenceEdition => Volatile.Read(ref referenceEdition);

    internal void ReferenceChanged() => Interlocked.Increment(ref referenceEdition);
}
