using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Data.Periods;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;

namespace Presentations.Data.Configurations;

internal sealed class ReportingPeriodConfiguration : IEntityTypeConfiguration<ReportingPeriod>
{
    public void Configure(EntityTypeBuilder<ReportingPeriod> period)
    {
        period.ToTable(table => table.HasTrigger("ApprovedNeverChanges"));
        period.Property(row => row.ReturnedBecause).HasMaxLength(Bounds.TextLength);
        period.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        period.HasOne(row => row.Latest).WithMany().HasForeignKey(row => row.LatestId).OnDelete(DeleteBehavior.Restrict);
        period.HasMany(row => row.Kept).WithOne().HasForeignKey(row => row.ReportingPeriodId).OnDelete(DeleteBehavior.Cascade);
        period.Navigation(row => row.Kept).HasField("kept");
        period.HasIndex(row => new { row.OwnerId, row.Month }).IsUnique();
        period.HasIndex(row => new { row.Month, row.Status });
    }
}

internal sealed class KeptItemConfiguration : IEntityTypeConfiguration<KeptItem>
{
    public void Configure(EntityTypeBuilder<KeptItem> item)
    {
        item.HasKey(row => new { row.ReportingPeriodId, row.Key });
        item.Property(row => row.Key).HasMaxLength(80);
        item.Property(row => row.Sentence).HasMaxLength(Bounds.TextLength);
        item.Property(row => row.Because).HasMaxLength(Bounds.TextLength);
    }
}

internal sealed class ReportingDeadlineConfiguration : IEntityTypeConfiguration<ReportingDeadline>
{
    public void Configure(EntityTypeBuilder<ReportingDeadline> deadline) => deadline.HasIndex(row => row.Calendar).IsUnique();
}

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable(FrozenTables.Declare);
        submission.Ignore(row => row.Seen);
        submission.Property<bool>(FrozenTables.Sealed);
        submission.Property(row => row.Hash).HasMaxLength(64);
        submission.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        submission.HasIndex(row => new { row.OwnerId, row.Month, row.Number }).IsUnique();
    }
}

internal sealed class SubmittedTalkConfiguration : IEntityTypeConfiguration<SubmittedTalk>
{
    public void Configure(EntityTypeBuilder<SubmittedTalk> talk)
    {
        talk.ToTable(FrozenTables.Declare);
        talk.HasKey(row => new { row.SubmissionId, row.PresentationId });
        talk.Ignore(row => row.Line);
        talk.Property(row => row.StateCode).HasMaxLength(2);
        talk.Property(row => row.CountyFips).HasMaxLength(5);
        talk.Property(row => row.Partners).HasMaxLength(400);
        talk.Property(row => row.Topics).HasMaxLength(Bounds.TopicsLength);
        talk.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        talk.HasMany(row => row.Counts).WithOne().HasForeignKey(row => new { row.SubmissionId, row.PresentationId }).OnDelete(DeleteBehavior.Restrict);
        talk.Navigation(row => row.Counts).HasField("counts");
    }
}

internal sealed class SubmittedCountConfiguration : IEntityTypeConfiguration<SubmittedCount>
{
    public void Configure(EntityTypeBuilder<SubmittedCount> count)
    {
        count.ToTable(FrozenTables.Declare);
        count.HasKey(row => new { row.SubmissionId, row.PresentationId, row.Audience });
        count.Property(row => row.Audience).HasMaxLength(24);
    }
}

internal sealed class SubmittedSummaryConfiguration : IEntityTypeConfiguration<SubmittedSummary>
{
    public void Configure(EntityTypeBuilder<SubmittedSummary> summary)
    {
        summary.ToTable(FrozenTables.Declare);
        summary.HasKey(row => new { row.SubmissionId, row.SummaryId });
        summary.Property(row => row.StateCode).HasMaxLength(2);
        summary.Property(row => row.CountyFips).HasMaxLength(5);
        summary.Property(row => row.Counts).HasMaxLength(1_000);
        summary.Property(row => row.Source).HasMaxLength(Bounds.TextLength);
        summary.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SubmittedRemarkConfiguration : IEntityTypeConfiguration<SubmittedRemark>
{
    public void Configure(EntityTypeBuilder<SubmittedRemark> remark)
    {
        remark.ToTable(FrozenTables.Declare);
        remark.HasKey(row => new { row.SubmissionId, row.Key });
        remark.Property(row => row.Key).HasMaxLength(80);
        remark.Property(row => row.Sentence).HasMaxLength(Bounds.TextLength);
        remark.Property(row => row.Because).HasMaxLength(Bounds.TextLength);
        remark.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SubmittedAgencyConfiguration : IEntityTypeConfiguration<SubmittedAgency>
{
    public void Configure(EntityTypeBuilder<SubmittedAgency> agency)
    {
        agency.ToTable(FrozenTables.Declare);
        agency.HasKey(row => new { row.SubmissionId, row.AgencyId });
        agency.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SubmittedAdjustmentConfiguration : IEntityTypeConfiguration<SubmittedAdjustment>
{
    public void Configure(EntityTypeBuilder<SubmittedAdjustment> adjustment)
    {
        adjustment.ToTable(FrozenTables.Declare);
        adjustment.HasKey(row => new { row.SubmissionId, row.RestatementId });
        adjustment.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        adjustment.HasOne<Restatement>().WithMany().HasForeignKey(row => row.RestatementId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable(FrozenTables.Declare);
        review.HasKey(row => row.SubmissionId);
        review.Property(row => row.SubmissionId).ValueGeneratedNever();
        review.Property(row => row.Because).HasMaxLength(Bounds.TextLength);
        review.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RestatementConfiguration : IEntityTypeConfiguration<Restatement>
{
    public void Configure(EntityTypeBuilder<Restatement> restatement)
    {
        restatement.ToTable(FrozenTables.Declare);
        restatement.Property(row => row.Before).HasMaxLength(Bounds.TextLength);
        restatement.Property(row => row.After).HasMaxLength(Bounds.TextLength);
        restatement.Property(row => row.Reasons).HasMaxLength(Bounds.TextLength);
        restatement.Property(row => row.ReturnedBecause).HasMaxLength(Bounds.TextLength);
        restatement.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        restatement.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        restatement.HasIndex(row => new { row.SubmissionId, row.PresentationId });
        restatement.HasIndex(row => new { row.Status, row.Month });
    }
}
