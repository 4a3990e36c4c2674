using Presentations.Data.Access;

namespace Presentations.Web.Commands;

/// <summary>Whoever runs the command line: they hold the database itself, so its access rules do not bind them.</summary>
internal sealed class Operator : ICurrentPerson
{
    public bool IsOperator => true;

    public ValueTask<int?> MemberIdAsync(CancellationToken ct = default) => ValueTask.FromResult<int?>(null);
}
