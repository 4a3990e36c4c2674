using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Presentations.Data.Periods;
using Presentations.Domain;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Saving;

/// <summary>Turns what a database refuses into sentences; the one place that knows the codes of both.</summary>
internal static class DatabaseErrors
{
    /// <summary>Null when the error is no refusal but a fault.</summary>
    public static RuleViolation? Translate(Exception error) => error switch
    {
        DbUpdateConcurrencyException => new EditConflict(),
        _ when IsUnique(Root(error)) => UniqueRefusal(Root(error).Message),
        _ when IsFrozen(Root(error)) => new RuleViolation("What was submitted never changes; a correction of the talk makes a restatement."),
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

    /// <summary>The triggers of the frozen tables refuse.</summary>
    private static bool IsFrozen(Exception error) => error switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 1811,
        SqlException server => server.Number is FrozenTables.ErrorNumber,
        _ => false,
    };

    private static RuleViolation UniqueRefusal(string message) =>
        message.Contains(nameof(IEnteredOnce.EntryId), StringComparison.Ordinal) ? new AlreadyEntered()
        : message.Contains(nameof(AppDb.PresenterHolds), StringComparison.Ordinal) ? new PresenterBusy("Somebody else has just booked this presenter for that time; choose another time or presenter.")
        : new RuleViolation("An entry like this exists already.");

    private static bool IsBusy(Exception error) => error switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6,
        SqlException server => server.Number is 1205 or 1222 or -2,
        _ => false,
    };
}
