using Presentations.Domain;
using Presentations.Domain.Scheduling;

namespace Presentations.UnitTests.Scheduling;

public class WhoMayChangeAVisitTests
{
    private const int Lead = 3, Beside = 4, WhoTypedIt = 7, Stranger = 9;

    private readonly Visit visit = Logged.Visit(new VisitFacts(Logged.Today, Logged.Boise) { LeadPresenterId = Lead, CoPresenterIds = [Beside] });

    [Theory]
    [InlineData(Lead)]
    [InlineData(Beside)]
    [InlineData(WhoTypedIt)]
    public void Presenters_change_what_they_led_joined_or_logged(int member) => visit.RequireChangeBy(member, isCoordinator: false);

    [Fact]
    public void A_coordinator_changes_any_visit_of_the_task_force() => visit.RequireChangeBy(Stranger, isCoordinator: true);

    [Fact]
    public void Nobody_is_not_the_lead_whose_name_alone_is_known() =>
        Assert.False(Logged.Visit(new VisitFacts(Logged.Today, Logged.Boise) { LeadPresenterName = "Sgt. Smith" }).MayBeChangedBy(null, isCoordinator: false));

    [Theory]
    [InlineData(Stranger)]
    [InlineData(null)]
    public void A_presenter_does_not_change_the_visits_of_others(int? member) =>
        Assert.Equal("You can change the visits that you led, joined or logged. Ask a coordinator of this task force to change this one.",
            Assert.Throws<RuleViolation>(() => visit.RequireChangeBy(member, isCoordinator: false)).Message);
}
