using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Presentations.Domain;

namespace Presentations.Data.Configurations;

/// <summary>What holds for every table on both databases.</summary>
internal static class ModelConventions
{
    private const int CodeLength = 24;

    public static void Configure(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<string>().HaveMaxLength(Bounds.NameLength);
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(CodeLength);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    public static void Apply(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes())
        {
            if (typeof(IVersioned).IsAssignableFrom(type.ClrType) && type.BaseType is null)
                model.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            if (typeof(IHistoried).IsAssignableFrom(type.ClrType) && type.BaseType is null)
                model.Entity(type.ClrType).Ignore(nameof(IHistoried.Because));
            if (typeof(IEnteredOnce).IsAssignableFrom(type.ClrType))
                model.Entity(type.ClrType).HasIndex(nameof(IEnteredOnce.EntryId)).IsUnique();
        }
    }

    /// <summary>SQL Server and SQLite forget that an instant is UTC; this remembers.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(instant => instant, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
