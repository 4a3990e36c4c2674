using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>Until the talk the school corrects whom to ask for, what is there and how many come; the desk and whoever goes there are told.</summary>
public sealed class CorrectOnSite(AppDbFactory dbs, ReferenceData reference, DeskLetters desk, PresenterLetters presenters, TimeProvider clock) : IUseCase
{
    /// <param name="Audiences">Those that the school has named, in the order of the form.</param>
    /// <param name="Email">Where our mail goes; the private link belongs to it, so it stays.</param>
    public sealed record View(OnSiteForm Form, IReadOnlyList<RequestChoices.Row> Audiences, string Email, string Language);

    /// <summary>Null for a link that is unknown or no longer good.</summary>
    /// <exception cref="RuleViolation">It is too late for corrections.</exception>
    public async Task<View?> FindAsync(string token, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return null;
        var request = await db.OwnRequestAsync(ct);
        request.RequireOnSite((await db.OwnVisitsAheadAsync(ct)).FirstOrDefault(), clock);
        var named = (await RequestChoices.LoadAsync(reference, ct)).Audiences.Where(row => request.Audiences.Any(audience => audience.Audience == row.Code));
        return new View(OnSiteForm.Of(request), [.. named], request.ContactEmail!, request.ContactLanguage);
    }

    /// <summary>What is wrong with the form; empty when the corrections are saved. Null for a link that is unknown or no longer good.</summary>
    /// <remarks><see cref="Wrong.ChangedMeanwhile"/>: find it again, show both, and send the form with the new version.</remarks>
    /// <exception cref="EditConflict">Others saved at the very moment, twice in a row.</exception>
    public async Task<IReadOnlyList<Refusal>?> SubmitAsync(string token, OnSiteForm form, CancellationToken ct = default)
    {
        form.Complete();
        try
        {
            return await TryAsync(token, form, ct);
        }
        catch (EditConflict)
        {
            // Read anew, it shows whether both have changed the same.
            return await TryAsync(token, form, ct);
        }
    }

    private async Task<IReadOnlyList<Refusal>?> TryAsync(string token, OnSiteForm form, CancellationToken ct)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return null;
        var request = await db.OwnRequestAsync(ct);
        if (request.Version != form.Version && form.TakeOver(OnSiteForm.Of(request))) return [new Refusal("", Wrong.ChangedMeanwhile)];
        var refusals = new List<Refusal>();
        var facts = form.Read([.. request.Audiences.Select(audience => audience.Audience)], refusals);
        if (refusals.Count == 0) await CorrectAsync(db, request, facts, ct);
        return refusals;
    }

    private async Task CorrectAsync(AppDb db, PresentationRequest request, OnSiteFacts facts, CancellationToken ct)
    {
        var visit = (await db.OwnVisitsAheadAsync(ct)).FirstOrDefault();
        var changed = request.CorrectOnSite(facts, visit, clock);
        if (changed.Count == 0) return;
        db.Hold(request);
        await desk.CorrectedAsync(db, request, changed, ct);
        if (visit is not null) await presenters.CorrectedAsync(db, visit, changed, ct);
        await db.SaveChangesAsync(ct);
    }
}
