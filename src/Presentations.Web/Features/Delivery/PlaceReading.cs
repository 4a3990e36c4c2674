using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Delivery;

/// <summary>Reads what was typed of a place.</summary>
internal static class PlaceReading
{
    public static string ReadState(this PlaceForm form, Places places)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(form.StateCode), "The state is missing.", "StateCode");
        var state = places.State(form.StateCode);
        Rule.Require(state is not null, $"“{form.StateCode}” is not a state, DC or a territory.", "StateCode");
        return state.Code;
    }

    public static County? ReadCounty(this PlaceForm form, Places places)
    {
        if (string.IsNullOrWhiteSpace(form.CountyFips)) return null;
        var county = places.County(form.CountyFips);
        Rule.Require(county is not null && county.StateCode == form.ReadState(places),
            $"{county?.LegalName ?? form.CountyFips} is not a county of {places.State(form.StateCode)?.Name}; choose the county again.", "CountyFips");
        return county;
    }

    /// <summary>The first five digits of a ZIP+4.</summary>
    public static string? ReadZip(this PlaceForm form) => ZipCode.Typed(form.Zip);
}
