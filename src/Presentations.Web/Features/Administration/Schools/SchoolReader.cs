using System.Globalization;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.Web.Features.Administration.Schools;

/// <summary>Reads the rows of a national school file; says of a row that it cannot take what is wrong with it.</summary>
internal sealed class SchoolReader(SchoolColumns columns, Places places)
{
    private const int HouseholdBelow = 10;

    private readonly Dictionary<string, int> lines = [];

    public Places Places => places;

    public List<Problem> Rejected { get; } = [];

    public List<Problem> Warnings { get; } = [];

    /// <summary>Null when the row is rejected.</summary>
    public SchoolRow? Read(SourceRow row)
    {
        if (NationalId(row) is not { } id) return null;
        if (lines.TryGetValue(id, out var line)) return Reject(row, SchoolColumn.NationalId, $"The school {id} stands in line {line:N0} already; a file tells of a school once.");

        var values = new SchoolValues();
        if (columns.Layout.AddsSchools && !Describe(row, values)) return null;
        Locate(row, values);
        lines.Add(id, row.Line);
        return new SchoolRow(row.Line, id, values);
    }

    /// <summary>For a file that only tells where known schools are.</summary>
    public void RejectUnknown(SourceRow row, string id) =>
        Reject(row, SchoolColumn.NationalId, $"There is no school {id} in the directory; import the file that lists it first.");

    private SchoolRow? Reject(SourceRow row, SchoolColumn column, string sentence)
    {
        Rejected.Add(new Problem(row.Line, columns.Header(column), columns.Cell(row, column), sentence));
        return null;
    }

    /// <summary>12 digits for a public school, 8 characters for a private one, with the leading zeros that a spreadsheet lost.</summary>
    private string? NationalId(SourceRow row)
    {
        var cell = columns.Cell(row, SchoolColumn.NationalId);
        var digits = cell.All(char.IsAsciiDigit);
        var isPublic = columns.Layout.Kind is VenueKind.PublicSchool && (columns.Layout.AddsSchools || cell.Length > 8);
        if (isPublic && digits && cell.Length is 11 or 12) return cell.PadLeft(12, '0');
        if (!isPublic && digits && cell.Length is > 0 and <= 8) return cell.PadLeft(8, '0');
        if (!isPublic && cell.Length == 8 && cell.All(char.IsAsciiLetterOrDigit)) return cell.ToUpperInvariant();
        Reject(row, SchoolColumn.NationalId, isPublic
            ? $"“{cell}” is not the national id of a public school; that has 12 digits."
            : $"“{cell}” is not the national id of a private school; that has 8 digits or letters.");
        return null;
    }

    private bool Describe(SourceRow row, SchoolValues values)
    {
        var name = SchoolText.Known(Cell(SchoolColumn.Name));
        if (name is null or { Length: > Bounds.NameLength })
        {
            Reject(row, SchoolColumn.Name, name is null ? "The school has no name." : $"The name has {name.Length} characters; at most {Bounds.NameLength} are kept.");
            return false;
        }
        if (places.State(Cell(SchoolColumn.State)) is not { } state)
        {
            Reject(row, SchoolColumn.State, $"“{Cell(SchoolColumn.State)}” is not a state, DC or a territory; two letters such as TX are.");
            return false;
        }
        values[SchoolValue.Name] = ReadableText.Of(name);
        values[SchoolValue.State] = state.Code;
        Say(SchoolValue.Year, SchoolColumn.Year, cell => cell.Length >= 4 ? cell[..4] : "");
        Say(SchoolValue.District, SchoolColumn.District, cell => SchoolText.Name(cell));
        Say(SchoolValue.Street, SchoolColumn.Street, cell => SchoolText.Name(cell));
        Say(SchoolValue.City, SchoolColumn.City, cell => SchoolText.Name(cell));
        Say(SchoolValue.Zip, SchoolColumn.Zip, cell => ZipText.Of(cell) ?? "");
        Say(SchoolValue.Phone, SchoolColumn.Phone, SchoolText.Phone);
        Say(SchoolValue.Website, SchoolColumn.Website, SchoolText.Website);
        Say(SchoolValue.LowGrade, SchoolColumn.LowGrade, cell => SchoolText.Grade(cell, columns.Layout.SurveyGrades));
        Say(SchoolValue.HighGrade, SchoolColumn.HighGrade, cell => SchoolText.Grade(cell, columns.Layout.SurveyGrades));
        Say(SchoolValue.Pupils, SchoolColumn.Pupils, SchoolText.Pupils);
        if (values[SchoolValue.Pupils] is { } pupils) values[SchoolValue.IsListed] = SchoolValues.Flag(pupils.Length == 0 || int.Parse(pupils, CultureInfo.InvariantCulture) >= HouseholdBelow);
        Say(SchoolValue.IsActive, SchoolColumn.Status, cell => SchoolValues.Flag(!IsClosed(cell)));
        return true;

        string Cell(SchoolColumn column) => columns.Cell(row, column);

        void Say(SchoolValue value, SchoolColumn column, Func<string, string> read)
        {
            if (columns.Has(column)) values[value] = read(Cell(column));
        }
    }

    private void Locate(SourceRow row, SchoolValues values)
    {
        if (columns.Has(SchoolColumn.Latitude))
        {
            (values[SchoolValue.Latitude], values[SchoolValue.Longitude]) =
                SchoolText.Coordinates(columns.Cell(row, SchoolColumn.Latitude), columns.Cell(row, SchoolColumn.Longitude));
        }
        if (columns.Has(SchoolColumn.CountyFips) || columns.Has(SchoolColumn.CountyName)) values[SchoolValue.County] = County(row, values);
    }

    /// <summary>The county that the file names if it lies in the school's state, else the county of the ZIP.</summary>
    private string County(SourceRow row, SchoolValues values)
    {
        var fips = columns.Cell(row, SchoolColumn.CountyFips);
        var state = values[SchoolValue.State];
        var county = places.County(fips.PadLeft(5, '0')) ?? (state is null ? null : places.CountyNamed(state, SchoolText.Known(columns.Cell(row, SchoolColumn.CountyName))));
        if (county is null || state is null || county.StateCode == state) return county?.Fips ?? places.CountyOfZip(state, values[SchoolValue.Zip])?.Fips ?? "";

        var byZip = places.CountyOfZip(state, values[SchoolValue.Zip]);
        Warnings.Add(new Problem(row.Line, columns.Header(SchoolColumn.CountyFips), fips, byZip is null
            ? $"{county.LegalName} lies in {county.StateCode}, not in {state}; the school is kept in {state} without a county."
            : $"{county.LegalName} lies in {county.StateCode}, not in {state}; the county of ZIP {values[SchoolValue.Zip]} is taken, {byZip.LegalName}."));
        return byZip?.Fips ?? "";
    }

    /// <summary>2 closed, 6 inactive, 7 not open yet; newer files also say it in words.</summary>
    private static bool IsClosed(string status) => status is "2" or "6" or "7" or "Closed" or "Inactive" or "Future";
}
