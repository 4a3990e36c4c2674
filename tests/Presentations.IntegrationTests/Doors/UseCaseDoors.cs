using System.Collections;
using Presentations.Data.Outbox;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Administration.Schools;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.IntegrationTests.Features.Directory.Merges;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.IntegrationTests.Features.Scheduling;
using Presentations.Web.Features.Administration.Audit;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Mail;
using Presentations.Web.Features.Administration.People;
using Presentations.Web.Features.Administration.Reference;
using Presentations.Web.Features.Administration.Schools;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Directory;
using Presentations.Web.Features.Directory.Merges;
using Presentations.Web.Features.Periods;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Scheduling;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Doors;

/// <summary>Every use case with those who get in, tried on a visit of Idaho. Everybody else is refused or finds nothing.</summary>
internal static class UseCaseDoors
{
    private const string Public = "nobody newcomer ada ben cam uma dee nat pat";
    private const string SignedIn = "newcomer ada ben cam uma dee nat pat";
    private const string Readers = "ada ben nat pat";
    private const string Loggers = "ada ben pat";
    private const string Deciders = "ben pat";

    /// <summary>The directory is shared: whoever coordinates anything in a state, its desk included, keeps it there.</summary>
    private const string OfTheState = "ben dee pat";

    private const string Anyone = "ada ben cam uma dee pat";

