using System.ComponentModel.DataAnnotations;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Puts a visit ahead on another day or time; the request that it answers goes on.</summary>
public sealed class MoveVisit(AppDbFactory dbs, ReferenceData reference, RequestLetters school, PresenterLetters presenters, TimeProvider clock) : IUseCase
{
    public sealed class Form
    {
        /// <summary>The one that was read.</summary>
        public int Version { get; set; }

        [Required(ErrorMessage = "The day is missing.")]
        public DateOnly? Date { get; set; }

        [Required(ErrorMessage = "The time is missing.")]
        public TimeOnly? Start { get; set; }

        [Required(ErrorMessage = "Say why: the reason is kept, and the school reads it.")]
        public string? Because { get; set; }

        /// <summary>The later visits of the series too, by as many days, to the same time.</summary>
        public bool AndLater { get; set; }

        /// <summary>Moves it though hours, days off or closures speak against it.</summary>
        public bool IsInsisted { get; set; }
    }

    /// <exception cref="NotAvailable">Somebody is not available; the form may insist.</exception>
    /// <exception cref="PresenterBusy">Somebody is elsewhere then; choose another time.</exception>
    public async Task SubmitAsync(int id, Form form, CancellationToken ct = default)
    {
        Rule.Require(form is { Date: not null, Start: not null }, "Say on which day and at what time.", "Date");
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var visits = await db.FindAheadAsync(id, form.Version, form.AndLater, clock, ct);
        var days = form.Date.Value.DayNumber - visits[0].Date.DayNumber;
        Rule.Require(days != 0 || visits[0].Slot?.Start != form.Start, "It is on that day and at that time already.", "Date");

        foreach (var visit in visits) visit.Move(visit.Date.AddDays(days), form.Start.Value, form.Because ?? "", clock);
        await new BookingCheck(db, places).RequireAsync(visits, form.IsInsisted, ct);
        foreach (var visit in visits)
        {
            if (await db.RequestOfAsync(visit, ct) is { } request)
            {
                request.FollowMove(db.Scope.MemberId, clock);
                await school.VisitChangedAsync(db, request, visit, ct);
            }
            await presenters.VisitChangedAsync(db, visit, ct);
        }
        await db.SaveChangesAsync(ct);
    }
}
