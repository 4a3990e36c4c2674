namespace Presentations.Domain.Scheduling;

/// <summary>A private address under which a member's calendar program reads their visits.</summary>
public sealed class CalendarFeed : IPersonal
{
    private CalendarFeed() { }

    public CalendarFeed(int memberId, SecretToken token, bool isBusyOnly, TimeProvider clock) =>
        (MemberId, TokenHash, IsBusyOnly, MadeAtUtc) = (memberId, token.Hash, isBusyOnly, clock.GetUtcNow().UtcDateTime);

    public int Id { get; private set; }

    public int MemberId { get; private set; }

    /// <summary>See <see cref="SecretToken"/>.</summary>
    public byte[] TokenHash { get; private set; } = [];

    /// <summary>Tells when, not where and for whom.</summary>
    public bool IsBusyOnly { get; private set; }

    public DateTime MadeAtUtc { get; private set; }
}
