using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Presentations.Benchmarks.Databases;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Rollup;
using Presentations.Domain.Directory;
using Presentations.Web.Demo;
using Presentations.Web.Mail;
using Presentations.Web.Shell;

namespace Presentations.Benchmarks.Hosts;

/// <summary>The product's services on one database, without pages around them.</summary>
internal sealed class Product : IAsyncDisposable
{
    private const int MostVenues = 500;

    private readonly ServiceProvider services;

    public Product(GeneratedDatabase database)
    {
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddPresentationsData(database.Options)
            .AddAccounts(new SignInRules())
            .AddUseCases()
            .AddMail()
            .AddScoped<Asking>()
            .AddScoped<ICurrentPerson>(scope => scope.GetRequiredService<Asking>());
        foreach (var settings in Settings.Sections.Values.Where(type => type != typeof(DatabaseOptions))) collection.AddSingleton(settings);
        collection.AddDataProtection().SetApplicationName("Presentations").PersistKeysToFileSystem(new(database.KeysFolder));
        services = collection.BuildServiceProvider();
    }

    public AppDatabase Database => services.GetRequiredService<AppDatabase>();

    public TotalsReader Totals => services.GetRequiredService<TotalsReader>();

    /// <summary>Who asks in the scenarios.</summary>
    public async Task<People> PeopleAsync()
    {
        await using var db = Database.Open(AccessScope.System);
        var owner = await db.Presentations.GroupBy(talk => talk.OwnerId).OrderByDescending(talks => talks.Count()).Select(talks => talks.Key).FirstAsync();
        return new People(
            await MemberAsync(db, Cast.Pat), await MemberAsync(db, Cast.Nat),
            await db.Memberships.Where(held => held.OwnerId == owner && held.Role == Role.Coordinator).Select(held => held.MemberId).FirstAsync(),
            await db.Memberships.Where(held => held.OwnerId == owner && held.Role == Role.Presenter).Select(held => held.MemberId).FirstAsync(),
            owner, await db.Venues.Where(venue => db.Visits.Any(visit => visit.OwnerId == owner && visit.VenueId == venue.Id)).OrderBy(venue => venue.Id).Take(MostVenues).ToListAsync());
    }

    /// <summary>Runs one use case as a person, with services of its own, as a request would.</summary>
    public async Task<TResult> AsAsync<T, TResult>(int memberId, Func<T, Task<TResult>> act) where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Asking>().MemberId = memberId;
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static Task<int> MemberAsync(AppDb db, CastMember person) => db.Members.Where(member => member.Email == person.Email).Select(member => member.Id).SingleAsync();

    private sealed class Asking : ICurrentPerson
    {
        public int? MemberId { get; set; }

        public ValueTask<int?> MemberIdAsync(CancellationToken ct = default) => ValueTask.FromResult(MemberId);
    }
}

/// <summary>The people of the scenarios, by member id; coordinator, presenter and venues are of the busiest task force.</summary>
internal sealed record People(int Administrator, int NationalViewer, int Coordinator, int Presenter, int OwnerId, IReadOnlyList<Venue> Venues);
