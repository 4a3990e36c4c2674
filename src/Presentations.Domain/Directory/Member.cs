namespace Presentations.Domain.Directory;

/// <summary>A person who signs in.</summary>
public sealed class Member : IDirectoryEntry, IHistoried
{
    private readonly List<Membership> memberships = [];

    private Member() { }

    public Member(string name, string email)
    {
        Name = Bounds.Name(name, "The name");
        Email = Bounds.Name(email, "The e-mail address");
        Rule.Require(Email.IndexOf('@') is > 0 and var at && at < Email.Length - 1,
            $"“{Email}” is not an e-mail address; it needs a name, an @ and a domain.", "Email");
    }

    public int Id { get; private set; }

    [Personal]
    public string Name { get; private set; } = "";

    [Personal]
    public string Email { get; private set; } = "";

    public bool IsActive { get; private set; } = true;

    public int? MergedIntoId { get; private set; }

    public int Version { get; private set; }

    public string? Because => null;

    IEnumerable<IDetailOf> IHistoried.ToldFromTheStart => memberships;

    public IReadOnlyList<Membership> Memberships => memberships;

    /// <summary>Grants a role; a role of a task force or state desk needs its owner, a national one must not name one.</summary>
    public Membership Join(Role role, int? ownerId)
    {
        Rule.Require(role.NeedsOwner() == ownerId is not null,
            role.NeedsOwner() ? "Choose the task force or state desk of this role." : "A national role belongs to no task force.", "OwnerId");
        Rule.Require(!memberships.Any(held => held.Role == role && held.OwnerId == ownerId), "This person has that role already.", "Role");

        var membership = new Membership(role, ownerId);
        memberships.Add(membership);
        return membership;
    }

    /// <summary>Without that role the person is none of the task force or state desk.</summary>
    public bool HasOneRoleIn(int ownerId) => memberships.Count(held => held.OwnerId == ownerId) == 1;

    /// <summary>Refuses to book or offer somebody who has no role there, or has left.</summary>
    public void RequireRoleIn(int ownerId, string field) =>
        Rule.Require(IsActive && memberships.Exists(held => held.OwnerId == ownerId), $"{Name} has no role in this task force. Choose somebody else.", field);

    public void Leave(int membershipId) => memberships.RemoveAll(membership => membership.Id == membershipId);

    public void Deactivate() => IsActive = false;

    public void Reactivate()
    {
        Rule.Require(MergedIntoId is null, "This person was merged into another entry of the directory; undo the merge instead.");
        IsActive = true;
    }

    public void MergeInto(int survivorId) => (MergedIntoId, IsActive) = (survivorId, false);

    public void Separate(bool isActive) => (MergedIntoId, IsActive) = (null, isActive);
}
