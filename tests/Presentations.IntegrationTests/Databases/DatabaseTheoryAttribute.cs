using System.Reflection;
using System.Runtime.CompilerServices;
using Presentations.Data;
using Xunit.Sdk;
using Xunit.v3;

namespace Presentations.IntegrationTests.Databases;

/// <summary>Runs a test once per configured database; what is not configured shows as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(TheoryDiscoverer))]
public sealed class DatabaseTheoryAttribute(
    [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1) : TheoryAttribute(sourceFilePath, sourceLineNumber), IDataAttribute
{
    public const string SqlServerVariable = "PRESENTATIONS_TEST_SQLSERVER";

    public TestContent Content { get; init; }

    bool? IDataAttribute.Explicit => null;

    string? IDataAttribute.Label => null;

    string? IDataAttribute.TestDisplayName => null;

    int? IDataAttribute.Timeout => null;

    string[]? IDataAttribute.Traits => null;

    public bool SupportsDiscoveryEnumeration() => false;

    public async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var sqlite = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "", Content);
        disposalTracker.Add(sqlite);
        if (Environment.GetEnvironmentVariable(SqlServerVariable) is not { Length: > 0 } server)
            return [new TheoryDataRow<TestDatabase>(sqlite), new TheoryDataRow<TestDatabase?>(null) { Skip = $"{SqlServerVariable} holds no connection string.", TestDisplayName = $"{testMethod.Name} (SQL Server)" }];

        var sqlServer = await TestDatabase.CreateAsync(DatabaseProvider.SqlServer, server, Content);
        disposalTracker.Add(sqlServer);
        return [new TheoryDataRow<TestDatabase>(sqlite), new TheoryDataRow<TestDatabase>(sqlServer)];
    }
}
