using System.Text.Json.Nodes;
using Presentations.Web.Features.Administration.Imports.Guessing;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Matching;

/// <summary>Moves between a mapping and the form in which a person edits it.</summary>
internal sealed class MappingEdit(Columns columns)
{
    public MappingForm Read(Mapping mapping, int version)
    {
        var fields = columns.Names.Select(_ => "").ToList();
        foreach (var (place, address) in mapping.NamedColumns().Where(pair => pair.Place != "rows.take"))
        {
            if (columns.TryFind(address) is { } column) fields[column] = place;
        }
        var take = mapping.Rows?.Take?.FirstOrDefault(IsShown);
        return new MappingForm
        {
            Version = version,
            Source = mapping.Source,
            Are = mapping.Rows?.Are ?? RowsAre.Talks,
            Fields = fields,
            Fixed = MappingForm.FixedFields.ToDictionary(field => field, field => mapping.Fields().FirstOrDefault(pair => pair.Name == field).Rule?.Value ?? ""),
            Zero = mapping.Attendance?.Zero ?? ZeroMeans.Unknown,
            TakesEstimates = mapping.Attendance?.Estimates is Estimates.Take,
            IsDayFirst = mapping.Date?.Formats?.SequenceEqual(MappingGuess.DayFirst) is true,
            TakesUnreadableLengths = mapping.Minutes?.Default is not null,
            TakeColumn = take?.Column ?? "",
            TakeWords = string.Join(", ", take?.Is ?? []),
        };
    }

    /// <summary>The mapping as JSON, with what a person changed in the form; a field that they left alone stays as it is written, shown or not.</summary>
    public string Write(Mapping mapping, MappingForm form, IEnumerable<string> choices)
    {
        var shown = Read(mapping, form.Version);
        var json = JsonNode.Parse(MappingJson.Write(mapping with { Source = form.Source.Trim(), Rows = RowsOf(mapping, shown, form) }))!.AsObject();
        foreach (var field in choices.Union(mapping.NamedColumns().Select(pair => pair.Place)).Where(field => field is not ("rows.id" or "rows.take") && IsChanged(shown, form, field)).ToList())
        {
            Set(json, field, AddressesOf(mapping, shown, form, field), form.Fixed.GetValueOrDefault(field, ""));
        }
        if (json["attendance"] is JsonObject attendance)
        {
            attendance["zero"] = form.Zero is ZeroMeans.Nobody ? "nobody" : "unknown";
            attendance["estimates"] = form.TakesEstimates ? "take" : "reject";
        }
        if (json["date"] is JsonObject date && form.IsDayFirst) date["formats"] = new JsonArray([.. MappingGuess.DayFirst.Select(format => JsonValue.Create(format))]);
        else if (json["date"] is JsonObject american && mapping.Date?.Formats?.SequenceEqual(MappingGuess.DayFirst) is true) american.Remove("formats");
        if (json["minutes"] is JsonObject minutes && !form.TakesUnreadableLengths) minutes.Remove("default");
        else if (json["minutes"] is JsonObject lenient) lenient["default"] ??= "";
        return MappingJson.Write(MappingJson.Read(json.ToJsonString()));
    }

    private RowsRule RowsOf(Mapping mapping, MappingForm shown, MappingForm form)
    {
        var rows = mapping.Rows ?? new RowsRule();
        var conditions = (rows.Take ?? []).ToList();
        var place = conditions.FindIndex(IsShown);
        var words = form.TakeWords.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (place >= 0) conditions.RemoveAt(place);
        if (form.TakeColumn.Length > 0 && words.Length > 0) conditions.Insert(Math.Max(place, 0), new Condition { Column = form.TakeColumn, Is = words });
        var id = IsChanged(shown, form, "rows.id") ? AddressesOf(mapping, shown, form, "rows.id") : rows.Id;
        return rows with { Are = form.Are, Id = id is { Count: > 0 } ? id : null, Take = conditions.Count == 0 ? null : conditions };
    }

    /// <summary>The page shows the first condition that only lists words, none with a comma; the others stand in the JSON.</summary>
    private static bool IsShown(Condition condition) =>
        condition.Is?.All(word => !word.Contains(',', StringComparison.Ordinal)) is true && condition with { Column = null, Is = null } == new Condition();

    private bool IsChanged(MappingForm shown, MappingForm form, string field) =>
        !Chosen(form, field).SequenceEqual(Chosen(shown, field)) || form.Fixed.GetValueOrDefault(field, "") != shown.Fixed.GetValueOrDefault(field, "");

    /// <summary>As the mapping orders them, new ones last. A column that is several things shows as one of them and stays all of them.</summary>
    private List<string> AddressesOf(Mapping mapping, MappingForm shown, MappingForm form, string field)
    {
        var chosen = Chosen(form, field);
        var kept = (from pair in mapping.NamedColumns()
                    where pair.Place == field
                    let column = columns.TryFind(pair.Column)
                    where column is not null && (chosen.Contains(column.Value) || FieldChoice.TakesSeveral(field) && shown.Fields[column.Value] != field)
                    select (Address: pair.Column, Column: column.Value)).ToList();
        return [.. kept.Select(known => known.Address), .. chosen.Except(kept.Select(known => known.Column)).Select(columns.AddressOf)];
    }

    private List<int> Chosen(MappingForm form, string field) =>
        [.. Enumerable.Range(0, Math.Min(form.Fields.Count, columns.Names.Count)).Where(column => form.Fields[column] == field)];

    private static void Set(JsonObject mapping, string field, List<string> addresses, string value)
    {
        var path = field.Split('.');
        var parent = path[..^1].Aggregate(mapping, (at, name) => (at[name] ??= new JsonObject()).AsObject());
        var rule = parent[path[^1]]?.AsObject() ?? [];
        foreach (var name in new[] { "column", "columns", "value" }) rule.Remove(name);
        if (addresses.Count == 0 && value.Length == 0) parent.Remove(path[^1]);
        else
        {
            if (addresses.Count == 0) rule["value"] = value;
            else if (addresses.Count == 1 || !FieldChoice.TakesSeveral(field)) rule["column"] = addresses[^1];
            else rule["columns"] = new JsonArray([.. addresses.Select(address => JsonValue.Create(address))]);
            parent[path[^1]] = rule;
        }
        Prune(mapping, path[..^1]);
    }

    /// <summary>Objects that hold nothing any more leave.</summary>
    private static void Prune(JsonObject mapping, string[] path)
    {
        for (var depth = path.Length; depth > 0; depth--)
        {
            var parent = path[..(depth - 1)].Aggregate(mapping, (at, name) => at[name]!.AsObject());
            if (parent[path[depth - 1]] is JsonObject { Count: 0 }) parent.Remove(path[depth - 1]);
        }
    }
}
