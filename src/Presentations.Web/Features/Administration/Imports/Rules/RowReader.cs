using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Turns the rows of one log into talks or summaries, as its mapping says. Touches no database; one per reading of a file.</summary>
public sealed class RowReader
{
    private readonly ReferenceBook book;
    private readonly RowFilter filter;
    private readonly RowId ids;
    private readonly PlaceReader places;
    private readonly OwnerReader owners;
    private readonly TalkReader? talks;
    private readonly SummaryReader? summaries;
    private readonly Dictionary<Guid, (int Line, Guid Content)> seen = [];

    public RowReader(Mapping mapping, Columns columns, ReferenceBook book, TimeProvider clock)
    {
        this.book = book;
        var missing = new Missing(mapping.Missing ?? Mapping.UsualMissing);
        filter = new RowFilter(mapping, columns, missing);
        ids = new RowId(mapping, columns);
        places = new PlaceReader(mapping, columns, missing, book);
        owners = new OwnerReader(mapping, columns, missing, book);
        if (mapping.AreSummaries) summaries = new SummaryReader(mapping, columns, missing, book);
        else talks = new TalkReader(mapping, columns, missing, book, clock);
    }

    /// <summary>Null when the rules of the mapping skip the row.</summary>
    public ReadRow? Read(SourceRow source)
    {
        if (!filter.Takes(source)) return null;
        var row = new RowFindings(source);
        var entryId = EntryIdOf(row);
        if (places.Read(row) is not { } place) return Rejected(row, entryId);
        var talk = talks?.Read(row, place);
        var summary = summaries?.Read(row, place);
        var owner = owners.Read(row, place, talk?.Date);
        if (row.Problems.Count > 0 || owner is null) return Rejected(row, entryId);
        return new ReadRow(source.Line, entryId, [], row.Warnings) { OwnerId = owner.Value, Talk = talk, Summary = summary };
    }

    private static ReadRow Rejected(RowFindings row, Guid entryId) => new(row.Row.Line, entryId, row.Problems, row.Warnings);

    /// <summary>An id may come twice when the row is the same; then it counts once.</summary>
    private Guid EntryIdOf(RowFindings row)
    {
        try
        {
            var entryId = ids.EntryIdOf(row.Row);
            if (!ids.IsNamed) return entryId;
            var content = RowId.ContentOf(row.Row);
            if (!seen.TryAdd(entryId, (row.Row.Line, content)) && seen[entryId] is var first && first.Content != content)
            {
                row.Reject("rows.id", null, $"The id of this row stands in line {first.Line:N0} already, with other values.");
            }
            return entryId;
        }
        catch (RuleViolation refused)
        {
            row.Reject("rows.id", null, refused.Message);
            return Guid.Empty;
        }
    }
}
