namespace Presentations.Data.Rollup;

/// <summary>Answers questions about totals; all answers of one reading are of the same moment.</summary>
public sealed class TotalsReader(TotalsCube cube)
{
    public Task<T> ReadAsync<T>(AppDb db, Func<TotalsReading, Task<T>> read, CancellationToken ct = default) =>
        SteadyRead.RunAsync(db, async now => await read(new TotalsReading(db, await cube.ReadAsync(db, now, ct), ct)), ct);
}
