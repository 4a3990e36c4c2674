using Presentations.Domain.Directory;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Finds whom a row belongs to: the task force that the mapping names, else the one of its place, else the state's desk.</summary>
internal sealed class OwnerReader
{
    private readonly ReferenceBook book;
    private readonly FieldReader? field;
    private readonly HashSet<int> desks;

    public OwnerReader(Mapping mapping, Columns columns, Missing missing, ReferenceBook book)
    {
        this.book = book;
        field = FieldReader.For("taskForce", mapping.TaskForce, columns, missing)?.Checked(book.OwnerWords.Parse);
        desks = [.. book.Owners.OfType<StateDesk>().Select(desk => desk.Id)];
    }

    /// <param name="date">A talk belongs to whoever served its place on its day.</param>
    public int? Read(RowFindings row, Place place, DateOnly? date)
    {
        var before = row.Problems.Count;
        if (row.Read(field, book.OwnerWords.Parse) is { } named) return named;
        if (row.Problems.Count > before) return null;
        if (place.StateCode == UsState.SeveralStates)
        {
            row.Reject("taskForce", null, "A talk given to several states at once needs a task force: choose one for every row, or the column that names it.");
            return null;
        }
        var owner = book.OwnerMap.OwnerOf(place.StateCode, place.CountyFips, date);
        if (desks.Contains(owner)) row.Warn("taskForce", null, Sentence(place));
        return owner;
    }

    private string Sentence(Place place) => place.CountyFips is null
        ? $"The county is not known, and without it no task force of {place.StateCode} can be told; the row goes to the state desk of {place.StateCode}."
        : $"The task force of {book.Places.County(place.CountyFips)?.LegalName ?? place.CountyFips} is not known; the row goes to the state desk of {place.StateCode}.";
}
