using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Presentations.Data.Access;
using Presentations.Data.Configurations;
using Presentations.Data.Identity;
using Presentations.Data.Outbox;
using Presentations.Data.Reference;
using Presentations.Data.Saving;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Reports;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;

namespace Presentations.Data;

/// <summary>The database as one person may see it. Access, versions, history and totals are upheld here, whoever saves.</summary>
public abstract class AppDb(DbContextOptions options, AccessScope scope, Surroundings surroundings) : IdentityUserContext<Account, int>(options)
{
    public AccessScope Scope { get; } = scope;

    internal Surroundings Surroundings { get; } = surroundings;

    internal TimeProvider Clock => Surroundings.Clock;

    public DbSet<UsState> States => Set<UsState>();
    public DbSet<County> Counties => Set<County>();
    public DbSet<CountyAlias> CountyAliases => Set<CountyAlias>();
    public DbSet<ZipArea> ZipAreas => Set<ZipArea>();
    public DbSet<LoadedFile> LoadedFiles => Set<LoadedFile>();
    public DbSet<Owner> Owners => Set<Owner>();
    public DbSet<TaskForce> TaskForces => Set<TaskForce>();
    public DbSet<StateDesk> StateDesks => Set<StateDesk>();
    public DbSet<Territory> Territories => Set<Territory>();
    public DbSet<TerritoryTurn> TerritoryTurns => Set<TerritoryTurn>();
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<AgencyDistrict> AgencyDistricts => Set<AgencyDistrict>();
    public DbSet<Venue> Venues => Set<Venue>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Merge> Merges => Set<Merge>();
    public DbSet<MergeMove> MergeMoves => Set<MergeMove>();
    public DbSet<DistinctPair> DistinctPairs => Set<DistinctPair>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<Presentation> Presentations => Set<Presentation>();
    public DbSet<AttendanceCount> AttendanceCounts => Set<AttendanceCount>();
    public DbSet<Summary> Summaries => Set<Summary>();
    public DbSet<SummaryCount> SummaryCounts => Set<SummaryCount>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<Audience> Audiences => Set<Audience>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<PresentationRequest> Requests => Set<PresentationRequest>();
    public DbSet<RequestStep> RequestSteps => Set<RequestStep>();
    public DbSet<Offer> Offers => Set<Offer>();
    public DbSet<DeskRules> DeskRules => Set<DeskRules>();
    public DbSet<PresenterProfile> PresenterProfiles => Set<PresenterProfile>();
    public DbSet<Closure> Closures => Set<Closure>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<MutedMail> MutedMails => Set<MutedMail>();
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();
    public DbSet<ImportApproval> ImportApprovals => Set<ImportApproval>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<ReportingPeriod> ReportingPeriods => Set<ReportingPeriod>();
    public DbSet<KeptItem> KeptItems => Set<KeptItem>();
    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<SubmittedTalk> SubmittedTalks => Set<SubmittedTalk>();
    public DbSet<SubmittedSummary> SubmittedSummaries => Set<SubmittedSummary>();
    public DbSet<SubmittedRemark> SubmittedRemarks => Set<SubmittedRemark>();
    public DbSet<SubmittedAgency> SubmittedAgencies => Set<SubmittedAgency>();
    public DbSet<SubmittedAdjustment> SubmittedAdjustments => Set<SubmittedAdjustment>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<Restatement> Restatements => Set<Restatement>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<Measure> Measures => Set<Measure>();
    public DbSet<MeasureReport> MeasureReports => Set<MeasureReport>();
    public DbSet<StatedFigure> StatedFigures => Set<StatedFigure>();
    public DbSet<SupersededFigure> SupersededFigures => Set<SupersededFigure>();
    public DbSet<SupersededCampaign> SupersededCampaigns => Set<SupersededCampaign>();
    public DbSet<SupersededMeasure> SupersededMeasures => Set<SupersededMeasure>();
    public DbSet<FiscalCalendar> FiscalCalendars => Set<FiscalCalendar>();
    public DbSet<GrantPeriod> GrantPeriods => Set<GrantPeriod>();
    public DbSet<ReportingDeadline> ReportingDeadlines => Set<ReportingDeadline>();
    public DbSet<SavedReport> SavedReports => Set<SavedReport>();
    public DbSet<SharedReport> SharedReports => Set<SharedReport>();
    public DbSet<GrantMapping> GrantMappings => Set<GrantMapping>();
    public DbSet<StateTotal> StateTotals => Set<StateTotal>();
    public DbSet<CountyTotal> CountyTotals => Set<CountyTotal>();
    public DbSet<RollupBucket> RollupBuckets => Set<RollupBucket>();
    public DbSet<PresenterHold> PresenterHolds => Set<PresenterHold>();
    public DbSet<PresenterLock> PresenterLocks => Set<PresenterLock>();

    /// <summary>Refuses the coming save when somebody has changed the row since this version was read.</summary>
    public void Expect(IVersioned row, int version)
    {
        if (row.Version != version) throw new EditConflict();
        Entry(row).Property(nameof(IVersioned.Version)).OriginalValue = version;
    }

    /// <summary>Makes the coming save fail when somebody changes this row at the same time, though the save itself leaves it as it is.</summary>
    public void Hold(IVersioned row) => Entry(row).Property(nameof(IVersioned.Version)).IsModified = true;

    /// <summary>Requests of which the coming save tells that the one that stood for them has ended.</summary>
    internal void LetFollow(IEnumerable<PresentationRequest> requests) => followers.UnionWith(requests.Select(request => request.Id));

    internal IReadOnlySet<int> Followers => followers;

    /// <summary>For reading a great deal once: what passes by is not kept in the memory of the process. Keeps its connection until the end.</summary>
    public virtual Task PassThroughAsync(CancellationToken ct = default) => Task.CompletedTask;

    public override Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) => new SaveUnit(this).RunAsync(cancellationToken);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        acceptAllChangesOnSuccess ? SaveChangesAsync(cancellationToken) : throw new NotSupportedException("The save unit accepts changes after its commit.");

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    internal int[] ReadableOwners => readableOwners ??= [.. Scope.ReadableOwners];

    internal int RequestId => Scope.RequestId;

    internal int VenueId => Scope.VenueId;

    internal int OnlyOwner => Scope.ReadableOwners[0];

    internal int?[] ReadableOwnersOrNull => [.. Scope.ReadableOwners];

    internal int? MemberId => Scope.MemberId;

    internal bool IsSomebody => Scope.MemberId is not null;

    internal bool ReadsAllPersonal => Scope.IsAdministrator;

    /// <summary>A second context on the same connection, for the rows that follow from a save.</summary>
    internal async Task<AppDb> BesideAsync(IDbContextTransaction transaction, CancellationToken ct)
    {
        var beside = Another();
        beside.Database.SetDbConnection(Database.GetDbConnection());
        await beside.Database.UseTransactionAsync(transaction.GetDbTransaction(), ct);
        return beside;
    }

    private protected abstract AppDb Another();

    /// <summary>Writes as Entity Framework does, without the save unit: for the unit itself.</summary>
    internal Task<int> WriteAsync(bool accept, CancellationToken ct) => base.SaveChangesAsync(accept, ct);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        ModelConventions.Apply(builder);
        AccessFilters.Apply(builder, this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModelConventions.Configure(configurationBuilder);

    private readonly HashSet<int> followers = [];
    private int[]? readableOwners;
}
