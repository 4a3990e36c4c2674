using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Reports;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Administration.Reference;
using Presentations.Web.Features.Reports;

namespace Presentations.Web.Features.Administration.Audit;

/// <summary>A kind of thing that has a history.</summary>
/// <param name="Subject">As history writes it.</param>
/// <param name="Page">Where things of this kind are kept together; null when each has a page of its own, or none.</param>
public sealed record AuditKind(string Subject, string Label, string? Page = null)
{
    /// <summary>In the order of the path.</summary>
    public static IReadOnlyList<AuditKind> All { get; } =
    [
        new(nameof(PresentationRequest), "Request"), new(nameof(DeskRules), "Rules of a desk", "/desk/rules"), new(nameof(AgencyDistrict), "School district of an agency", "/desk/districts"),
        new(nameof(Visit), "Visit"), new(nameof(Presentation), "Presentation"), new(nameof(Summary), "Summary"),
        new(nameof(PresenterProfile), "Availability", "/schedule/availability"), new(nameof(Closure), "School closure", "/schedule/closures"),
        new(nameof(ReportingPeriod), "Month"), new(nameof(Restatement), "Restatement", "/periods/restatements"), new(nameof(ReportingDeadline), "Deadline", "/administration/deadlines"),
        new(nameof(FiscalCalendar), "Fiscal year", "/periods/calendars"), new(nameof(GrantPeriod), "Grant period", "/periods/calendars"),
        new(nameof(Campaign), "Campaign"), new(nameof(Measure), "Measure", "/campaigns/measures"), new(nameof(MeasureReport), "Number for a measure"), new(nameof(StatedFigure), "Announced figure"),
        new(nameof(GrantMapping), "Funder’s table", EditGrantMappings.Path),
        new(nameof(Venue), "Venue"), new(nameof(Agency), "Agency"), new(nameof(Member), "Person"), new(nameof(DistinctPair), "Entries told apart", "/directory/duplicates"),
        new(nameof(Owner), "Task force or state desk"), new(nameof(Territory), "Territory", "/directory/territories"), new(nameof(TerritoryTurn), "Change of a territory", "/directory/territories"),
        new(nameof(Topic), "Topic", EditChoices.Path), new(nameof(Audience), "Audience", EditChoices.Path),
        new(nameof(ImportBatch), "Import"), new(nameof(ImportApproval), "Approval of an import"),
    ];

    public static AuditKind Of(string subject) => All.FirstOrDefault(kind => kind.Subject == subject) ?? new(subject, subject);
}
