using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Delivery;

/// <summary>Somebody says how many came to a talk whose count was not known.</summary>
public sealed class RecordCount(AppDbFactory dbs) : IUseCase
{
    /// <summary>The count of one talk, as it is typed in a list.</summary>
    public sealed class Form
    {
        /// <summary>The version of the visit that was read.</summary>
        public int Version { get; set; }

        public SessionForm Session { get; init; } = new();

        public CountingBasis Basis { get; set; }

        /// <summary>Why it is said only now; needed once the month is submitted.</summary>
        public string? Because { get; set; }

        public List<string> Audiences { get; init; } = [Audience.Unspecified];
    }

    public async Task SubmitAsync(int visitId, int presentationId, Form form, CancellationToken ct = default)
    {
        var attendance = form.Session.ReadAttendance(form.Basis, form.Audiences);
        Rule.Require(attendance.IsKnown, "Type how many came, or say that nobody did.", "Attendance");

        await using var db = await dbs.OpenAsync(ct);
        var talk = (await db.FindForChangeAsync(visitId, form.Version, ct))?.Presentations.SingleOrDefault(talk => talk.Id == presentationId);
        Rule.Require(talk is not null, "This talk does not exist, or you may not see it.");
        talk.RecordAttendance(attendance, form.Because);
        await db.SaveChangesAsync(ct);
    }
}
