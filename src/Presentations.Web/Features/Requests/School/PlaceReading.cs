using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Requests.School;

/// <summary>Reads where the talk is to be: a school of the directory, or a place as it was typed.</summary>
internal sealed class PlaceReading(AskForm form, AppDb db, Places places, WishReading reading)
{
    /// <summary>The school of the directory; null for any other place.</summary>
    public Venue? School { get; private set; }

    /// <summary>The schools that may be meant; not empty when the requester must say which.</summary>
    public IReadOnlyList<FindListedSchools.Row> Choices { get; private set; } = [];

    /// <summary>Null when it was refused.</summary>
    public async Task<Place?> ReadAsync(CancellationToken ct)
    {
        if (!form.IsOther && int.TryParse(form.VenueId, out var chosen))
        {
            School = await db.Listed().AsNoTracking().SingleOrDefaultAsync(venue => venue.Id == chosen, ct);
            if (School is not null) return places.PlaceOf(School);
        }
        var typed = Typed();
        if (typed is null || form.IsOther || form.VenueId == AskForm.NotListed) return typed;

        (School, Choices) = await db.FindTypedAsync(typed, ct);
        if (School is not null) return places.PlaceOf(School);
        reading.Refuse(nameof(form.VenueId), Choices.Count > 0 ? Wrong.SchoolUnsure : Wrong.SchoolNotFound);
        return null;
    }

    private Place? Typed()
    {
        var name = reading.Text(nameof(form.Place), form.Place, Bounds.NameLength);
        var city = reading.Text(nameof(form.City), form.City, Bounds.NameLength);
        var zip = ZipCode.Typed(form.Zip);
        var zipsState = places.State(places.Zip(zip)?.StateCode);
        var state = places.State(form.State) ?? zipsState;
        var isElsewhere = state is not null && zipsState is not null && zipsState.Code != state.Code;
        if (name is null) reading.Refuse(nameof(form.Place), Wrong.PlaceMissing);
        if (city is null) reading.Refuse(nameof(form.City), Wrong.CityMissing);
        if (!ZipCode.IsOne(zip) || state is null) reading.Refuse(nameof(form.Zip), Wrong.ZipUnknown);
        else if (isElsewhere) reading.Refuse(nameof(form.Zip), Wrong.ZipOfOtherState, zipsState!.Name);
        if (isElsewhere || name is null || city is null || !ZipCode.IsOne(zip) || state is null) return null;

        var county = places.CountyOfZip(state.Code, zip)?.Fips;
        return new Place(name, city, state.Code, county, zip, places.ZoneOf(state.Code, county));
    }
}
