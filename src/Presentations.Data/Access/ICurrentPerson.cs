namespace Presentations.Data.Access;

/// <summary>Tells who is asking: the signed-in person of a request or circuit, or the one a command or job runs for.</summary>
public interface ICurrentPerson
{
    /// <summary>Null when nobody is signed in.</summary>
    ValueTask<int?> MemberIdAsync(CancellationToken ct = default);

    /// <summary>True at the command line, where whoever asks holds the database itself.</summary>
    bool IsOperator => false;
}
