using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Finds where a talk counts: its state, and its county as far as the log lets it be known.</summary>
internal sealed class PlaceReader(Mapping mapping, Columns columns, Missing missing, ReferenceBook book)
{
    private readonly Memo<string?> states = new(text => State(text, book.Places));
    private readonly FieldReader? stateField = FieldReader.For("state", mapping.State, columns, missing);
    private readonly FieldReader? countyField = FieldReader.For("county", mapping.County, columns, missing);
    private readonly FieldReader? zipField = FieldReader.For("zip", mapping.Zip, columns, missing);
    private readonly FieldReader? cityField = FieldReader.For("city", mapping.City, columns, missing);
    private readonly FreeTextReader venueField = new("venue", mapping.Venue, columns, missing, Bounds.NameLength);

    /// <summary>Null when the row has no state; the reason is noted.</summary>
    public Place? Read(RowFindings row)
    {
        var zip = row.Read(zipField, Zip);
        var area = book.Places.Zip(zip);
        var (city, cityState) = SplitCity(cityField?.Text(row.Row));
        var state = row.Read(stateField, states.Of);
        var county = CountyOf(row, state ?? cityState ?? area?.StateCode);
        state ??= county?.StateCode ?? cityState ?? area?.StateCode;
        if (state is null)
        {
            if (row.Problems.Count == 0) row.Reject("state", stateField?.Raw(row.Row), "The row has no state, and neither its county nor its ZIP tells one.");
            return null;
        }

        WarnOfAnotherState(row, state, zip, area, city);
        var countyFips = county?.Fips ?? (area?.StateCode == state ? area.CountyFips : null);
        if (book.Places.County(countyFips) is { } now) countyFips = now.Fips;
        return new Place(venueField.Read(row), city, state, countyFips, zip, ZoneOf(state, countyFips));
    }

    private County? CountyOf(RowFindings row, string? state)
    {
        var county = row.Read(countyField, text => County(text, state));
        if (county is null || state is null || county.StateCode == state) return county;
        row.Reject(countyField!.Name, countyField.Raw(row.Row), $"{county.LegalName} ({county.Fips}) lies in {county.StateCode}; the row says {state}.");
        return null;
    }

    private County? County(string text, string? state)
    {
        if (text.All(char.IsAsciiDigit))
        {
            var fips = text.Length == 3 && state is not null && book.Places.State(state) is { } known ? known.Fips + text : text.PadLeft(5, '0');
            return book.Places.County(fips) ?? throw new RuleViolation($"“{text}” is not the FIPS code of a county.");
        }
        var comma = text.LastIndexOf(',');
        if (comma > 0 && book.Places.State(text[(comma + 1)..]) is { } named) (text, state) = (text[..comma], named.Code);
        Rule.Require(state is not null, $"“{text}” names a county, but the row has no state; write the five digits of its FIPS code.");
        return book.Places.CountyNamed(state, text) ?? throw new RuleViolation($"“{text}” is not a county of {state}.{Suggestion(state, text)}");
    }

    private string Suggestion(string state, string text) =>
        Nearest.To(text, book.Places.CountiesOf(state).Where(county => county.IsCurrent).Select(county => county.Name)) is { } near ? $" Did you mean “{near}”?" : "";

    private static string? State(string text, Places places) => text.Equals(UsState.SeveralStates, StringComparison.OrdinalIgnoreCase)
        ? UsState.SeveralStates
        : places.State(text)?.Code ?? throw new RuleViolation($"“{text}” is not a state: two letters or the name of a state, DC or a territory are.");

    private static string? Zip(string text) => ZipText.Of(text) ?? throw new RuleViolation($"“{text}” is not a ZIP code; it has five digits.");

    /// <summary>"Boise, ID" holds a state as well.</summary>
    private (string? City, string? State) SplitCity(string? text)
    {
        var comma = text?.LastIndexOf(',') ?? -1;
        return comma > 0 && book.Places.State(text![(comma + 1)..]) is { } state ? (text[..comma].TrimEnd(), state.Code) : (text, null);
    }

    private void WarnOfAnotherState(RowFindings row, string state, string? zip, ZipArea? area, string? city)
    {
        if (state == UsState.SeveralStates) return;
        if (area is not null)
        {
            if (area.StateCode != state) row.Warn("zip", zip, $"ZIP {zip}{(city is null ? "" : $" ({city})")} lies in {area.StateCode}, the row says {state}; it is counted in {state}, without a county.");
        }
        else if (book.Cities.ElsewhereThan(state, city) is { Count: > 0 } elsewhere)
        {
            row.Warn("city", city, $"{city} is known in {string.Join(", ", elsewhere)}, the row says {state}; it is counted in {state}.");
        }
    }

    private string ZoneOf(string state, string? countyFips) => state == UsState.SeveralStates ? "America/New_York" : book.Places.ZoneOf(state, countyFips);
}
