using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Totals;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>State by month by audience over ten years, beside the same question asked of the talks themselves.</summary>
internal sealed class TotalsScenario : Scenario
{
    private const int Warm = 200;
    private const int ByHand = 5;
    private const double TimesFaster = 100;
    private const double P95Milliseconds = 30;

    /// <summary>What somebody without the totals would write.</summary>
    private const string GroupBy = """
        SELECT talk.StateCode, talk.Month, attendance.Audience, COUNT(*), SUM(attendance.People), SUM(CASE WHEN talk.IsRepeatAudience THEN 0 ELSE attendance.People END)
        FROM Presentations talk JOIN AttendanceCounts attendance ON attendance.PresentationId = talk.Id
        WHERE talk.Status = 'Delivered' AND talk.Date BETWEEN @first AND @last
        GROUP BY talk.StateCode, talk.Month, attendance.Audience
        """;

    private static readonly TotalsFilter TenYears = new(new DateRange(GeneratedTalks.FirstDay, GeneratedTalks.LastDay));

    public override string Verb => "totals";

    public override string About => "state × month × audience over ten years, against a hand-written GROUP BY";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        var database = await GeneratedDatabase.OpenAsync(request);
        await using var product = new Product(database);
        var people = await product.PeopleAsync();

        var cold = await Timings.OfAsync(1, _ => AskAsync(product, people));
        var warm = await Timings.OfAsync(Warm, _ => AskAsync(product, people));
        var byHand = await Timings.OfAsync(ByHand, _ => ByHandAsync(database));
        var afterSave = new Timings();
        for (var time = 0; time < ByHand; time++)
        {
            await LoggedVisits.LogAsync(product, people, LoggedVisits.Form(people, time));
            await afterSave.AddAsync(() => AskAsync(product, people));
        }

        var factor = byHand.Median / warm.Median;
        yield return new($"State × month × audience over ten years: at least {TimesFaster:0} times as fast as a hand-written `GROUP BY`",
            $"{factor:0} times ({Timings.InWords(warm.Median)} against {Timings.InWords(byHand.Median)})", factor >= TimesFaster);
        yield return new($"The same, p95 under {P95Milliseconds:0} ms", Timings.InWords(warm.P95), warm.P95 < P95Milliseconds);
        yield return new("The same, right after somebody saved a visit", afterSave.ToString(), null);
        yield return new("The same, first question after the start", Timings.InWords(cold.Median), null);
    }

    public static async Task<int> AskAsync(Product product, People people) => await product.AsAsync<AppDbFactory, int>(people.NationalViewer, async dbs =>
    {
        await using var db = await dbs.OpenAsync();
        return await product.Totals.ReadAsync(db, totals => Task.FromResult(totals.Cube.Sum(TenYears, Grain.State | Grain.Month | Grain.Audience).Count()));
    });

    private static Task ByHandAsync(GeneratedDatabase database)
    {
        using var connection = database.Connect();
        connection.Run(LoggedVisits.Pragmas);
        using var command = connection.CreateCommand();
        command.CommandText = GroupBy;
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("@first", GeneratedTalks.FirstDay);
        command.Parameters.AddWithValue("@last", GeneratedTalks.LastDay);
        using var reader = command.ExecuteReader();
        while (reader.Read()) _ = (reader.GetString(0), reader.GetInt32(1), reader.GetString(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5));
        return Task.CompletedTask;
    }
}
