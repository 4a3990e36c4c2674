using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

public class MigrationTests
{
    private const int LongestKeyBytes = 1_700;
    private const int LongestClusteredKeyBytes = 900;

    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer];

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_migrations_say_all_that_the_model_says(DatabaseProvider provider)
    {
        using var db = Model(provider);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [DatabaseTheory]
    public async Task A_database_that_is_migrated_twice_is_left_as_it_is(TestDatabase database)
    {
        await using var db = database.AsSystem();
        await db.Database.MigrateAsync();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public void SQL_Server_accepts_every_key_and_index()
    {
        using var db = Model(DatabaseProvider.SqlServer);
        var tooLong =
            from type in db.Model.GetEntityTypes()
            from key in type.GetKeys().Select(key => (key.Properties, Limit: key.IsPrimaryKey() ? LongestClusteredKeyBytes : LongestKeyBytes))
                .Concat(type.GetIndexes().Select(index => (index.Properties, Limit: LongestKeyBytes)))
            let bytes = key.Properties.Sum(Bytes)
            where bytes > key.Limit
            select $"{type.ClrType.Name} ({string.Join(", ", key.Properties.Select(property => property.Name))}): {bytes} bytes";

        Assert.Empty(tooLong);
    }

    [Fact]
    public void SQL_Server_finds_one_cascade_path_to_every_table()
    {
        using var db = Model(DatabaseProvider.SqlServer);
        foreach (var type in db.Model.GetEntityTypes())
        {
            var reached = Cascades(type).ToList();
            Assert.True(reached.Count == reached.Distinct().Count(), $"Deleting a {type.ClrType.Name} reaches a table on two paths: {string.Join(", ", reached.Select(to => to.ClrType.Name))}.");
        }
    }

    [Fact]
    public void Every_text_has_a_length()
    {
        using var db = Model(DatabaseProvider.SqlServer);
        Assert.Empty(db.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.ClrType == typeof(string) && property.GetMaxLength() is null && !property.DeclaringType.IsMappedToJson())
            .Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}"));
    }

    private static IEnumerable<IEntityType> Cascades(IEntityType from) =>
        from.GetReferencingForeignKeys().Where(key => key.DeleteBehavior is DeleteBehavior.Cascade)
            .SelectMany(key => Cascades(key.DeclaringEntityType).Prepend(key.DeclaringEntityType));

    private static int Bytes(IProperty property) => property.GetProviderClrType() is { } stored && stored == typeof(string) || property.ClrType == typeof(string) || property.ClrType.IsEnum
        ? (property.GetMaxLength() ?? 4_000) * 2
        : 16;

    private static AppDb Model(DatabaseProvider provider) =>
        new AppDatabase(new DatabaseOptions { Provider = provider, ConnectionString = provider is DatabaseProvider.Sqlite ? "Data Source=:memory:" : "Server=." }, TimeProvider.System).Open(AccessScope.System);
}
