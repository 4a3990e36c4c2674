using Microsoft.Data.Sqlite;

namespace Presentations.Benchmarks.Databases;

/// <summary>Fills the totals from the talks in a few statements; the product's own recount then holds them to be right.</summary>
internal static class GeneratedTotals
{
    private const string Estimates = "('Estimate', 'Registrations')";

    public static void Fill(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run($"""
            INSERT INTO CountyTotals (Part, OwnerId, Month, StateCode, CountyFips, Kind, Audience, Presentations, WithoutCount, Contacts, Reached, Estimated)
            SELECT 'Recorded', OwnerId, Month, StateCode, COALESCE(CountyFips, ''), Kind, '', COUNT(*), SUM(Contacts IS NULL), COALESCE(SUM(Contacts), 0), COALESCE(SUM(Reached), 0),
                   COALESCE(SUM(CASE WHEN Basis IN {Estimates} THEN Reached END), 0)
            FROM Presentations WHERE Status = 'Delivered' GROUP BY 2, 3, 4, 5, 6;

            INSERT INTO CountyTotals (Part, OwnerId, Month, StateCode, CountyFips, Kind, Audience, Presentations, WithoutCount, Contacts, Reached, Estimated)
            SELECT 'Recorded', talk.OwnerId, Month, StateCode, COALESCE(CountyFips, ''), Kind, Audience, COUNT(*), 0, SUM(People), SUM(CASE WHEN IsRepeatAudience THEN 0 ELSE People END),
                   SUM(CASE WHEN Basis IN {Estimates} AND NOT IsRepeatAudience THEN People ELSE 0 END)
            FROM Presentations talk JOIN AttendanceCounts ON PresentationId = talk.Id WHERE Status = 'Delivered' GROUP BY 2, 3, 4, 5, 6, 7;

            INSERT INTO StateTotals (Part, OwnerId, Month, StateCode, Kind, Audience, Presentations, WithoutCount, Contacts, Reached, Estimated)
            SELECT Part, OwnerId, Month, StateCode, Kind, Audience, SUM(Presentations), SUM(WithoutCount), SUM(Contacts), SUM(Reached), SUM(Estimated)
            FROM CountyTotals GROUP BY 1, 2, 3, 4, 5, 6;

            INSERT INTO RollupBuckets (OwnerId, Month, Version) SELECT DISTINCT OwnerId, Month, 1 FROM Presentations;
            """);
        transaction.Commit();
    }
}