    public static readonly IReadOnlyList<Door> All =
    [
        // What is known of schools, agencies and places is public; what was done there is not.
        Door.Of<FindVenues>(Public, async (use, here) => await use.ListAsync("lincoln", null)),
        Door.Of<FindSimilarVenues>(Public, async (use, here) => await use.ListAsync(new PlaceForm { Name = Typed.Lincoln, City = "Boise", StateCode = "ID" })),
        Door.Of<FindAgencies>(Public, async (use, here) => await use.ListAsync("boise", null)),
        Door.Of<LocatePlace>(Public, async (use, here) => await use.CountiesAsync("ID")),
        Door.Of<RecallVenue>(Readers, async (use, here) => (await use.FindAsync(here.Venue))?.Earlier),
        Door.Of<ShowVenue>(Readers, async (use, here) => (await use.FindAsync(here.Venue))?.Visits),
        Door.Of<EditVenue>(OfTheState, async (use, here) => await use.SubmitAsync(here.Venue, await VenueAsync(here, form => form.Phone = "208-555-0100"))),
        Door.Of<CorrectVenuePlace>("pat", async (use, here) => await use.SubmitAsync(here.Venue, await VenueAsync(here, form => form.Because = "It was wrong."))),

        Door.Of<ListVenues>("ada ben cam uma dee nat pat", async (use, here) => (await use.FindAsync(new DirectoryFilter("ID"))).Rows),
        Door.Of<ListAgencies>("ada ben cam uma dee nat pat", async (use, here) => await TwinAsync(here) > 0 ? (await use.FindAsync(new DirectoryFilter("ID"))).Rows : null),
        Door.Of<ShowAgency>(SignedIn, async (use, here) => await use.FindAsync(await TwinAsync(here))),
        Door.Of<MergeEntries>(OfTheState, async (use, here) => await use.SubmitAsync(DirectoryKind.Venue, here.Venue, await TwinVenueAsync(here), new() { KeptVersion = 1, MergedVersion = 1, Because = "The same." })),
        Door.Of<UndoMerge>(OfTheState, async (use, here) => await use.SubmitAsync(await MergeAsync(here), "They are two.")),
        Door.Of<DistinguishEntries>(OfTheState, async (use, here) => await use.SubmitAsync(DirectoryKind.Venue, here.Venue, await TwinVenueAsync(here))),
        Door.Of<SuggestMerges>(OfTheState, async (use, here) => await TwinVenueAsync(here) > 0 ? await use.ListAsync(DirectoryKind.Venue, "ID") : null),
        Door.Of<ListMerges>(OfTheState, async (use, here) => await use.FindAsync(DirectoryKind.Venue, "ID")),

        Door.Of<FindSameEvent>(Readers, async (use, here) => await use.ListAsync(here.Venue, Talks.Day)),
        Door.Of<StartVisit>(Readers, async (use, here) => await use.SameAsAsync(here.Visit)),
        Door.Of<ListVisitChoices>(Anyone, async (use, here) => (await use.FindAsync()).Owners),
        Door.Of<LogVisit>(Loggers, async (use, here) => await use.SubmitAsync(await here.Database.VisitAsync(20), isMeant: true)),
        Door.Of<ListOpenCounts>("ada ben", async (use, here) => (await use.FindAsync()).Open),
        Door.Of<RecordCount>(Loggers, async (use, here) => await use.SubmitAsync(here.Visit, here.Talk, await CountAsync(here))),
        Door.Of<ShowVisit>(Readers, async (use, here) => await use.FindAsync(here.Visit)),
        Door.Of<CorrectVisit>(Loggers, async (use, here) => await use.SubmitAsync(here.Visit, await CorrectionAsync(here))),
        Door.Of<VoidPresentation>(Loggers, async (use, here) => await use.SubmitAsync(here.Visit, await here.VersionOfAsync<Visit>(here.Visit), null, "Entered twice.")),
        Door.Of<DeliverVisit>(Loggers, async (use, here) => await use.SubmitAsync(here.Untold, await DeliveryAsync(here))),

        Door.Of<ShowSchedule>(Readers, async (use, here) => (await use.FindAsync(new ScheduleFilter())).Rows),
        Door.Of<ShowVisitAhead>(Readers, async (use, here) => await use.FindAsync(here.Ahead)),
        Door.Of<BookVisit>(Loggers, async (use, here) => await use.SubmitAsync(await here.Database.BookingAsync(13, presenter: here.Database.Ada))),
        Door.Of<MoveVisit>(Loggers, async (use, here) => await use.SubmitAsync(here.Ahead, new() { Version = 1, Date = Asked.Monday, Start = new TimeOnly(10, 0), Because = "A fire drill." })),
        Door.Of<AssignVisit>(Loggers, async (use, here) => await use.SubmitAsync(here.Ahead, new() { Version = 1, LeadPresenterId = here.Database.Ada })),
        Door.Of<CancelVisit>(Loggers, async (use, here) => await use.SubmitAsync(here.Ahead, new() { Version = 1, Because = "A power cut." })),
        Door.Of<EditAvailability>(Loggers, async (use, here) => await use.SubmitAsync(here.Database.Ada, await AvailabilityAsync(here))),
        Door.Of<KeepClosures>("ben pat", async (use, here) => await use.AddAsync(new() { OwnerId = here.Database.Owner("ID"), Name = "Spring break", FirstDay = Asked.Monday })),
        Door.Of<CloseDistrict>("ben dee pat", async (use, here) => await use.SubmitAsync(new() { Day = Asked.Monday, CountyFips = "16001", Because = "Snow day." })),
        Door.Of<ReassignVisits>("ben pat", async (use, here) => await use.SubmitAsync(here.Database.Ada, [new() { VisitId = here.Ahead, Version = 1 }])),
        Door.Of<RecordNoShow>(Loggers, async (use, here) => await use.SubmitAsync(here.Untold, new() { Version = 1, Because = "Nobody opened." })),

        Door.Of<ListPresentations>(Readers, async (use, here) => (await use.FindAsync(new PresentationFilter())).Rows),
        Door.Of<ExportPresentations>(Readers, async (use, here) => await use.RunAsync(new PresentationFilter()).Skip(1).ToListAsync()),
        Door.Of<ShowMyYear>("ada", async (use, here) => (await use.FindAsync(2018, ReportingCalendar.Year))?.Visits),
        Door.Of<SearchEverything>(Readers, async (use, here) => (await use.FindAsync("lincoln")).Visits),
        Door.Of<KeepDraft>(SignedIn, async (use, here) => await use.SaveAsync("log 1", new VisitForm())),

        Door.Of<ListRequests>(Readers, async (use, here) => (await use.FindAsync(new DeskFilter())).Rows),
        Door.Of<ShowRequest>(Readers, async (use, here) => await use.FindAsync(here.Request)),
        Door.Of<ListNeighbours>(Readers, async (use, here) => await use.FindAsync(here.Request)),
        Door.Of<SuggestPresenters>(Deciders, async (use, here) => await use.FindAsync(here.Request)),
        Door.Of<OfferTimes>(Deciders, async (use, here) => await use.SubmitAsync(here.Request, await AskedVersionAsync(here), [AtTen(here)])),
        Door.Of<BookAgreedTime>(Deciders, async (use, here) => await use.SubmitAsync(here.Request, await AskedVersionAsync(here), Guid.NewGuid(), AtTen(here))),
        Door.Of<WriteToSchool>(Deciders, async (use, here) => await use.SubmitAsync(here.Request, await AskedVersionAsync(here), "We look for an officer.")),
        Door.Of<DeclineRequest>(Deciders, async (use, here) => await use.SubmitAsync(here.Request, await AskedVersionAsync(here), new() { Reason = DeclineReason.NoCapacity })),
        Door.Of<PutOnWaitingList>(Deciders, async (use, here) => await use.SubmitAsync(here.Request, await AskedVersionAsync(here))),
        Door.Of<JoinRequests>(Deciders, async (use, here) => await use.SubmitAsync(here.Request, await AskedVersionAsync(here), (await here.Database.AskAsync("ID", Talks.Boise)).Id)),
        Door.Of<TieSchool>(Deciders, async (use, here) => await use.SubmitAsync(here.Request, await AskedVersionAsync(here), here.Venue)),
        Door.Of<UntieSchool>(Deciders, async (use, here) => await use.SubmitAsync(here.Request, await TiedVersionAsync(here))),
        Door.Of<LetStandAlone>(Deciders, async (use, here) => await use.SubmitAsync(await here.Database.JoinAsync(here.Request), version: 2)),
        Door.Of<HandOverRequest>(Deciders, async (use, here) => await use.SubmitAsync(here.Request, await AskedVersionAsync(here), here.Database.Owner("UT"), "It is in Utah.")),
        Door.Of<EnterRequest>("ben cam dee pat", async (use, here) => await use.SubmitAsync(Phoned.From(here.Venue))),
        Door.Of<ChangeDeskRules>(Deciders, async (use, here) => await use.SubmitAsync("ID", new() { AnswerWithinWorkingDays = 2, OfferHours = 48, CutOffHours = 24, NearbyMiles = 20 })),
        Door.Of<CountWaiting>("ada ben", async (use, here) => await use.FindAsync() is > 0 and var waiting ? waiting : null),
        Door.Of<ListFreedSlots>("ada ben", async (use, here) => await Phoned.FreedAsync(use, here)),
        Door.Of<AssignDistricts>(OfTheState, async (use, here) => await use.SubmitAsync("ID", "Boise Independent District", await Phoned.AgencyAsync(here))),
        Door.Of<ChangeTerritory>("pat", async (use, here) => await use.SubmitAsync("16001", "UT", "They cover it from now on.")),
        Door.Of<VolunteerForRequest>("ada ben", async (use, here) => await use.SubmitAsync(here.Request)),

        Door.Of<ListPeriods>(Readers, async (use, here) => (await use.FindAsync(new PeriodFilter { Owner = "ID" })).Rows),
        Door.Of<CountPeriodsWaiting>(Deciders, async (use, here) => (await use.FindAsync()).All is > 0 and var waiting ? waiting : null),
        Door.Of<ShowPeriod>(Readers, async (use, here) => await use.FindAsync("ID", Months.March)),
        Door.Of<KeepItem>(Deciders, async (use, here) => await use.SubmitAsync("ID", Months.March, new() { Keys = [$"count:{here.Talk}"], Because = "The school has lost the list." })),
        Door.Of<SubmitPeriod>(Deciders, async (use, here) => await use.SubmitAsync("ID", 201804, new SeenMonth(0))),
        Door.Of<ApprovePeriod>(Deciders, async (use, here) => await use.SubmitAsync("ID", 201801, await here.VersionOfAsync<ReportingPeriod>(here.Period), [])),
        Door.Of<ReturnPeriod>(Deciders, async (use, here) => await use.SubmitAsync("ID", 201801, await here.VersionOfAsync<ReportingPeriod>(here.Period), "A school is missing.")),
        Door.Of<ShowSubmission>(Readers, async (use, here) => await use.FindAsync("ID", Months.February, 1, 1)),
        Door.Of<ReadSubmission>(Readers, async (use, here) => await use.FindAsync("ID", Months.February, 1)),
        Door.Of<ShowMonthOfVisit>(Readers, async (use, here) => await use.FindAsync(here.Corrected)),
        Door.Of<ShowCompleteness>(Readers, async (use, here) => (await use.FindAsync(null)).Rows.Where(row => row.Code == "ID").ToList()),
        Door.Of<ChangeDeadlines>("pat", async (use, here) => await use.SubmitAsync(new() { Month = 10, Quarter = 30, HalfYear = 45, Year = 60, FederalQuarter = 30, FederalYear = 60 })),
        Door.Of<ListRestatements>(Readers, async (use, here) => await use.OfMonthAsync("ID", Months.February)),
        Door.Of<ApproveRestatement>(Deciders, async (use, here) => await use.SubmitAsync(here.Restatement, await here.VersionOfAsync<Restatement>(here.Restatement))),
        Door.Of<ReturnRestatement>(Deciders, async (use, here) => await use.SubmitAsync(here.Restatement, await here.VersionOfAsync<Restatement>(here.Restatement), "The list says 24.")),

        Door.Of<ExploreTotals>(Readers, async (use, here) => (await use.FindAsync(new TotalsQuestion { By = TotalsBy.State, State = "ID" })).Table.Rows),

        .. ReportDoors.All,
        Door.Of<ShowPublicTotals>(Public, async (use, here) => (await use.FindAsync("ID", null))?.State),
        Door.Of<VerifyTotals>("pat", async (use, here) => await use.RunAsync()),
        Door.Of<FindTaskForce>(Public, async (use, here) => (await use.FindStateAsync("ID"))?.TaskForces),

        .. SchoolDoors.All(Public),
        .. CampaignDoors.All,

        Door.Of<ListPeople>("pat", async (use, here) => await use.ListAsync()),
        Door.Of<OpenPerson>("pat", async (use, here) => await use.FindAsync(here.Database.Ada)),
        Door.Of<ListOwners>("pat", async (use, here) => await use.ListAsync()),
        Door.Of<InvitePerson>("pat", async (use, here) => await use.SubmitAsync(new() { Name = "Eve", Email = "eve@example.org", Role = Role.NationalViewer })),
        Door.Of<CreateAdministrator>("pat", async (use, here) => await use.SubmitAsync("eve@example.org", "Eve")),
        Door.Of<MakeResetLink>("pat", async (use, here) => await use.SubmitAsync(here.Database.Ada)),
        Door.Of<GrantRole>("pat", async (use, here) => await use.SubmitAsync(here.Database.Ada, 1, new RoleForm { Role = Role.NationalViewer })),
        Door.Of<RevokeRole>("pat", async (use, here) => await use.SubmitAsync(here.Database.Nat, 1, 4)),
        Door.Of<DeactivatePerson>("pat", async (use, here) => await use.SubmitAsync(here.Database.Nat, 1)),
        Door.Of<ReactivatePerson>("pat", async (use, here) => await use.SubmitAsync(here.Database.Ada, 1)),

        Door.Of<ImportTalks>("ben pat", async (use, here) => await ImportLog.RunAsync(use) is { Taken: > 0 } result ? result : null),
        Door.Of<UndoImport>("ben pat", async (use, here) => await use.FindAsync(await ImportLog.ByBenAsync(here))),
        Door.Of<UploadLog>("ben cam dee pat", async (use, here) => await ImportLog.UploadAsync(use)),
        Door.Of<ListImports>("ben pat", async (use, here) => await use.ListAsync()),
        Door.Of<ShowImport>("ben pat", async (use, here) => await use.FindAsync(here.Import)),
        Door.Of<ListImportProblems>("ben pat", async (use, here) => await use.AllAsync(here.Import)),
        Door.Of<MatchColumns>("ben pat", async (use, here) => await use.SubmitJsonAsync(here.Import, await here.VersionOfAsync<ImportBatch>(here.Import), ImportLog.Map)),
        Door.Of<TranslateWords>("ben pat", async (use, here) => await use.SubmitAsync(here.Import, [])),
        Door.Of<CheckImport>("ben pat", async (use, here) => await use.SubmitAsync(here.Import)),
        Door.Of<StartImport>("ben pat", async (use, here) => await use.SubmitAsync(here.Import)),
        Door.Of<CancelImport>("ben pat", async (use, here) => await ImportLog.CancelAsync(use, here)),
        Door.Of<DiscardImport>("ben pat", async (use, here) => await use.SubmitAsync(here.Import)),

        Door.Of<ListMail>("pat", async (use, here) => (await use.FindAsync(MailStatus.Dead)).Rows),
        Door.Of<ReadMail>("pat", async (use, here) => await use.FindAsync(here.Mail)),
        Door.Of<SendMailAgain>("pat", async (use, here) => await use.SubmitAsync(here.Mail)),
        Door.Of<ChooseMail>(SignedIn, async (use, here) => await use.FindAsync()),

        Door.Of<MakeCalendarFeed>("ada ben cam uma dee nat pat", async (use, here) => await use.SubmitAsync(new() { Name = "My phone" })),
        Door.Of<ListCalendarFeeds>("ada", async (use, here) => await use.ListAsync()),
        Door.Of<RevokeCalendarFeed>("ada", async (use, here) => await use.SubmitAsync(here.Feed.Id)),
        Door.Of<ReadCalendarFeed>(Public, async (use, here) => await use.FindAsync(here.Feed.Token)),

        Door.Of<ShowReferenceData>("pat", async (use, here) => await use.FindAsync()),
        Door.Of<EditTaskForce>("pat", async (use, here) => await use.SubmitAsync("ID", new() { Version = 1, Name = "Idaho ICAC", LeadAgency = "Office of the Attorney General" })),
        Door.Of<EditChoices>("pat", async (use, here) => await use.SubmitAsync(new() { IsTopic = true, Code = "gaming", Version = 1, Label = "Gaming", Order = 1, IsActive = true })),
        Door.Of<ListHistory>("pat", async (use, here) => (await use.FindAsync(new AuditFilter())).Rows),
        new(typeof(ImportSchools), ["pat"], ImportSchoolsAsync),
    ];

