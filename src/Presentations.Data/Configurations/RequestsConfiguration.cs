using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;

namespace Presentations.Data.Configurations;

internal sealed class PresentationRequestConfiguration : IEntityTypeConfiguration<PresentationRequest>
{
    public void Configure(EntityTypeBuilder<PresentationRequest> request)
    {
        request.Ignore(row => row.School);
        request.Ignore(row => row.Place);
        request.Property(row => row.TokenHash).HasMaxLength(SecretToken.HashLength);
        request.Property(row => row.SealedToken).HasMaxLength(600);
        request.Property(row => row.ConfirmHash).HasMaxLength(SecretToken.HashLength);
        request.Property(row => row.ContactKey).HasMaxLength(254);
        request.Property(row => row.StateCode).HasMaxLength(2);
        request.Property(row => row.CountyFips).HasMaxLength(5);
        request.Property(row => row.Zip).HasMaxLength(5);
        request.Property(row => row.Zone).HasMaxLength(64);
        request.Property(row => row.SearchName).HasMaxLength(420);
        request.Property(row => row.Topics).HasMaxLength(Bounds.TopicsLength);
        request.Property(row => row.NotOn).HasMaxLength(11 * DaySet.Most);
        request.Property(row => row.Language).HasMaxLength(3);
        request.Property(row => row.ContactLanguage).HasMaxLength(3);
        request.Property(row => row.Equipment).HasMaxLength(Bounds.TextLength);
        request.Property(row => row.Accessibility).HasMaxLength(Bounds.TextLength);
        request.Property(row => row.Notes).HasMaxLength(Bounds.TextLength);
        request.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Venue>().WithMany().HasForeignKey(row => row.VenueId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Member>().WithMany().HasForeignKey(row => row.EnteredById).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<PresentationRequest>().WithMany().HasForeignKey(row => row.JoinedToId).OnDelete(DeleteBehavior.Restrict);
        request.HasMany(row => row.Windows).WithOne().HasForeignKey(row => row.RequestId).OnDelete(DeleteBehavior.Cascade);
        request.HasMany(row => row.Audiences).WithOne().HasForeignKey(row => row.RequestId).OnDelete(DeleteBehavior.Cascade);
        request.HasMany(row => row.Steps).WithOne().HasForeignKey(row => row.RequestId).OnDelete(DeleteBehavior.Cascade);
        request.HasMany(row => row.Offers).WithOne().HasForeignKey(row => row.RequestId).OnDelete(DeleteBehavior.Cascade);
        request.HasMany(row => row.Volunteers).WithOne().HasForeignKey(row => row.RequestId).OnDelete(DeleteBehavior.Cascade);
        request.HasOne(row => row.Feedback).WithOne().HasForeignKey<HostFeedback>(row => row.RequestId).OnDelete(DeleteBehavior.Cascade);
        request.Navigation(row => row.Windows).HasField("windows");
        request.Navigation(row => row.Audiences).HasField("audiences");
        request.Navigation(row => row.Steps).HasField("steps");
        request.Navigation(row => row.Offers).HasField("offers");
        request.Navigation(row => row.Volunteers).HasField("volunteers");
        request.HasIndex(row => row.TokenHash).IsUnique();
        request.HasIndex(row => row.ConfirmHash);

        // The desk: what waits, the oldest promise first.
        request.HasIndex(row => new { row.OwnerId, row.Status, row.AnswerDueUtc });

        // Housekeeping looks for what nobody confirmed and for what is over.
        request.HasIndex(row => new { row.Status, row.AskedAtUtc });
        request.HasIndex(row => row.VenueId);

        // Whoever lost their link asks for it by address, and an address may leave few unconfirmed in a day; it is gone once the contacts are.
        request.HasIndex(row => new { row.ContactKey, row.Status, row.AskedAtUtc }).HasFilter("ContactKey IS NOT NULL");
    }
}

internal sealed class PreferredWindowConfiguration : IEntityTypeConfiguration<PreferredWindow>
{
    public void Configure(EntityTypeBuilder<PreferredWindow> window) => window.HasKey(row => new { row.RequestId, row.Order });
}

internal sealed class RequestedAudienceConfiguration : IEntityTypeConfiguration<RequestedAudience>
{
    public void Configure(EntityTypeBuilder<RequestedAudience> audience)
    {
        audience.HasKey(row => new { row.RequestId, row.Audience });
        audience.Property(row => row.Audience).HasMaxLength(24);
    }
}

internal sealed class RequestStepConfiguration : IEntityTypeConfiguration<RequestStep>
{
    public void Configure(EntityTypeBuilder<RequestStep> step) => step.Property(row => row.Text).HasMaxLength(Bounds.TextLength);
}

internal sealed class OfferConfiguration : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> offer)
    {
        offer.Ignore(row => row.Slot);
        offer.Property(row => row.Zone).HasMaxLength(64);
        offer.HasOne<Member>().WithMany().HasForeignKey(row => row.PresenterId).OnDelete(DeleteBehavior.Restrict);
        offer.HasIndex(row => new { row.PresenterId, row.StartsAtUtc });
        offer.HasIndex(row => new { row.Status, row.ExpiresAtUtc });
    }
}

internal sealed class VolunteerConfiguration : IEntityTypeConfiguration<Volunteer>
{
    public void Configure(EntityTypeBuilder<Volunteer> volunteer)
    {
        volunteer.HasKey(row => new { row.RequestId, row.MemberId });
        volunteer.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HostFeedbackConfiguration : IEntityTypeConfiguration<HostFeedback>
{
    public void Configure(EntityTypeBuilder<HostFeedback> feedback)
    {
        feedback.HasKey(row => row.RequestId);
        feedback.Property(row => row.Comment).HasMaxLength(Bounds.TextLength);
    }
}

internal sealed class DeskRulesConfiguration : IEntityTypeConfiguration<DeskRules>
{
    public void Configure(EntityTypeBuilder<DeskRules> rules)
    {
        rules.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        rules.HasIndex(row => row.OwnerId).IsUnique();
    }
}
