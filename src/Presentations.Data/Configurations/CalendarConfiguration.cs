using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Configurations;

internal sealed class PresenterHoldConfiguration : IEntityTypeConfiguration<PresenterHold>
{
    public void Configure(EntityTypeBuilder<PresenterHold> hold)
    {
        hold.HasKey(row => new { row.PresenterId, row.QuarterUtc });
        hold.HasOne<Visit>().WithMany().HasForeignKey(row => row.VisitId).OnDelete(DeleteBehavior.Cascade);
        hold.HasOne<Offer>().WithMany().HasForeignKey(row => row.OfferId).OnDelete(DeleteBehavior.NoAction);
        hold.HasOne<Member>().WithMany().HasForeignKey(row => row.PresenterId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PresenterLockConfiguration : IEntityTypeConfiguration<PresenterLock>
{
    public void Configure(EntityTypeBuilder<PresenterLock> presenter)
    {
        presenter.HasKey(row => row.PresenterId);
        presenter.Property(row => row.PresenterId).ValueGeneratedNever();
    }
}

internal sealed class PresenterProfileConfiguration : IEntityTypeConfiguration<PresenterProfile>
{
    public void Configure(EntityTypeBuilder<PresenterProfile> profile)
    {
        profile.Ignore(row => row.Pace);
        profile.Property(row => row.Zone).HasMaxLength(64);
        profile.Property(row => row.HomeZip).HasMaxLength(5);
        profile.Property(row => row.ClearedTopics).HasMaxLength(Bounds.TopicsLength);
        profile.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        profile.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
        profile.HasMany(row => row.Week).WithOne().HasForeignKey(row => row.ProfileId).OnDelete(DeleteBehavior.Cascade);
        profile.HasMany(row => row.SpecialDays).WithOne().HasForeignKey(row => row.ProfileId).OnDelete(DeleteBehavior.Cascade);
        profile.Navigation(row => row.Week).HasField("week");
        profile.Navigation(row => row.SpecialDays).HasField("specialDays");
        profile.HasIndex(row => new { row.OwnerId, row.MemberId }).IsUnique();
    }
}

internal sealed class SpecialDayConfiguration : IEntityTypeConfiguration<SpecialDay>
{
    public void Configure(EntityTypeBuilder<SpecialDay> day) => day.HasKey(row => new { row.ProfileId, row.Date });
}

internal sealed class ClosureConfiguration : IEntityTypeConfiguration<Closure>
{
    public void Configure(EntityTypeBuilder<Closure> closure)
    {
        closure.Ignore(row => row.Area);
        closure.Property(row => row.StateCode).HasMaxLength(2);
        closure.Property(row => row.CountyFips).HasMaxLength(5);
        closure.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        closure.HasOne<Venue>().WithMany().HasForeignKey(row => row.VenueId).OnDelete(DeleteBehavior.Restrict);
        closure.HasIndex(row => new { row.OwnerId, row.LastDay });
    }
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.Property(row => row.TokenHash).HasMaxLength(SecretToken.HashLength);
        feed.Property(row => row.Name).HasMaxLength(CalendarFeed.NameLength);
        feed.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Cascade);
        feed.HasIndex(row => row.TokenHash).IsUnique();
    }
}
