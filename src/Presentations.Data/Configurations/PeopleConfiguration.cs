using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Data.Identity;
using Presentations.Domain.Directory;

namespace Presentations.Data.Configurations;

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.HasIndex(row => row.Email).IsUnique();
        member.HasOne<Member>().WithMany().HasForeignKey(row => row.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        member.HasMany(row => row.Memberships).WithOne().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Cascade);
        member.Navigation(row => row.Memberships).HasField("memberships");
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        membership.HasIndex(row => new { row.MemberId, row.Role, row.OwnerId }).IsUnique();
    }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.HasOne(row => row.Member).WithOne().HasForeignKey<Account>(row => row.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
