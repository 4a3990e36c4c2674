using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Matching;
using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Features.Administration.Imports.Rules;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Says what the columns of an uploaded log mean.</summary>
public sealed class MatchColumns(AppDbFactory dbs, ReferenceData reference, ImportFiles files) : IUseCase
{
    private const int Samples = 3;

    /// <param name="Owners">The task forces and state desks for which the person may import.</param>
    public sealed record View(
        int Id, string FileName, MappingForm Form, IReadOnlyList<Column> Columns, IReadOnlyList<FieldChoice> Talks, IReadOnlyList<FieldChoice> Summaries,
        IReadOnlyList<(string Code, string Name)> Owners, IReadOnlyList<(string Code, string Name)> States, string Json)
    {
        public IReadOnlyList<FieldChoice> Choices => Form.Are is RowsAre.Summaries ? Summaries : Talks;
    }

    /// <param name="Address">How the mapping names it.</param>
    /// <param name="Samples">What its first cells hold.</param>
    public sealed record Column(string Name, string Address, IReadOnlyList<string> Samples);

    public async Task<View?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.CoordinatesSomewhere || await db.FindLogAsync(id, ct) is not { } batch || !files.Has(id)) return null;
        var mapping = MappingJson.Read(batch.Mapping);
        var file = LogFile.Open(files.PathOf(id), mapping.File);
        var columns = HeaderRow.Find(file, mapping);
        var first = file.Rows().Where(row => row.Line > columns.HeaderLine).Take(50).ToList();
        var book = await ReferenceBook.LoadAsync(db, reference, ct);
        return new View(
            id, batch.FileName, new MappingEdit(columns).Read(mapping, batch.Version),
            [.. columns.Names.Select((_, at) => new Column(columns.NameOf(at), columns.AddressOf(at), [.. first.Select(row => row[at]).Where(cell => cell.Length > 0).Distinct().Take(Samples)]))],
            FieldChoice.Of(book.Audiences, areSummaries: false), FieldChoice.Of(book.Audiences, areSummaries: true),
            [.. book.Owners.Where(owner => db.Scope.IsCoordinatorOf(owner.Id)).OrderBy(owner => owner.Name, StringComparer.Ordinal).Select(owner => (owner.Code, owner.Name))],
            [.. book.Places.States.Select(state => (state.Code, state.Name))], batch.Mapping);
    }

    public Task SubmitAsync(int id, MappingForm form, CancellationToken ct = default) => SaveAsync(id, form.Version, batch =>
    {
        var mapping = MappingJson.Read(batch.Mapping);
        var columns = HeaderRow.Find(LogFile.Open(files.PathOf(id), mapping.File), mapping);
        var choices = FieldChoice.Of([], form.Are is RowsAre.Summaries).Select(choice => choice.Field).Union(form.Fields.Where(field => field.Length > 0));
        return new MappingEdit(columns).Write(mapping, form, choices);
    }, ct);

    /// <summary>Takes a mapping that somebody saved, or wrote by hand.</summary>
    public Task SubmitJsonAsync(int id, int version, string json, CancellationToken ct = default) =>
        SaveAsync(id, version, _ => MappingJson.Write(MappingJson.Parse(json)), ct);

    private async Task SaveAsync(int id, int version, Func<Domain.Delivery.ImportBatch, string> write, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(ct);
        var batch = await db.LogAsync(id, ct);
        db.Expect(batch, version);
        files.Require(id);
        batch.Match(write(batch));
        await db.SaveChangesAsync(ct);
    }
}
