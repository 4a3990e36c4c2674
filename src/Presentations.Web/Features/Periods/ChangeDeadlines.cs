using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Periods;

/// <summary>An administrator says how many days after its end a period of each calendar is due.</summary>
public sealed class ChangeDeadlines(AppDbFactory dbs) : IUseCase
{
    private const string Bounds = "A period is due 1 to 366 days after its end.";

    public sealed class Form
    {
        [Range(1, ReportingDeadline.LongestDays, ErrorMessage = Bounds)]
        public int Month { get; set; }

        [Range(1, ReportingDeadline.LongestDays, ErrorMessage = Bounds)]
        public int Quarter { get; set; }

        [Range(1, ReportingDeadline.LongestDays, ErrorMessage = Bounds)]
        public int HalfYear { get; set; }

        [Range(1, ReportingDeadline.LongestDays, ErrorMessage = Bounds)]
        public int Year { get; set; }

        [Range(1, ReportingDeadline.LongestDays, ErrorMessage = Bounds)]
        public int FederalQuarter { get; set; }

        [Range(1, ReportingDeadline.LongestDays, ErrorMessage = Bounds)]
        public int FederalYear { get; set; }

        /// <summary>The versions that were read, added up: it grows with every change of any.</summary>
        public int Version { get; set; }

        public int this[ReportingCalendar calendar] => calendar switch
        {
            ReportingCalendar.Month => Month,
            ReportingCalendar.Quarter => Quarter,
            ReportingCalendar.HalfYear => HalfYear,
            ReportingCalendar.Year => Year,
            ReportingCalendar.FederalQuarter => FederalQuarter,
            _ => FederalYear,
        };
    }

    public async Task<Form> FindAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var changed = await db.ReportingDeadlines.AsNoTracking().ToListAsync(ct);
        var due = new DueDays(changed);
        int Days(ReportingCalendar calendar) => due.Of(calendar).DaysAfterEnd;
        return new Form
        {
            Month = Days(ReportingCalendar.Month), Quarter = Days(ReportingCalendar.Quarter), HalfYear = Days(ReportingCalendar.HalfYear), Year = Days(ReportingCalendar.Year),
            FederalQuarter = Days(ReportingCalendar.FederalQuarter), FederalYear = Days(ReportingCalendar.FederalYear), Version = changed.Sum(deadline => deadline.Version),
        };
    }

    public async Task SubmitAsync(Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var changed = await db.ReportingDeadlines.ToListAsync(ct);
        if (changed.Sum(deadline => deadline.Version) != form.Version) throw new EditConflict();
        foreach (var calendar in Enum.GetValues<ReportingCalendar>())
        {
            var deadline = changed.Find(row => row.Calendar == calendar) ?? ReportingDeadline.Usual(calendar);
            if (deadline.DaysAfterEnd == form[calendar]) continue;
            if (deadline.Id == 0) db.ReportingDeadlines.Add(deadline);
            deadline.Change(form[calendar]);
        }
        await db.SaveChangesAsync(ct);
    }
}