    private static async Task<int> TwinAsync(Scene here) => (await here.Database.AddAsync(new Agency("Boise PD", "ID")))[0];

    private static async Task<int> TwinVenueAsync(Scene here) => (await here.Database.AddAsync(Twins.Venue(Talks.Boise.VenueName!)))[0];

    private static async Task<int> MergeAsync(Scene here) => await here.Database.MergeAsync(here.Database.Pat, DirectoryKind.Venue, here.Venue, await TwinVenueAsync(here));

    private static OfferTimes.Time AtTen(Scene here) => new(here.Database.Ada, Asked.Monday, new TimeOnly(10, 0));

    private static Task<int> AskedVersionAsync(Scene here) => here.VersionOfAsync<PresentationRequest>(here.Request);

    private static async Task<int> TiedVersionAsync(Scene here)
    {
        await here.Database.DecideAsync<TieSchool>(here.Request, (use, version) => use.SubmitAsync(here.Request, version, here.Venue));
        return await AskedVersionAsync(here);
    }

    private static async Task<VenueForm> VenueAsync(Scene here, Action<VenueForm> change)
    {
        await using var pat = here.As("pat");
        var form = (await pat.Get<EditVenue>().FindAsync(here.Venue))!.Form;
        change(form);
        return form;
    }

    private static async Task<VisitForm> CorrectionAsync(Scene here)
    {
        await using var ada = here.As("ada");
        var form = (await ada.Get<CorrectVisit>().FindAsync(here.Visit))!.Form;
        form.Because = "The count was misread.";
        return form;
    }

