using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Domain.Directory;

namespace Presentations.Data.Configurations;

internal sealed class MergeConfiguration : IEntityTypeConfiguration<Merge>
{
    public void Configure(EntityTypeBuilder<Merge> merge)
    {
        merge.Property(row => row.StateCode).HasMaxLength(2);
        merge.HasIndex(row => new { row.Kind, row.StateCode, row.AtUtc });
    }
}

internal sealed class MergeMoveConfiguration : IEntityTypeConfiguration<MergeMove>
{
    public void Configure(EntityTypeBuilder<MergeMove> move)
    {
        move.HasKey(row => new { row.MergeId, row.Thing, row.RowId, row.NamedId });
        move.HasOne<Merge>().WithMany().HasForeignKey(row => row.MergeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DistinctPairConfiguration : IEntityTypeConfiguration<DistinctPair>
{
    public void Configure(EntityTypeBuilder<DistinctPair> pair)
    {
        pair.Property(row => row.StateCode).HasMaxLength(2);
        pair.HasIndex(row => new { row.Kind, row.FirstId, row.SecondId }).IsUnique();
    }
}
