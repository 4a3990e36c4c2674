using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Periods;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Mail;
using Presentations.Web.Shell;

namespace Presentations.ComponentTests.Features.Delivery;

/// <summary>The pages of logging over a small database of their own, as Ada of Idaho uses them.</summary>
public abstract class DeliveryContext : BunitContext, IAsyncLifetime
{
    protected const string Lincoln = "Lincoln Elementary School";

    private readonly string file = Path.Combine(Path.GetTempPath(), $"presentations-{Guid.NewGuid():N}.db");
    private readonly Person person = new();

    protected DeliveryContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        AddAuthorization().SetAuthorized("Ada").SetPolicies(Policies.Staff, Policies.Presenter);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddPresentationsData(new DatabaseOptions { ConnectionString = $"Data Source={file}" }).AddSingleton<ICurrentPerson>(person).AddUseCases();
    }

    internal ManualClock Clock { get; } = new(new DateTimeOffset(2018, 3, 14, 20, 2, 0, TimeSpan.Zero));

    protected int Ada { get; private set; }

    protected int Owner { get; private set; }

    protected int Venue { get; private set; }

    public async ValueTask InitializeAsync()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        await db.Database.MigrateAsync();
        db.States.Add(new UsState { Code = "ID", Fips = "16", Name = "Idaho", Kind = StateKind.State, Zone = "America/Boise" });
        db.Counties.Add(new County { Fips = "16001", StateCode = "ID", Name = "Ada", LegalName = "Ada County", IsCurrent = true, Zone = "America/Boise" });
        db.ZipAreas.Add(new ZipArea { Zip = "83702", CountyFips = "16001", StateCode = "ID", Counties = 2 });
        var taskForce = new TaskForce { Code = "ID", Name = "Idaho Task Force", StateCode = "ID", LeadAgency = "Idaho Attorney General", IsStatewide = true, IsNameOfficial = true };
        db.TaskForces.Add(taskForce);
        foreach (var (code, low, high) in new[] { ("3-5", "03", "05"), ("6-8", "06", "08"), ("parents", null, null), (Audience.Unspecified, (string?)null, (string?)null) })
            db.Audiences.Add(new Audience { Code = code, Label = $"Audience {code}", Group = AudienceGroup.Youth, Order = db.Audiences.Local.Count, LowGrade = low, HighGrade = high });
        foreach (var code in new[] { "gaming", "sextortion" }) db.Topics.Add(new Topic { Code = code, Label = $"Topic {code}", Order = db.Topics.Local.Count });
        var venue = new Venue(VenueKind.PublicSchool, new VenueFacts(Lincoln, "ID", "America/Boise") { City = "Boise", Zip = "83702", CountyFips = "16001", LowGrade = "KG", HighGrade = "05" });
        db.Venues.Add(venue);
        await db.SaveChangesAsync();

        var ada = new Member("Ada", "ada@example.org");
        ada.Join(Role.Presenter, taskForce.Id);
        db.Members.Add(ada);
        await db.SaveChangesAsync();
        (Ada, Owner, Venue, person.Id) = (ada.Id, taskForce.Id, venue.Id, ada.Id);
    }

    protected T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    protected Task<ListVisitChoices.View> ChoicesAsync() => Get<ListVisitChoices>().FindAsync();

    /// <summary>For pages whose use cases write mails.</summary>
    protected void AddMail() =>
        Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>().AddSingleton(new MailOptions()).AddSingleton(new Server()).AddMail();

    /// <summary>Ada coordinates the task force of Idaho as well.</summary>
    protected async Task CoordinateAsync()
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        (await db.Members.FindAsync(Ada))!.Join(Role.Coordinator, Owner);
        await db.SaveChangesAsync();
    }

    /// <summary>Ben, who coordinates the task force of Idaho, does something meanwhile.</summary>
    protected async Task AsBenAsync(Func<Task> act)
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        var ben = db.Members.Add(new Member("Ben", "ben@example.org")).Entity;
        ben.Join(Role.Coordinator, Owner);
        await db.SaveChangesAsync();
        person.Id = ben.Id;
        await act();
        person.Id = Ada;
    }

    /// <summary>From now on the pages are used by Pat, who speaks nowhere and administers everything.</summary>
    protected async Task BeAdministratorAsync()
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        var pat = db.Members.Add(new Member("Pat", "pat@example.org")).Entity;
        pat.Join(Role.Administrator, null);
        await db.SaveChangesAsync();
        person.Id = pat.Id;
    }

    /// <summary>Somebody else submits March as it is recorded; two months on, so that it is over.</summary>
    protected async Task SubmitMarchAsync()
    {
        Clock.Advance(TimeSpan.FromDays(60));
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        var uma = db.Members.Add(new Member("Uma", "uma@example.org")).Entity;
        await db.SaveChangesAsync();
        var seen = await SeenMonths.ReadAsync(db, Owner, 201803);
        var period = db.ReportingPeriods.Add(ReportingPeriod.Open(Owner, 201803)).Entity;
        db.Submissions.Add(period.Submit(uma.Id, seen, Clock));
        await db.SaveChangesAsync();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        SqliteConnection.ClearPool(new SqliteConnection($"Data Source={file}"));
        foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm" }) File.Delete(part);
    }

    private sealed class Person : ICurrentPerson
    {
        public int? Id { get; set; }

        public ValueTask<int?> MemberIdAsync(CancellationToken ct = default) => ValueTask.FromResult(Id);
    }
}
