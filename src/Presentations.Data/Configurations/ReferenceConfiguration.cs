using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Presentations.Data.Reference;

namespace Presentations.Data.Configurations;

internal sealed class LoadedFileConfiguration : IEntityTypeConfiguration<LoadedFile>
{
    public void Configure(EntityTypeBuilder<LoadedFile> file)
    {
        file.HasKey(row => row.Path);
        file.Property(row => row.Path).HasMaxLength(100);
        file.Property(row => row.Hash).HasMaxLength(64);
    }
}
