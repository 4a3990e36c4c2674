using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Data.Configurations;

internal sealed class StateConfiguration : IEntityTypeConfiguration<UsState>
{
    public void Configure(EntityTypeBuilder<UsState> state)
    {
        state.HasKey(row => row.Code);
        state.Property(row => row.Code).HasMaxLength(2);
        state.Property(row => row.Fips).HasMaxLength(2);
        state.Property(row => row.Zone).HasMaxLength(64);
    }
}

internal sealed class CountyConfiguration : IEntityTypeConfiguration<County>
{
    public void Configure(EntityTypeBuilder<County> county)
    {
        county.HasKey(row => row.Fips);
        county.Property(row => row.Fips).HasMaxLength(5);
        county.Property(row => row.StateCode).HasMaxLength(2);
        county.Property(row => row.Zone).HasMaxLength(64);
        county.Property(row => row.OtherZone).HasMaxLength(64);
        county.HasIndex(row => row.StateCode);
    }
}

internal sealed class CountyAliasConfiguration : IEntityTypeConfiguration<CountyAlias>
{
    public void Configure(EntityTypeBuilder<CountyAlias> alias)
    {
        alias.HasKey(row => new { row.OldFips, row.NewFips });
        alias.Property(row => row.OldFips).HasMaxLength(5);
        alias.Property(row => row.NewFips).HasMaxLength(5);
    }
}

internal sealed class ZipAreaConfiguration : IEntityTypeConfiguration<ZipArea>
{
    public void Configure(EntityTypeBuilder<ZipArea> zip)
    {
        zip.HasKey(row => row.Zip);
        zip.Property(row => row.Zip).HasMaxLength(5);
        zip.Property(row => row.CountyFips).HasMaxLength(5);
        zip.Property(row => row.StateCode).HasMaxLength(2);
    }
}

internal sealed class OwnerConfiguration : IEntityTypeConfiguration<Owner>
{
    public void Configure(EntityTypeBuilder<Owner> owner)
    {
        owner.HasDiscriminator<string>("Type").HasValue<TaskForce>("TaskForce").HasValue<StateDesk>("StateDesk");
        owner.Property("Type").HasMaxLength(16);
        owner.Property(row => row.Code).HasMaxLength(24);
        owner.Property(row => row.StateCode).HasMaxLength(2);
        owner.HasIndex(row => row.Code).IsUnique();
    }
}

internal sealed class TerritoryConfiguration : IEntityTypeConfiguration<Territory>
{
    public void Configure(EntityTypeBuilder<Territory> territory)
    {
        territory.Property(row => row.CountyFips).HasMaxLength(5);
        territory.Property(row => row.StateCode).HasMaxLength(2);
        territory.HasIndex(row => row.CountyFips).IsUnique();
        territory.HasOne<TaskForce>().WithMany().HasForeignKey(row => row.TaskForceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TerritoryTurnConfiguration : IEntityTypeConfiguration<TerritoryTurn>
{
    public void Configure(EntityTypeBuilder<TerritoryTurn> turn)
    {
        turn.Property(row => row.CountyFips).HasMaxLength(5);
        turn.Property(row => row.StateCode).HasMaxLength(2);
        turn.Property(row => row.Reason).HasMaxLength(Bounds.TextLength);
        turn.HasIndex(row => new { row.CountyFips, row.From }).IsUnique();
        turn.HasOne<TaskForce>().WithMany().HasForeignKey(row => row.TaskForceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgencyConfiguration : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> agency)
    {
        agency.Property(row => row.StateCode).HasMaxLength(2);
        agency.HasIndex(row => new { row.StateCode, row.SearchName }).IsUnique();
        agency.HasOne<Agency>().WithMany().HasForeignKey(row => row.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        agency.HasOne<ImportBatch>().WithMany().HasForeignKey(row => row.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgencyDistrictConfiguration : IEntityTypeConfiguration<AgencyDistrict>
{
    public void Configure(EntityTypeBuilder<AgencyDistrict> district)
    {
        district.Property(row => row.StateCode).HasMaxLength(2);
        district.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
        district.HasIndex(row => new { row.StateCode, row.SearchName }).IsUnique();
    }
}

internal sealed class VenueConfiguration : IEntityTypeConfiguration<Venue>
{
    public void Configure(EntityTypeBuilder<Venue> venue)
    {
        venue.Ignore(row => row.Place);
        venue.Property(row => row.NationalId).HasMaxLength(12);
        venue.Property(row => row.StateCode).HasMaxLength(2);
        venue.Property(row => row.Zip).HasMaxLength(5);
        venue.Property(row => row.CountyFips).HasMaxLength(5);
        venue.Property(row => row.Zone).HasMaxLength(64);
        venue.Property(row => row.Phone).HasMaxLength(40);
        venue.Property(row => row.LowGrade).HasMaxLength(4);
        venue.Property(row => row.HighGrade).HasMaxLength(4);
        venue.Property(row => row.SearchName).HasMaxLength(420);
        venue.Property(row => row.AsLoaded).HasMaxLength(2_000);
        venue.HasOne<Venue>().WithMany().HasForeignKey(row => row.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        venue.HasOne<ImportBatch>().WithMany().HasForeignKey(row => row.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        venue.HasIndex(row => row.NationalId).IsUnique();
        venue.HasIndex(row => new { row.StateCode, row.Zip });

        // Covers the type-ahead: reading it through takes 30 ms with 150,000 venues, so words need no index of their own.
        venue.HasIndex(row => new { row.StateCode, row.SearchName, row.IsActive });
    }
}
