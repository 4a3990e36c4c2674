using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Presentations.Domain;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Administration.Imports.Mappings;

/// <summary>Holds a written mapping against the shape of <see cref="Mapping"/>: completes short forms, refuses what has no place there.</summary>
internal sealed class MappingShape(JsonSerializerOptions options)
{
    public JsonNode Complete(JsonNode? written) => Fit(written, typeof(Mapping), "") ?? throw new RuleViolation("The mapping is empty.");

    private JsonNode? Fit(JsonNode? node, Type type, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (node is null) return null;
        if (type == typeof(string)) return Text(node, path);
        if (type == typeof(int)) return Number(node, path);
        if (type == typeof(bool)) return Flag(node, path);
        if (type.IsEnum) return Choice(node, type, path);

        var shape = options.GetTypeInfo(type);
        return shape.Kind switch
        {
            JsonTypeInfoKind.Enumerable => List(node, shape, path),
            JsonTypeInfoKind.Dictionary => Table(node, shape, path),
            _ => Rules(node, shape, path),
        };
    }

    private JsonObject Rules(JsonNode node, JsonTypeInfo shape, string path)
    {
        if (node is JsonValue && shape.Type.IsAssignableTo(typeof(FieldRule))) return new JsonObject { ["column"] = Column(node, path) };
        if (node is JsonArray && shape.Type.IsAssignableTo(typeof(JoinedRule))) node = new JsonObject { ["columns"] = node.DeepClone() };

        var names = shape.Properties.Where(property => property.Set is not null).ToDictionary(property => property.Name, property => property.PropertyType);
        var complete = new JsonObject();
        foreach (var (name, value) in Object(node, path))
        {
            if (!names.TryGetValue(name, out var type))
            {
                throw new RuleViolation($"The mapping has “{Under(path, name)}”, which means nothing here: {Nearest.Hint(name, names.Keys)}", Under(path, name));
            }
            complete[name] = name is "column" ? Column(value, Under(path, name)) : Fit(value, type, Under(path, name));
        }
        return complete;
    }

    private JsonObject Table(JsonNode node, JsonTypeInfo shape, string path)
    {
        var complete = new JsonObject();
        foreach (var (name, value) in Object(node, path)) complete[name] = Fit(value, shape.ElementType!, Under(path, name));
        return complete;
    }

    private JsonArray List(JsonNode node, JsonTypeInfo shape, string path)
    {
        var isOfColumns = path is "rows.id" || path.EndsWith(".columns", StringComparison.Ordinal);
        var items = node is JsonArray several ? several.ToList() : [node];
        return [.. items.Select(item => isOfColumns ? Column(item, path) : Fit(item, shape.ElementType!, path)?.DeepClone())];
    }

    /// <summary>A column may be given by its number.</summary>
    private static JsonValue? Column(JsonNode? node, string path) =>
        node?.GetValueKind() is JsonValueKind.Number ? JsonValue.Create($"#{node}") : node is null ? null : Text(node, path);

    private static JsonObject Object(JsonNode node, string path) => node as JsonObject
        ?? throw new RuleViolation(path.Length == 0 ? "The mapping must be a JSON object: { … }." : $"“{path}” must be an object: {{ … }}.", path);

    private static JsonValue Text(JsonNode node, string path) => node.GetValueKind() switch
    {
        JsonValueKind.String => JsonValue.Create(node.GetValue<string>()),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => JsonValue.Create(node.ToJsonString()),
        _ => throw new RuleViolation($"“{path}” must be a text in quotation marks.", path),
    };

    private static JsonValue Number(JsonNode node, string path) =>
        node is JsonValue value && value.TryGetValue<int>(out var number) ? JsonValue.Create(number) : throw new RuleViolation($"“{path}” must be a whole number.", path);

    private static JsonValue Flag(JsonNode node, string path) =>
        node is JsonValue value && value.TryGetValue<bool>(out var flag) ? JsonValue.Create(flag) : throw new RuleViolation($"“{path}” must be true or false.", path);

    private static JsonValue Choice(JsonNode node, Type type, string path)
    {
        var names = Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        var word = node.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();
        return names.Contains(word) ? JsonValue.Create(word) : throw new RuleViolation($"“{word}” for “{path}”: {Nearest.Hint(word, names)}", path);
    }

    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
