using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The school changes what it asked for; times that were offered for the old wish are released.</summary>
public sealed class ChangeWish(AppDbFactory dbs, ReferenceData reference, StaffLetters staff, TimeProvider clock) : IUseCase
{
    public sealed record View(WishForm Form, RequestChoices Choices, bool HasOffers, string Language);

    /// <summary>Null for a link that is unknown or no longer good.</summary>
    public async Task<View?> FindAsync(string token, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return null;
        var request = await db.OwnRequestAsync(ct);
        var form = WishFormOf.Request(request);
        form.Complete();
        return new View(form, await RequestChoices.LoadAsync(reference, ct), request.Status is RequestStatus.Offered, request.ContactLanguage);
    }

    /// <summary>What is wrong with the form; empty when the change is saved. Null for a link that is unknown or no longer good.</summary>
    /// <remarks><see cref="Wrong.ChangedMeanwhile"/>: find it again, show both, and send the form with the new version.</remarks>
    public async Task<IReadOnlyList<Refusal>?> SubmitAsync(string token, WishForm form, CancellationToken ct = default)
    {
        form.Complete();
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return null;
        var request = await db.OwnRequestAsync(ct);
        if (request.Version != form.Version) return [new Refusal("", Wrong.ChangedMeanwhile)];
        var reading = new WishReading(form, await RequestChoices.LoadAsync(reference, ct));
        var facts = reading.Read(request.Place, clock.Today(request.Zone)) with { VenueId = request.VenueId };
        if (reading.Refusals.Count > 0) return reading.Refusals;
        try
        {
            db.Hold(request);
            request.ChangeFacts(facts, clock);
            await db.AwaitAnswerAsync(request, clock, ct);
            await staff.DeskNewsAsync(db, request, StepKind.Changed, ct);
            await db.SaveChangesAsync(ct);
            return [];
        }
        catch (EditConflict)
        {
            return [new Refusal("", Wrong.ChangedMeanwhile)];
        }
        catch (RuleViolation violation)
        {
            return [new Refusal(violation.Field ?? "", Wrong.Other, violation.Message)];
        }
    }
}
