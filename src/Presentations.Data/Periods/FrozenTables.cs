using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Presentations.Data.Periods;

/// <summary>The tables whose rows the database itself refuses to change; the statements stand in the migration FreezeSubmissions.</summary>
internal static class FrozenTables
{
    /// <summary>What the triggers of SQL Server throw.</summary>
    public const int ErrorNumber = 51000;

    /// <summary>The column of a submission that closes it: false while its lines are written, in that one transaction; then nothing joins it.</summary>
    public const string Sealed = "IsSealed";

    /// <summary>Tells Entity Framework that the table has triggers, so that it does not ask for rows in a way which they forbid.</summary>
    public static void Declare<T>(TableBuilder<T> table) where T : class => table.HasTrigger("NeverChanges");
}
