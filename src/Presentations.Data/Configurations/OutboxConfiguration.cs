using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Data.Outbox;
using Presentations.Domain.Directory;

namespace Presentations.Data.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    private const int LongestBody = 200_000;

    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Property(row => row.MessageId).HasMaxLength(120);
        message.Property(row => row.ToAddress).HasMaxLength(254);
        message.Property(row => row.TextBody).HasMaxLength(LongestBody);
        message.Property(row => row.HtmlBody).HasMaxLength(LongestBody);
        message.Property(row => row.Calendar).HasMaxLength(LongestBody);
        message.Property(row => row.LastError).HasMaxLength(400);
        message.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        message.HasOne(row => row.NewRequest).WithMany().HasForeignKey(row => row.RequestId).OnDelete(DeleteBehavior.Cascade);
        message.HasIndex(row => row.MessageId).IsUnique();

        // What is due, the oldest first.
        message.HasIndex(row => new { row.Status, row.NextTryUtc });
        message.HasIndex(row => row.RequestId);
    }
}

internal sealed class MutedMailConfiguration : IEntityTypeConfiguration<MutedMail>
{
    public void Configure(EntityTypeBuilder<MutedMail> muted)
    {
        muted.HasKey(row => new { row.MemberId, row.Kind });
        muted.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
