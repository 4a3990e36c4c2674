using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Account;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Doors;

/// <summary>What the doors are tried on: a visit that Ada logged in Idaho, and everybody who might come.</summary>
internal sealed class Scene : IAsyncDisposable
{
    /// <summary>
    /// Everybody, in the order of the tables' columns. Ada presents and Ben coordinates in Idaho; Cam coordinates and Uma presents in Utah; Dee
    /// coordinates Idaho's state desk alone.
    /// </summary>
    public static readonly string[] Everybody = ["nobody", "newcomer", "ada", "ben", "cam", "uma", "dee", "nat", "pat"];

    /// <summary>So much later everybody comes: one booked visit has begun by then.</summary>
    private static readonly TimeSpan SinceBooked = TimeSpan.FromHours(2);

    private static readonly Lazy<Task<Scene>> First = new(BuildAsync);

    private Scene(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public int Visit { get; private init; }

    /// <summary>What its form was sent with.</summary>
    public Guid Entry { get; private init; }

    /// <summary>The one that still needs a count.</summary>
    public int Talk { get; private init; }

    public int Venue { get; private init; }

    /// <summary>The import of a log that Ben has looked through.</summary>
    public int Import { get; private init; }

    /// <summary>A school of Idaho asks for a visit.</summary>
    public int Request { get; private init; }

    /// <summary>A visit of Ada's that lies ahead.</summary>
    public int Ahead { get; private init; }

    /// <summary>A visit of Ada's whose time has come, and of which nobody has told.</summary>
    public int Untold { get; private init; }

    /// <summary>A mail that no server took.</summary>
    public long Mail { get; private init; }

    /// <summary>Ada's calendar feed, and the secret in its address.</summary>
    public (int Id, string Token) Feed { get; private init; }

    /// <summary>A campaign of March to May, in which all task forces take part.</summary>
    public int Campaign { get; private init; }

    /// <summary>A month of Idaho that somebody else has submitted.</summary>
    public int Period { get; private init; }

    /// <summary>A correction of Idaho's approved February.</summary>
    public int Restatement { get; private init; }

    /// <summary>The visit that was corrected.</summary>
    public int Corrected { get; private init; }

    /// <summary>An agency of Idaho in the directory.</summary>
    public int Agency { get; private init; }

    /// <summary>Those who are not of the cast, by their names here.</summary>
    private IReadOnlyDictionary<string, int> Guests { get; init; } = new Dictionary<string, int>();

    public static async Task<Scene> SetAsync()
    {
        var first = await First.Value;
        var copy = first.Database.Copy();
        copy.Clock.Advance(SinceBooked);
        return new Scene(copy)
        {
            Visit = first.Visit, Entry = first.Entry, Talk = first.Talk, Venue = first.Venue, Import = first.Import, Request = first.Request, Ahead = first.Ahead, Untold = first.Untold,
            Mail = first.Mail, Feed = first.Feed, Campaign = first.Campaign,
            Period = first.Period, Restatement = first.Restatement, Corrected = first.Corrected, Agency = first.Agency, Guests = first.Guests,
        };
    }

    private static async Task<Scene> BuildAsync()
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        var visit = await database.LogTypedAsync(28, null);
        var untold = await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 13, day: -3), database.Ada);
        await using var db = database.AsSystem();
        var guests = new Dictionary<string, Member> { ["newcomer"] = Guest("Newcomer"), ["uma"] = Guest("Uma"), ["dee"] = Guest("Dee") };
        guests["uma"].Join(Role.Presenter, database.Owner("UT"));
        guests["dee"].Join(Role.Coordinator, database.Owner("ID-DESK"));
        db.Accounts.AddRange(guests.Values.Select(NewAccount.For));
        await db.SaveChangesAsync();
        return new Scene(database)
        {
            Visit = visit,
            Entry = await db.Visits.Where(row => row.Id == visit).Select(row => row.EntryId).SingleAsync(),
            Talk = await db.Presentations.Where(talk => talk.VisitId == visit && talk.Contacts == null).Select(talk => talk.Id).SingleAsync(),
            Venue = await database.VenueAsync(Typed.Lincoln),
            Import = await ImportLog.LookedThroughAsync(database),
            Request = (await database.AskAsync("ID", Talks.Boise)).Id,
            Untold = untold,
            Ahead = await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada),
            Mail = await database.DeadLetterAsync(),
            Feed = await FeedAsync(database),
            Campaign = await database.CampaignAsync(),
            Period = await SubmittedAsync(database),
            Restatement = await RestatedAsync(database),
            Corrected = await db.Visits.Where(row => row.Date == Months.InFebruary).Select(row => row.Id).SingleAsync(),
            Agency = await db.Agencies.OrderBy(agency => agency.Id).Select(agency => agency.Id).FirstAsync(),
            Guests = guests.ToDictionary(guest => guest.Key, guest => guest.Value.Id),
        };

        static Member Guest(string name) => new(name, $"{name.ToLowerInvariant()}@example.org");
    }

    private static async Task<int> SubmittedAsync(TestDatabase database)
    {
        await database.SubmitMonthAsync("ID", 201801, database.Cam);
        await using var db = database.AsSystem();
        return await db.ReportingPeriods.Select(period => period.Id).SingleAsync();
    }

    private static async Task<int> RestatedAsync(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            db.Visits.Add(Talks.Visit(database.Owner("ID"), Talks.Boise, database.Clock, Months.InFebruary, 24));
            await db.SaveChangesAsync();
        }
        await database.SubmitMonthAsync("ID", Months.February);
        await database.ApproveMonthAsync("ID", Months.February);
        return await database.CorrectCountAsync(Months.InFebruary, 25, "The sign-in sheet says 25.");
    }

    private static async Task<(int, string)> FeedAsync(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var address = await ada.Get<MakeCalendarFeed>().SubmitAsync(new() { Name = "My phone" });
        return ((await ada.Get<ListCalendarFeeds>().ListAsync())[0].Id, Path.GetFileNameWithoutExtension(address));
    }

    /// <summary>The member of that name; null for somebody who has not signed in.</summary>
    public int? Member(string who) => who switch
    {
        "nobody" => null,
        "ada" => Database.Ada,
        "ben" => Database.Ben,
        "cam" => Database.Cam,
        "nat" => Database.Nat,
        "pat" => Database.Pat,
        _ => Guests[who],
    };

    public TestPerson As(string who) => Database.As(Member(who));

    public async Task<int> VersionOfAsync<T>(int id) where T : class, Domain.IVersioned
    {
        await using var db = Database.AsSystem();
        return (await db.FindAsync<T>(id))!.Version;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
