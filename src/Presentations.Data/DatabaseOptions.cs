using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Presentations.Domain;

namespace Presentations.Data;

/// <summary>Which database the product uses: the section "Database" of the configuration.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Sqlite or SqlServer.</summary>
    public DatabaseProvider Provider { get; set; }

    /// <summary>As the provider's driver reads it, for example "Data Source=App_Data/presentations.db".</summary>
    public string ConnectionString { get; set; } = "Data Source=App_Data/presentations.db";

    /// <summary>Reads "Provider=Sqlite;Data Source=x.db". A refusal repeats no part that could be a password.</summary>
    public static DatabaseOptions Parse(string text)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = text };
            var provider = parts.TryGetValue("Provider", out var named) ? named.ToString() : nameof(DatabaseProvider.Sqlite);
            Rule.Require(Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var known),
                $"“{provider}” is not a database provider; Sqlite and SqlServer are.", "database");
            parts.Remove("Provider");
            return new DatabaseOptions { Provider = known, ConnectionString = InTermsOf(known, parts.ConnectionString) };
        }
        catch (ArgumentException)
        {
            throw new RuleViolation("This does not name a database; \"Provider=Sqlite;Data Source=x.db\" does, and so do Provider=SqlServer and its connection string.", "database");
        }
    }

    private static string InTermsOf(DatabaseProvider provider, string connection) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteConnectionStringBuilder(connection).ConnectionString,
        _ => new SqlConnectionStringBuilder(connection).ConnectionString,
    };
}

/// <summary>The databases that the product runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}
