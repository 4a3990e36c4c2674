using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.People;

/// <summary>A role to give, with its task force or state desk.</summary>
public class RoleForm
{
    public Role? Role { get; set; }

    public int? OwnerId { get; set; }

    /// <summary>Whether the chosen role is held in a task force or state desk.</summary>
    public bool NeedsOwner => Role is { } role && role.NeedsOwner();

    internal void GiveTo(Member member)
    {
        Rule.Require(Role is not null, "Choose a role.", nameof(Role));
        member.Join(Role.Value, NeedsOwner ? OwnerId : null);
    }
}
