namespace Presentations.Domain.Directory;

/// <summary>A role that a member holds, in one task force or state desk or in the nation.</summary>
public sealed class Membership : IDetailOf
{
    private Membership() { }

    internal Membership(Role role, int? ownerId) => (Role, OwnerId) = (role, ownerId);

    public int Id { get; private set; }

    public int MemberId { get; private set; }

    public Role Role { get; private set; }

    public int? OwnerId { get; private set; }

    Type IDetailOf.ParentType => typeof(Member);

    int IDetailOf.ParentId => MemberId;

    string IDetailOf.DetailName => $"Role {Role}";

    string? IDetailOf.DetailValue => OwnerId is { } owner ? $"owner {owner}" : "nation";
}

/// <summary>What a member may do.</summary>
public enum Role
{
    Presenter,
    Coordinator,
    NationalViewer,
    Administrator,
}

/// <summary>What follows from a role.</summary>
public static class Roles
{
    public static bool NeedsOwner(this Role role) => role is Role.Presenter or Role.Coordinator;

    public static string Label(this Role role) => role switch
    {
        Role.NationalViewer => "National viewer",
        _ => role.ToString(),
    };
}
