using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web;
using Presentations.Web.Demo;
using Presentations.Web.Features.Requests;
using Presentations.Web.Jobs;
using Presentations.Web.Mail;
using Presentations.Web.Mail.Sending;
using Presentations.Web.Shell;

namespace Presentations.IntegrationTests.Architecture;

public class ArchitectureTests
{
    private static readonly Type[] Counted = [typeof(Visit), typeof(Presentation), typeof(AttendanceCount), typeof(Summary), typeof(SummaryCount)];

    private static readonly string[] Ends =
        [nameof(PresentationRequest.Withdraw), nameof(PresentationRequest.Decline), nameof(PresentationRequest.Expire), nameof(PresentationRequest.FollowCancellation), nameof(PresentationRequest.FollowNoShow)];

    [Fact]
    public void The_domain_references_only_the_base_library() => Assert.All(
        typeof(Domain.Rule).Assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Every_page_under_Features_requires_a_role_and_lives_on_a_circuit_unless_it_says_that_it_stays_still() => Assert.All(
        Pages().Where(page => page.Namespace!.StartsWith("Presentations.Web.Features", StringComparison.Ordinal)), page =>
        {
            Assert.Contains(page.GetCustomAttributes<AuthorizeAttribute>(), authorize => authorize.Policy is not null);
            Assert.False(page.IsDefined(typeof(AllowAnonymousAttribute)), page.Name);
            Assert.True(page.IsDefined(typeof(InteractiveAttribute)), page.Name);
        });

    [Fact]
    public void Every_other_page_says_whether_it_needs_sign_in() => Assert.All(
        Pages(), page => Assert.True(page.IsDefined(typeof(AuthorizeAttribute)) || page.IsDefined(typeof(AllowAnonymousAttribute)), page.Name));

    [Fact]
    public void Only_Data_looks_past_the_access_filter() => Assert.All(
        CallersOf(nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters)), caller => Assert.Equal(typeof(AppDb).Assembly, caller.Assembly));

    [Fact]
    public void Counted_rows_are_changed_in_sets_only_where_their_totals_are_recounted() => Assert.All(
        Calls.All.Where(call => call.Called.Name.StartsWith("ExecuteUpdate", StringComparison.Ordinal) || call.Called.Name.StartsWith("ExecuteDelete", StringComparison.Ordinal))
            .Where(call => call.Called.GetGenericArguments().Any(row => row.IsGenericParameter || Counted.Contains(row))),
        call => Assert.Equal("Presentations.Data.Rollup", call.Caller.Namespace));

    /// <summary>Housekeeping sees everything: each caller has a reason that a reader can check.</summary>
    [Fact]
    public void Housekeeping_is_done_by_these_alone() => Assert.Equal(
        [nameof(ChaseCounts), nameof(DemoCampaign), nameof(DemoDesk), nameof(DemoPresence), nameof(FillFreedSlots), nameof(FirstRun), nameof(FollowZoneRules), nameof(MailQueue), nameof(MailReports), nameof(NoticeStoppedCommands), nameof(PurgeDrafts), nameof(PurgeMail), nameof(PurgeRequests), nameof(PurgeUploads), nameof(Recipients), nameof(ReleaseHolds), nameof(RemindOfPeriods), nameof(RemindOfVisits), nameof(RemoveContacts), nameof(RequestJob), nameof(RunImports), nameof(TellOfCorrections), nameof(TurnTerritories), nameof(WaysThere)],
        CallersOf(nameof(AppDbFactory.OpenAsSystem)).Select(caller => caller.Name).Distinct().Order());

    /// <summary>Otherwise those that joined a request would wait for one that is over.</summary>
    [Fact]
    public void Whoever_ends_a_request_sees_to_those_that_joined_it() => Assert.Equal(
        Calls.All.Where(call => call.Called.DeclaringType == typeof(PresentationRequest) && Ends.Contains(call.Called.Name) && call.Caller.Namespace is { } place && place.StartsWith("Presentations.Web", StringComparison.Ordinal) && !place.EndsWith(".Demo", StringComparison.Ordinal))
            .Select(call => call.Caller.Name).Distinct().Order(),
        CallersOf(nameof(EndOfStanding.FollowAsync)).Where(caller => caller.Name != nameof(AnswerJoined)).Select(caller => caller.Name).Distinct().Order());

    [Fact]
    public void A_use_case_is_sealed_and_named_after_what_it_does() => Assert.All(UseCases.All, useCase =>
    {
        Assert.True(useCase.IsSealed, useCase.Name);
        Assert.DoesNotMatch("(Service|Manager|Helper|Handler|UseCase)$", useCase.Name);
    });

    [Fact]
    public void Use_cases_never_call_each_other() => Assert.All(UseCases.All, useCase => Assert.DoesNotContain(
        useCase.GetConstructors().SelectMany(constructor => constructor.GetParameters()), parameter => parameter.ParameterType.IsAssignableTo(typeof(IUseCase))));

    private static IEnumerable<Type> Pages() => typeof(IUseCase).Assembly.GetTypes().Where(type => type.IsDefined(typeof(RouteAttribute)));

    private static IEnumerable<Type> CallersOf(string method) => Calls.All.Where(call => call.Called.Name == method).Select(call => call.Caller);
}
