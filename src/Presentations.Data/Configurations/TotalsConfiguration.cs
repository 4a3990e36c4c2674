using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Domain;
using Presentations.Domain.Totals;

namespace Presentations.Data.Configurations;

internal sealed class RollupBucketConfiguration : IEntityTypeConfiguration<RollupBucket>
{
    public void Configure(EntityTypeBuilder<RollupBucket> bucket) => bucket.HasKey(row => new { row.OwnerId, row.Month });
}

internal sealed class StateTotalConfiguration : IEntityTypeConfiguration<StateTotal>
{
    public void Configure(EntityTypeBuilder<StateTotal> total)
    {
        total.HasKey(row => new { row.OwnerId, row.Month, row.StateCode, row.Kind, row.Audience, row.Part });
        total.Property(row => row.StateCode).HasMaxLength(2);
        total.Property(row => row.Audience).HasMaxLength(24);
    }
}

internal sealed class CountyTotalConfiguration : IEntityTypeConfiguration<CountyTotal>
{
    public void Configure(EntityTypeBuilder<CountyTotal> total)
    {
        total.HasKey(row => new { row.OwnerId, row.Month, row.StateCode, row.CountyFips, row.Kind, row.Audience, row.Part });
        total.Property(row => row.StateCode).HasMaxLength(2);
        total.Property(row => row.CountyFips).HasMaxLength(5);
        total.Property(row => row.Audience).HasMaxLength(24);
        total.HasIndex(row => new { row.StateCode, row.Month });
    }
}

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        entry.Property(row => row.Subject).HasMaxLength(24);
        entry.Property(row => row.SubjectCode).HasMaxLength(40);
        entry.Property(row => row.Changes).HasMaxLength(100_000);
        entry.Property(row => row.Because).HasMaxLength(Bounds.TextLength);
        entry.HasIndex(row => new { row.Subject, row.SubjectId });

        // Each lists entries newest first, page by page; SQLite and SQL Server add the id by themselves.
        entry.HasIndex(row => row.AtUtc);
        entry.HasIndex(row => new { row.MemberId, row.AtUtc });
        entry.HasIndex(row => new { row.Subject, row.AtUtc });
    }
}
