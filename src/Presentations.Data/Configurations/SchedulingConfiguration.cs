using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Configurations;

internal sealed class VisitConfiguration : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.Ignore(row => row.Place);
        visit.Ignore(row => row.Slot);
        visit.Property(row => row.StateCode).HasMaxLength(2);
        visit.Property(row => row.CountyFips).HasMaxLength(5);
        visit.Property(row => row.Zip).HasMaxLength(5);
        visit.Property(row => row.Zone).HasMaxLength(64);
        visit.Property(row => row.SearchName).HasMaxLength(420);
        visit.Property(row => row.Notes).HasMaxLength(Bounds.TextLength);
        visit.Property(row => row.OnlineLink).HasMaxLength(Bounds.TextLength);
        visit.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne<Venue>().WithMany().HasForeignKey(row => row.VenueId).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne<Agency>().WithMany().HasForeignKey(row => row.LeadAgencyId).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne<Member>().WithMany().HasForeignKey(row => row.LeadPresenterId).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne<Member>().WithMany().HasForeignKey(row => row.LoggedById).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne<ImportBatch>().WithMany().HasForeignKey(row => row.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne<PresentationRequest>().WithMany().HasForeignKey(row => row.RequestId).OnDelete(DeleteBehavior.Restrict);
        visit.HasMany(row => row.Presentations).WithOne(talk => talk.Visit).HasForeignKey(talk => talk.VisitId).OnDelete(DeleteBehavior.Cascade);
        visit.HasMany(row => row.Partners).WithOne().HasForeignKey(partner => partner.VisitId).OnDelete(DeleteBehavior.Cascade);
        visit.HasMany(row => row.CoPresenters).WithOne(presenter => presenter.Visit).HasForeignKey(presenter => presenter.VisitId).OnDelete(DeleteBehavior.Cascade);
        visit.Navigation(row => row.Presentations).HasField("presentations");
        visit.Navigation(row => row.Partners).HasField("partners");
        visit.Navigation(row => row.CoPresenters).HasField("coPresenters");
        visit.HasIndex(row => new { row.VenueId, row.Date });
        visit.HasIndex(row => new { row.LeadPresenterId, row.Date });

        // Only visits that were booked have these: the schedule and a presenter's day.
        visit.HasIndex(row => new { row.OwnerId, row.StartsAtUtc }).HasFilter("StartsAtUtc IS NOT NULL");
        visit.HasIndex(row => new { row.LeadPresenterId, row.StartsAtUtc }).HasFilter("StartsAtUtc IS NOT NULL");
        visit.HasIndex(row => row.RequestId).HasFilter("RequestId IS NOT NULL");
        visit.HasIndex(row => row.SeriesId).HasFilter("SeriesId IS NOT NULL");

        // Reading one task force's through takes 2 ms with a million talks, the nation's 0.1 s.
        visit.HasIndex(row => new { row.OwnerId, row.SearchName });

        // The venues where a task force has been before.
        visit.HasIndex(row => new { row.OwnerId, row.VenueId, row.Date });
    }
}

internal sealed class VisitPartnerConfiguration : IEntityTypeConfiguration<VisitPartner>
{
    public void Configure(EntityTypeBuilder<VisitPartner> partner)
    {
        partner.HasKey(row => new { row.VisitId, row.AgencyId });
        partner.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);

        // The talks beside whose lead an agency had a part, of one owner: read from here alone.
        partner.HasIndex(row => new { row.OwnerId, row.VisitId, row.AgencyId });
    }
}

internal sealed class CoPresenterConfiguration : IEntityTypeConfiguration<CoPresenter>
{
    public void Configure(EntityTypeBuilder<CoPresenter> presenter)
    {
        presenter.HasKey(row => new { row.VisitId, row.MemberId });
        presenter.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
