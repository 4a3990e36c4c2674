using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Reports;

namespace Presentations.Data.Configurations;

internal sealed class SavedReportConfiguration : IEntityTypeConfiguration<SavedReport>
{
    public void Configure(EntityTypeBuilder<SavedReport> report)
    {
        report.Property(row => row.Address).HasMaxLength(Bounds.TextLength);
        report.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Cascade);
        report.HasIndex(row => row.MemberId);
    }
}

internal sealed class SharedReportConfiguration : IEntityTypeConfiguration<SharedReport>
{
    public void Configure(EntityTypeBuilder<SharedReport> shared)
    {
        shared.Property(row => row.Address).HasMaxLength(Bounds.TextLength);
        shared.HasOne(row => row.Report).WithMany().HasForeignKey(row => row.ReportId).OnDelete(DeleteBehavior.Cascade);
        shared.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        shared.HasIndex(row => row.ReportId).IsUnique();
        shared.HasIndex(row => row.OwnerId);
    }
}

internal sealed class GrantMappingConfiguration : IEntityTypeConfiguration<GrantMapping>
{
    public void Configure(EntityTypeBuilder<GrantMapping> mapping)
    {
        mapping.Ignore(row => row.Parts);
        mapping.Ignore(row => row.Kinds);
        mapping.Property(row => row.Columns).HasMaxLength(Bounds.TextLength);
        mapping.HasIndex(row => row.Name).IsUnique();
    }
}
