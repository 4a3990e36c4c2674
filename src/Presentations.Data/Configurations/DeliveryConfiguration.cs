using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Data.Configurations;

internal sealed class AudienceConfiguration : IEntityTypeConfiguration<Audience>
{
    public void Configure(EntityTypeBuilder<Audience> audience)
    {
        audience.HasKey(row => row.Code);
        audience.Property(row => row.Code).HasMaxLength(24);
        audience.Property(row => row.LowGrade).HasMaxLength(4);
        audience.Property(row => row.HighGrade).HasMaxLength(4);
    }
}

internal sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.HasKey(row => row.Code);
        topic.Property(row => row.Code).HasMaxLength(40);
    }
}

internal sealed class PresentationConfiguration : IEntityTypeConfiguration<Presentation>
{
    public void Configure(EntityTypeBuilder<Presentation> talk)
    {
        talk.Ignore(row => row.Attendance);
        talk.Property(row => row.StateCode).HasMaxLength(2);
        talk.Property(row => row.CountyFips).HasMaxLength(5);
        talk.Property(row => row.Language).HasMaxLength(3);
        talk.Property(row => row.ExpectedAudience).HasMaxLength(24);
        talk.Property(row => row.Topics).HasMaxLength(400);
        talk.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        talk.HasOne<Agency>().WithMany().HasForeignKey(row => row.LeadAgencyId).OnDelete(DeleteBehavior.Restrict);
        talk.HasMany(row => row.Counts).WithOne().HasForeignKey(row => row.PresentationId).OnDelete(DeleteBehavior.Cascade);
        talk.Navigation(row => row.Counts).HasField("counts");
        talk.HasIndex(row => row.VisitId);

        // Each lists talks newest first, page by page; SQLite and SQL Server add the id by themselves.
        talk.HasIndex(row => row.Date);
        talk.HasIndex(row => new { row.OwnerId, row.Date });
        talk.HasIndex(row => new { row.StateCode, row.Date });
        talk.HasIndex(row => new { row.CountyFips, row.Date });
        talk.HasIndex(row => new { row.LeadAgencyId, row.Date });

        // Covers the recount of one owner's month, and one owner's totals by whatever a talk says of itself.
        talk.HasIndex(row => new
        {
            row.OwnerId, row.Month, row.Status, row.StateCode, row.CountyFips, row.Kind, row.IsRepeatAudience, row.Contacts, row.Reached, row.Basis,
            row.LeadAgencyId, row.Format, row.Topics,
        });

        // Cover the nation's totals by agency and by topic, in the order in which they are added up.
        talk.HasIndex(row => new { row.LeadAgencyId, row.Month, row.Status, row.Kind, row.StateCode, row.OwnerId, row.Contacts, row.Reached, row.Basis });
        talk.HasIndex(row => new { row.Topics, row.Month, row.Status, row.Kind, row.StateCode, row.OwnerId, row.Contacts, row.Reached, row.Basis });
    }
}

internal sealed class AttendanceCountConfiguration : IEntityTypeConfiguration<AttendanceCount>
{
    public void Configure(EntityTypeBuilder<AttendanceCount> count)
    {
        count.HasKey(row => new { row.PresentationId, row.Audience });
        count.Property(row => row.Audience).HasMaxLength(24);
        count.HasOne<Audience>().WithMany().HasForeignKey(row => row.Audience).OnDelete(DeleteBehavior.Restrict);
        count.HasIndex(row => row.Audience);
    }
}

internal sealed class SummaryConfiguration : IEntityTypeConfiguration<Summary>
{
    public void Configure(EntityTypeBuilder<Summary> summary)
    {
        summary.Property(row => row.StateCode).HasMaxLength(2);
        summary.Property(row => row.CountyFips).HasMaxLength(5);
        summary.Property(row => row.Source).HasMaxLength(Bounds.TextLength);
        summary.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        summary.HasOne<ImportBatch>().WithMany().HasForeignKey(row => row.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        summary.HasMany(row => row.Counts).WithOne().HasForeignKey(row => row.SummaryId).OnDelete(DeleteBehavior.Cascade);
        summary.Navigation(row => row.Counts).HasField("counts");
        summary.HasIndex(row => new { row.OwnerId, row.FirstDay, row.LastDay });
    }
}

internal sealed class SummaryCountConfiguration : IEntityTypeConfiguration<SummaryCount>
{
    public void Configure(EntityTypeBuilder<SummaryCount> count)
    {
        count.HasKey(row => new { row.SummaryId, row.Audience });
        count.Property(row => row.Audience).HasMaxLength(24);
    }
}

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.Property(row => row.Form).HasMaxLength(40);
        draft.Property(row => row.Content).HasMaxLength(100_000);
        draft.HasIndex(row => new { row.MemberId, row.Form }).IsUnique();
        draft.HasIndex(row => row.SavedAtUtc);
    }
}

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.Property(row => row.FileHash).HasMaxLength(64);
        batch.Property(row => row.Mapping).HasMaxLength(100_000);
        batch.Property(row => row.Result).HasMaxLength(100_000_000);
    }
}

internal sealed class ImportApprovalConfiguration : IEntityTypeConfiguration<ImportApproval>
{
    public void Configure(EntityTypeBuilder<ImportApproval> approval)
    {
        approval.HasOne<ImportBatch>().WithMany().HasForeignKey(row => row.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        approval.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        approval.HasIndex(row => new { row.ImportBatchId, row.OwnerId }).IsUnique();
    }
}
