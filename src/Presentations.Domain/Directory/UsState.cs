namespace Presentations.Domain.Directory;

/// <summary>A state, the District of Columbia or a territory.</summary>
public sealed class UsState
{
    /// <summary>The code of the line for talks given to several states at once: in the national figure only.</summary>
    public const string SeveralStates = "US";

    /// <summary>Two letters, upper case.</summary>
    public required string Code { get; init; }

    public required string Fips { get; set; }

    public required string Name { get; set; }

    public required StateKind Kind { get; set; }

    /// <summary>The IANA zone of most of the state, for places without a county.</summary>
    public required string Zone { get; set; }
}

/// <summary>What a two-letter code stands for.</summary>
public enum StateKind
{
    State,
    District,
    Territory,
    SeveralStates,
}
