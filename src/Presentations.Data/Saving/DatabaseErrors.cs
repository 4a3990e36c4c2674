using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Presentations.Domain;

namespace Presentations.Data.Saving;

/// <summary>Turns what a database refuses into sentences; the one place that knows the codes of both.</summary>
internal static class DatabaseErrors
{
    /// <summary>Null when the error is no refusal but a fault.</summary>
    public static RuleViolation? Translate(Exception error) => error switch
    {
        DbUpdateConcurrencyException => new EditConflict(),
        _ when IsUnique(Root(error)) => IsEntryId(Root(error)) ? new AlreadyEntered() : new RuleViolation("An entry like this exists already."),
        _ when IsBusy(Root(error)) => new DatabaseBusy(),
        _ => null,
    };

    private static Exception Root(Exception error) => error is DbUpdateException { InnerException: { } inner } ? inner : error;

    private static bool IsUnique(Exception error) => error switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        SqlException server => server.Number is 2601 or 2627,
        _ => false,
    };

    private static bool IsEntryId(Exception error) => error.Message.Contains(nameof(IEnteredOnce.EntryId), StringComparison.Ordinal);

    private static bool IsBusy(Exception error) => error switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6,
        SqlException server => server.Number is 1205 or 1222 or -2,
        _ => false,
    };
}
