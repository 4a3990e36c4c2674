namespace Presentations.Domain.Scheduling;

/// <summary>A private address under which a member's calendar program reads their visits.</summary>
public sealed class CalendarFeed : IPersonal
{
    public const int NameLength = 60;

    private CalendarFeed() { }

    public CalendarFeed(int memberId, SecretToken token, string? name, bool isBusyOnly, TimeProvider clock)
    {
        (MemberId, TokenHash, IsBusyOnly, MadeAtUtc) = (memberId, token.Hash, isBusyOnly, clock.GetUtcNow().UtcDateTime);
        Name = Bounds.Name(name, nameof(Name), NameLength);
    }

    public int Id { get; private set; }

    public int MemberId { get; private set; }

    /// <summary>See <see cref="SecretToken"/>.</summary>
    public byte[] TokenHash { get; private set; } = [];

    /// <summary>Tells when, not where and for whom.</summary>
    public bool IsBusyOnly { get; private set; }

    public DateTime MadeAtUtc { get; private set; }

    /// <summary>Who or what uses it, in the member's words: "My phone".</summary>
    public string Name { get; private set; } = "";

    /// <summary>The last day, in UTC, on which a calendar program read it; null when none has yet. No finer, so that reading it again writes nothing.</summary>
    public DateOnly? LastUsedOn { get; private set; }
}