    private static async Task<VisitForm> DeliveryAsync(Scene here)
    {
        await using var ada = here.As("ada");
        return (await ada.Get<DeliverVisit>().FindAsync(here.Untold))!.Form!;
    }

    private static async Task<AvailabilityForm> AvailabilityAsync(Scene here)
    {
        await using var ada = here.As("ada");
        return (await ada.Get<EditAvailability>().FindAsync(null))!.Form;
    }

    private static async Task<RecordCount.Form> CountAsync(Scene here) => new()
    {
        Version = await here.VersionOfAsync<Visit>(here.Visit), Session = new SessionForm { Counts = new() { ["unspecified"] = "31" } },
    };

    private static async Task<object?> ImportSchoolsAsync(TestPerson person, Scene here)
    {
        using var file = SchoolFile.Of(SchoolFile.PrivateHeader);
        return await file.ImportAsync(here.Database, await person.MemberIdAsync() ?? 0);
    }
}

/// <summary>One use case, who gets in, and how to try it.</summary>
internal sealed record Door(Type UseCase, IReadOnlyList<string> In, Func<TestPerson, Scene, Task<object?>> Try)
{
    public static Door Of<T>(string whoGetsIn, Func<T, Scene, Task<object?>> enter) where T : notnull =>
        new(typeof(T), whoGetsIn.Split(' '), (person, here) => enter(person.Get<T>(), here));

    public static Door Of<T>(string whoGetsIn, Func<T, Scene, Task> enter) where T : notnull =>
        Of<T>(whoGetsIn, async (use, here) =>
        {
            await enter(use, here);
            return true;
        });

    /// <summary>Nothing found is as good as a closed door: it looks the same for what does not exist.</summary>
    public static bool IsOpen(object? found) => found is not null and not ICollection { Count: 0 };

    public override string ToString() => UseCase.Name;
}
