namespace Presentations.Domain.Directory;

/// <summary>The people who grant access to everyone else: one of them is always left.</summary>
public static class Administrators
{
    public static bool IsAdministrator(this Member member) =>
        member.IsActive && member.Memberships.Any(membership => membership.Role is Role.Administrator);

    /// <param name="leaving">Who is about to lose the role or their account.</param>
    /// <param name="others">All other active administrators.</param>
    public static void RequireAnother(Member leaving, IEnumerable<Member> others) => Rule.Require(
        !leaving.IsAdministrator() || others.Any(other => other.Id != leaving.Id && other.IsAdministrator()),
        $"{leaving.Name} is the last administrator. Give the role to somebody else first.");
}
