using Microsoft.EntityFrameworkCore;
using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;
using Presentations.Data.Access;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Campaigns;
using Presentations.Web.Features.Periods;
using Presentations.Web.Features.Totals;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>Ten years of submitted months of 61 task forces: boards, reports, differences, and one month with two thousand presentations.</summary>
internal sealed class PeriodsScenario : Scenario
{
    private const int Presentations = 150_000;
    private const int InOneMonth = 2_000;
    private const int WarmUp = 2;
    private const int Times = 15;
    private const int Submissions = 5;
    private const double BoardMilliseconds = 200;
    private const double DifferenceMilliseconds = 300;
    private const double SubmitMilliseconds = 1_000;

    private static readonly DateRange Year = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));

    public override string Verb => "periods";

    public override string About => "completeness, campaign, official reports and submitting, with ten years of 61 task forces";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        var database = await GeneratedDatabase.OpenAsync(request, Presentations);
        await using var product = new Product(database);
        var people = await product.PeopleAsync();
        var busy = new RollupKey(people.OwnerId, 202512);
        await LogAsync(product, people, busy.Month);
        await GeneratedSubmissions.FillAsync(product.Database, busy);
        var campaign = await CampaignAsync(product);

        yield return await BoardAsync("Completeness of a federal year", () => product.AsAsync<ShowCompleteness, object>(people.Administrator, async board =>
            await board.FindAsync(new CalendarPeriod(ReportingCalendar.FederalYear, 2025, 1))));
        yield return await BoardAsync("A campaign's board", () => product.AsAsync<ShowCampaign, object>(people.Administrator, async board => (await board.FindAsync(campaign))!));
        var cold = await Timings.OfAsync(1, _ => PageAsync(new TotalsQuestion { Status = FigureStatus.Approved, By = TotalsBy.Agency }));
        yield return await SlowestAsync("approved", new TotalsQuestion { Status = FigureStatus.Approved });
        yield return await SlowestAsync("as known now", new TotalsQuestion { Status = FigureStatus.KnownNow });
        yield return await SlowestAsync("as submitted on a day", new TotalsQuestion { AsSubmitted = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime) });

        yield return new("The same, approved, by agency, the first page after the start", Timings.InWords(cold.Median), null);

        var difference = await TimeAsync(() => product.AsAsync<CompareTotals, object>(people.NationalViewer, async compare =>
            await compare.FindAsync(new TotalsQuestion { Days = Year, AsSubmitted = Year.Last.AddDays(20) })));
        yield return new($"As submitted against as known now, of a year: p95 under {DifferenceMilliseconds:0} ms", difference.ToString(), difference.P95 < DifferenceMilliseconds);

        var submit = await SubmitAsync(product, people, busy);
        yield return new($"Submitting a month with {InOneMonth:N0} presentations: under {Timings.InWords(SubmitMilliseconds)}", submit.ToString(), submit.P95 < SubmitMilliseconds);

        Task<object> PageAsync(TotalsQuestion question) => product.AsAsync<ExploreTotals, object>(people.NationalViewer, async totals =>
            await totals.FindPageAsync(question with { Days = new DateRange(GeneratedTalks.FirstDay, GeneratedTalks.LastDay) }));

        async Task<Result> SlowestAsync(string figures, TotalsQuestion question)
        {
            var reports = new List<(TotalsBy By, Timings Timings)>();
            foreach (var by in Enum.GetValues<TotalsBy>()) reports.Add((by, await TimeAsync(() => PageAsync(question with { By = by }))));
            var slowest = reports.MaxBy(report => report.Timings.P95);
            return new($"The page of ten years with {Presentations:N0} presentations, {figures}, by each of {reports.Count} groupings: p95 under {BoardMilliseconds:0} ms",
                $"slowest, by {TotalsQuestion.Slug($"{slowest.By}")!.Replace('-', ' ')}: {slowest.Timings}", slowest.Timings.P95 < BoardMilliseconds);
        }
    }

    private static async Task<Result> BoardAsync(string what, Func<Task<object>> show)
    {
        var timings = await TimeAsync(show);
        return new($"{what}: p95 under {BoardMilliseconds:0} ms", timings.ToString(), timings.P95 < BoardMilliseconds);
    }

    private static async Task<Timings> TimeAsync(Func<Task<object>> show)
    {
        await Timings.OfAsync(WarmUp, _ => show());
        return await Timings.OfAsync(Times, _ => show());
    }

    /// <summary>Once for each database: as many talks as the busiest task force could give in a month.</summary>
    private static async Task LogAsync(Product product, People people, int month)
    {
        await using var db = product.Database.Open(AccessScope.System);
        var first = DateRange.FirstDayOf(month);
        var logged = await db.Presentations.CountAsync(talk => talk.OwnerId == people.OwnerId && talk.Month == month);
        for (var number = logged; number < InOneMonth; number += 20)
        {
            var venue = people.Venues[number / 20 % people.Venues.Count];
            var facts = new VisitFacts(first.AddDays(number / 20 % 28), venue.Place) { VenueId = venue.Id };
            var sessions = Enumerable.Range(0, 20).Select(session => new SessionFacts(Kind.Presentation, Attendance.Of([new("6-8", 20 + (number + session) % 17)], CountingBasis.Counted)));
            db.Visits.Add(Visit.Log(people.OwnerId, Guid.NewGuid(), facts, [.. sessions], TimeProvider.System));
        }
        await db.SaveChangesAsync();
    }

    /// <summary>The same window as Operation Broken Heart, seven years later.</summary>
    private static async Task<int> CampaignAsync(Product product)
    {
        await using var db = product.Database.Open(AccessScope.System);
        if (await db.Campaigns.OrderBy(row => row.Id).FirstOrDefaultAsync() is { } known) return known.Id;
        var campaign = new Campaign(Guid.NewGuid(), new CampaignFacts("Spring 2025", new DateOnly(2025, 3, 1), new DateOnly(2025, 5, 31), null, null, []));
        db.Campaigns.Add(campaign);
        await db.SaveChangesAsync();
        return campaign.Id;
    }

    /// <summary>Each time it is sent back afterwards, so that it can be submitted again.</summary>
    private static async Task<Timings> SubmitAsync(Product product, People people, RollupKey busy)
    {
        string code;
        await using (var db = product.Database.Open(AccessScope.System)) code = await db.Owners.Where(owner => owner.Id == busy.OwnerId).Select(owner => owner.Code).SingleAsync();
        var timings = new Timings();
        for (var time = 0; time < Submissions; time++)
        {
            var view = await ShowAsync();
            var open = view.Items.Where(item => item.KeptBecause is null).Select(item => item.Finding.Key).ToList();
            if (open.Count > 0) await product.AsAsync<KeepItem, bool>(people.Coordinator, async keep =>
            {
                await keep.SubmitAsync(code, busy.Month, new KeepItem.Form { Keys = open, Because = "Measured" });
                return true;
            });
            var seen = (await ShowAsync()).Seen;
            await timings.AddAsync(() => product.AsAsync<SubmitPeriod, bool>(people.Coordinator, async submit =>
            {
                await submit.SubmitAsync(code, busy.Month, seen);
                return true;
            }));
            await product.AsAsync<ReturnPeriod, bool>(people.Administrator, async back =>
            {
                await back.SubmitAsync(code, busy.Month, (await ShowAsync()).Version, "Measured again");
                return true;
            });
        }
        return timings;

        async Task<ShowPeriod.View> ShowAsync() => (await product.AsAsync<ShowPeriod, ShowPeriod.View?>(people.Coordinator, show => show.FindAsync(code, busy.Month)))!;
    }
}
