using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>Reads what a coordinator has written down on the phone.</summary>
internal static class EnterReading
{
    /// <param name="youth">The audiences that are pupils.</param>
    public static RequestFacts ReadFacts(this EnterForm form, Place place, int? venueId, List<string> youth) => new(place, form.Windows.ConvertAll(window => window.Read()))
    {
        VenueId = venueId,
        Audiences = form.Audiences.ToDictionary(code => code, code => form.Expected.GetValueOrDefault(code)),
        IsForPupils = form.Audiences.Exists(youth.Contains),
        StaffStays = form.StaffStays,
        Topics = form.Topics,
        Format = form.Format,
        Language = form.Language,
        NeedsInterpreter = form.NeedsInterpreter,
        NotOn = [.. form.NotOn.Select(one => one.Day).OfType<DateOnly>()],
        DecideBy = form.DecideBy,
        Sessions = form.Sessions,
        Minutes = form.Minutes,
        Flexibility = form.Flexibility,
        Room = form.Room,
        Equipment = form.Equipment,
        Accessibility = form.Accessibility,
        Notes = form.Notes,
    };

    /// <param name="website">Of the school, when the directory knows it.</param>
    public static Requester ReadRequester(this EnterForm form, string? website) => new(form.Name ?? "", form.Email?.Trim() ?? "")
    {
        Position = form.Position, Phone = form.Phone, OnSiteName = form.OnSiteName, OnSitePhone = form.OnSitePhone, Language = form.MailLanguage,
        IsSchoolAddress = EmailAddress.Read(form.Email) is { } email && EmailAddress.IsOfWebsite(email, website),
    };
}
