using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>A school asks for a presentation; the desk sees it once the address is confirmed.</summary>
public sealed class AskForPresentation(AppDbFactory dbs, ReferenceData reference, PrivateLinks links, RequestLetters letters, TimeProvider clock) : IUseCase
{
    /// <summary>Requests that one address may leave unconfirmed in a day: it gets a mail for each.</summary>
    public const int MostMailsADay = 5;

    /// <summary>Where the rest of the form is read while the place is not known yet.</summary>
    private static readonly Place Unknown = new(null, null, "", null, null, "America/Chicago");

    /// <summary>What became of it. Without refusals and without <see cref="Nobody"/>, the confirmation mail is on its way.</summary>
    /// <param name="Choices">The schools that may be meant.</param>
    public sealed record Answer(IReadOnlyList<Refusal> Refusals, IReadOnlyList<FindListedSchools.Row> Choices, NobodyComes? Nobody = null)
    {
        public bool IsSent => Refusals.Count == 0 && Nobody is null;

        /// <summary>It was sent before already; that one counts.</summary>
        public bool IsRepeated { get; init; }
    }

    /// <summary>No task force comes there.</summary>
    /// <param name="State">Null outside the United States.</param>
    public sealed record NobodyComes(string? State);

    public Task<RequestChoices> FindAsync(CancellationToken ct = default) => RequestChoices.LoadAsync(reference, ct);

    /// <param name="form">As it was typed; it keeps everything.</param>
    /// <param name="language">"en" or "es": the language of the page and of the mails to come.</param>
    /// <param name="isTooFast">It was sent faster than people type: refused together with whatever else is wrong.</param>
    public async Task<Answer> SubmitAsync(AskForm form, string language, bool isTooFast = false, CancellationToken ct = default)
    {
        form.Complete();
        if (form.State == AskForm.OutsideUs) return new Answer([], [], new NobodyComes(null));
        await using var db = dbs.OpenForIntake();
        var (places, owners) = (await reference.PlacesAsync(ct), await reference.OwnersAsync(ct));
        var reading = new WishReading(form, await RequestChoices.LoadAsync(reference, ct));
        if (isTooFast) reading.Refuse("", Wrong.TooFast);
        var placing = new PlaceReading(form, db, places, reading);
        var place = await placing.ReadAsync(ct);
        if (place is not null && owners.IsNobodys(place.CountyFips)) return new Answer([], [], new NobodyComes(places.State(place.StateCode)!.Name));

        var facts = reading.Read(place ?? Unknown, clock.Today((place ?? Unknown).Zone));
        var requester = Requester(form, reading, placing.School) with { Language = language };
        if (reading.Refusals.Count == 0) await RequireFewMailsAsync(db, requester, reading, ct);
        if (reading.Refusals.Count > 0 || place is null) return new Answer(reading.Refusals, placing.Choices);
        try
        {
            await SaveAsync(db, owners, form.EntryId == Guid.Empty ? Guid.NewGuid() : form.EntryId, facts with { VenueId = placing.School?.Id }, requester, ct);
        }
        catch (AlreadyEntered)
        {
            return new Answer([], []) { IsRepeated = true };
        }
        catch (RuleViolation violation)
        {
            return new Answer([new Refusal(violation.Field ?? "", Wrong.Other, violation.Message)], []);
        }
        return new Answer([], []);
    }

    private async Task SaveAsync(AppDb db, OwnerMap owners, Guid entryId, RequestFacts facts, Requester requester, CancellationToken ct)
    {
        var owner = owners.OwnerOf(facts.Place.StateCode, facts.Place.CountyFips, facts.Windows.Min(window => window.FirstDay));
        var confirmation = SecretToken.New();
        var request = PresentationRequest.Ask(owner, entryId, facts, requester, links.New(), confirmation, clock);
        db.Requests.Add(request);
        await letters.ConfirmAddressAsync(db, request, confirmation, ct);
        await db.SaveChangesAsync(ct);
    }

    private static Requester Requester(AskForm form, WishReading reading, Venue? school)
    {
        var name = reading.Text(nameof(form.Name), form.Name, Bounds.NameLength);
        if (name is null) reading.Refuse(nameof(form.Name), Wrong.NameMissing);
        var email = EmailAddress.Read(form.Email);
        if (email is null) reading.Refuse(nameof(form.Email), Wrong.EmailWrong);
        return new Requester(name ?? "", email ?? "")
        {
            Phone = reading.Phone(nameof(form.Phone), form.Phone),
            Position = reading.Text(nameof(form.Position), form.Position, Bounds.NameLength),
            OnSiteName = reading.Text(nameof(form.OnSiteName), form.OnSiteName, Bounds.NameLength),
            OnSitePhone = reading.Phone(nameof(form.OnSitePhone), form.OnSitePhone),
            IsSchoolAddress = email is not null && EmailAddress.IsOfWebsite(email, school?.Website),
        };
    }

    private async Task RequireFewMailsAsync(AppDb db, Requester requester, WishReading reading, CancellationToken ct)
    {
        var yesterday = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        if (await db.CountUnconfirmedAsync(requester.Email, yesterday, ct) >= MostMailsADay) reading.Refuse(nameof(AskForm.Email), Wrong.TooManyMails, MostMailsADay);
    }
}
