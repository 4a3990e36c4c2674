using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

public class RepeatedSaveTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_save_whose_commit_fails_for_a_moment_is_repeated_and_counts_once(int failures)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        await using (var db = Open(database, new FailingCommit(failures)))
        {
            db.Visits.Add(Talks.Visit(database.Owner("ID"), Talks.Boise, database.Clock, people: [20, 30]));
            await db.SaveChangesAsync();
            Assert.False(db.ChangeTracker.HasChanges());
        }

        await using var result = database.AsSystem();
        Assert.Single(await result.Visits.ToListAsync());
        Assert.Equal(2, await result.AttendanceCounts.CountAsync());
        Assert.Equal(50, await result.StateTotals.Where(total => total.Audience == Total.Everyone).SumAsync(total => total.Contacts));
        Assert.Equal(1, (await result.RollupBuckets.SingleAsync()).Version);
        Assert.Equal(3, await result.History.CountAsync(entry => entry.OwnerId == database.Owner("ID") && entry.Subject != "Owner"));
    }

    [Fact]
    public async Task A_correction_whose_commit_fails_for_a_moment_is_repeated_and_told_once()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, 30);
        await using (var db = Open(database, new FailingCommit(1)))
        {
            (await db.VisitAsync(id)).Presentations[1].Void("given twice");
            await db.SaveChangesAsync();
        }

        await using var result = database.AsSystem();
        var visit = await result.VisitAsync(id);
        Assert.Equal(2, visit.Version);
        Assert.Equal(20, await result.StateTotals.Where(total => total.Audience == Total.Everyone).SumAsync(total => total.Contacts));
        Assert.Single(await result.History.Where(entry => entry.Because == "given twice").ToListAsync());
    }

    [Fact]
    public async Task A_session_that_is_added_while_the_commit_fails_for_a_moment_is_added_once()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using (var db = Open(database, new FailingCommit(2)))
        {
            var visit = await db.VisitAsync(id);
            visit.Correct(new VisitFacts(visit.Date, visit.Place) { PartnerAgencyIds = [await db.Agencies.Select(agency => agency.Id).FirstAsync()] },
                [(visit.Presentations[0].Id, Talks.Session(25) with { Attendance = Attendance.Of([new("6-8", 20), new("parents", 5)], CountingBasis.Counted) }), (null, Talks.Session(30))],
                "one was forgotten", database.Clock);
            await db.SaveChangesAsync();
        }

        await using var result = database.AsSystem();
        var saved = await result.VisitAsync(id);
        Assert.Equal([25, 30], saved.Presentations.Select(talk => talk.Contacts!.Value).Order());
        Assert.Single(saved.Partners);
        Assert.Equal(55, await result.StateTotals.Where(total => total.Audience == Total.Everyone).SumAsync(total => total.Contacts));
    }

    private static SqliteAppDb Open(TestDatabase database, FailingCommit failing) => new(
        AppDatabase.Common(new DbContextOptionsBuilder<SqliteAppDb>()
            .UseSqlite(database.Options.ConnectionString, sqlite => sqlite.ExecutionStrategy(dependencies => new PatientStrategy(dependencies)))
            .AddInterceptors(failing)),
        AccessScope.System, new Surroundings(database.Clock));

    private sealed class MomentaryFailure() : DbException("The connection was lost for a moment.");

    private sealed class PatientStrategy(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, maxRetryCount: 4, TimeSpan.FromMilliseconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is MomentaryFailure;
    }

    private sealed class FailingCommit(int failures) : DbTransactionInterceptor
    {
        private int left = failures;

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            left-- > 0 ? throw new MomentaryFailure() : ValueTask.FromResult(result);
    }
}
