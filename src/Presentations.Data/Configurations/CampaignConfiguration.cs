using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;

namespace Presentations.Data.Configurations;

internal sealed class CampaignConfiguration : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.Ignore(row => row.Days);
        campaign.Ignore(row => row.Terms);
        campaign.Property(row => row.Notes).HasMaxLength(Bounds.TextLength);
        campaign.HasMany(row => row.TaskForces).WithOne().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Cascade);
        campaign.HasMany(row => row.Measures).WithOne().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Cascade);
        campaign.Navigation(row => row.TaskForces).HasField("taskForces");
        campaign.Navigation(row => row.Measures).HasField("measures");
        campaign.HasIndex(row => row.FirstDay);
    }
}

internal sealed class CampaignTaskForceConfiguration : IEntityTypeConfiguration<CampaignTaskForce>
{
    public void Configure(EntityTypeBuilder<CampaignTaskForce> part)
    {
        part.HasKey(row => new { row.CampaignId, row.TaskForceId });
        part.HasOne(row => row.TaskForce).WithMany().HasForeignKey(row => row.TaskForceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CampaignMeasureConfiguration : IEntityTypeConfiguration<CampaignMeasure>
{
    public void Configure(EntityTypeBuilder<CampaignMeasure> asked)
    {
        asked.HasKey(row => new { row.CampaignId, row.MeasureId });
        asked.HasOne(row => row.Measure).WithMany().HasForeignKey(row => row.MeasureId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeasureConfiguration : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> measure)
    {
        measure.Ignore(row => row.Terms);
        measure.HasIndex(row => row.Name).IsUnique();
        measure.HasData(ShippedFigures.Measures);
    }
}

internal sealed class MeasureReportConfiguration : IEntityTypeConfiguration<MeasureReport>
{
    public void Configure(EntityTypeBuilder<MeasureReport> report)
    {
        report.Property(row => row.ReturnedBecause).HasMaxLength(Bounds.TextLength);
        report.HasOne<Campaign>().WithMany().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Cascade);
        report.HasOne<Measure>().WithMany().HasForeignKey(row => row.MeasureId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        report.HasIndex(row => new { row.CampaignId, row.MeasureId, row.OwnerId, row.Number }).IsUnique();
    }
}

internal sealed class StatedFigureConfiguration : IEntityTypeConfiguration<StatedFigure>
{
    public void Configure(EntityTypeBuilder<StatedFigure> figure)
    {
        figure.Property(row => row.Source).HasMaxLength(Bounds.TextLength);
        figure.HasOne<Campaign>().WithMany().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Cascade);
        figure.HasOne<Measure>().WithMany().HasForeignKey(row => row.MeasureId).OnDelete(DeleteBehavior.Restrict);
        figure.HasData(ShippedFigures.OpeningBalances);
    }
}

internal sealed class SupersededFigureConfiguration : IEntityTypeConfiguration<SupersededFigure>
{
    public void Configure(EntityTypeBuilder<SupersededFigure> figure)
    {
        figure.Property(row => row.Source).HasMaxLength(Bounds.TextLength);
        figure.HasOne<Campaign>().WithMany().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Cascade);
        figure.HasOne<Measure>().WithMany().HasForeignKey(row => row.MeasureId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SupersededCampaignConfiguration : IEntityTypeConfiguration<SupersededCampaign>
{
    public void Configure(EntityTypeBuilder<SupersededCampaign> campaign)
    {
        campaign.Ignore(row => row.Terms);
        campaign.Property(row => row.TaskForces).HasMaxLength(Bounds.TextLength);
        campaign.Property(row => row.Measures).HasMaxLength(Bounds.TextLength);
        campaign.HasOne<Campaign>().WithMany().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SupersededMeasureConfiguration : IEntityTypeConfiguration<SupersededMeasure>
{
    public void Configure(EntityTypeBuilder<SupersededMeasure> measure)
    {
        measure.Ignore(row => row.Terms);
        measure.HasOne<Measure>().WithMany().HasForeignKey(row => row.MeasureId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FiscalCalendarConfiguration : IEntityTypeConfiguration<FiscalCalendar>
{
    public void Configure(EntityTypeBuilder<FiscalCalendar> calendar)
    {
        calendar.HasIndex(row => row.OwnerId).IsUnique();
        calendar.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GrantPeriodConfiguration : IEntityTypeConfiguration<GrantPeriod>
{
    public void Configure(EntityTypeBuilder<GrantPeriod> grant)
    {
        grant.Ignore(row => row.Days);
        grant.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        grant.HasIndex(row => new { row.OwnerId, row.FirstDay });
    }
}
