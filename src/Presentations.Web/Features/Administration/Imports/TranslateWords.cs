using System.Text.Json.Nodes;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Rules;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Translates the words of a log that nobody here knows into ours, as its mapping's tables do.</summary>
public sealed class TranslateWords(AppDbFactory dbs, ReferenceData reference) : IUseCase
{
    private const int Most = 40;

    /// <summary>What stands for "not known" among the choices.</summary>
    public const string NotKnown = "-";

    /// <param name="Rows">How many rows it rejects.</param>
    public sealed record Word(string Field, string Text, int Rows, IReadOnlyList<(string Code, string Label)> Choices);

    /// <summary>The words that reject most rows first.</summary>
    public async Task<IReadOnlyList<Word>> ListAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.CoordinatesSomewhere || await db.FindLogAsync(id, ct) is not { Status: ImportStatus.Checked } batch || ImportResult.Read(batch.Result) is not { } result) return [];
        var read = MappingJson.Read(batch.Mapping).NamedColumns().Select(column => column.Place).ToHashSet();
        var choices = Choices(await ReferenceBook.LoadAsync(db, reference, ct)).Where(pair => read.Contains(pair.Key)).ToDictionary();
        return
        [
            .. result.Rejected.Where(problem => problem.Value is { Length: > 0 and < Problem.ValueLength } && choices.ContainsKey(problem.Field))
                .CountBy(problem => (problem.Field, Text: problem.Value!))
                .OrderByDescending(word => word.Value).Take(Most)
                .Select(word => new Word(word.Key.Field, word.Key.Text, word.Value, choices[word.Key.Field])),
        ];
    }

    /// <param name="translations">Our word, or <see cref="NotKnown"/>, for each word of the log.</param>
    public async Task SubmitAsync(int id, IEnumerable<(string Field, string Text, string Code)> translations, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var batch = await db.LogAsync(id, ct);
        var mapping = JsonNode.Parse(batch.Mapping)!;
        foreach (var (field, text, code) in translations)
        {
            var rule = field.Split('.').Aggregate(mapping, (at, name) => at[name]!).AsObject();
            (rule["values"] ??= new JsonObject()).AsObject()[text] = code == NotKnown ? "" : code;
        }
        batch.Match(MappingJson.Write(MappingJson.Parse(mapping.ToJsonString())));
        await db.SaveChangesAsync(ct);
    }

    private static Dictionary<string, IReadOnlyList<(string, string)>> Choices(ReferenceBook book) => new()
    {
        ["kind"] = [.. Enum.GetValues<Kind>().Select(kind => (kind.Code(), kind.Label()))],
        ["format"] = [.. Enum.GetValues<Format>().Select(format => (format.Code(), format.Label())), (NotKnown, "Not known")],
        ["basis"] = [.. Enum.GetValues<CountingBasis>().Select(basis => (basis.Code(), basis.Label()))],
        ["topics"] = [.. book.Topics.Select(topic => (topic.Code, topic.Label)), (NotKnown, "None of these")],
        ["attendance.audience"] = [.. book.Audiences.Select(audience => (audience.Code, audience.Label))],
        ["language"] = [.. Languages.Usual.Select(code => (code, Languages.Label(code)))],
        ["repeat"] = [("yes", "Yes"), ("no", "No")],
        ["state"] = [.. book.Places.States.Select(state => (state.Code, state.Name))],
        ["taskForce"] = [.. book.Owners.Select(owner => (owner.Code, owner.Name))],
    };
}
