using System.Data.Common;
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

    /// <summary>Reads "Provider=Sqlite;Data Source=x.db".</summary>
    public static DatabaseOptions Parse(string text)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = text };
        var provider = parts.TryGetValue("Provider", out var named) ? named.ToString() : nameof(DatabaseProvider.Sqlite);
        Rule.Require(Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var known),
            $"“{provider}” is not a database provider; Sqlite and SqlServer are.", "database");
        parts.Remove("Provider");
        return new DatabaseOptions { Provider = known, ConnectionString = parts.ConnectionString };
    }
}

/// <summary>The databases that the product runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}
