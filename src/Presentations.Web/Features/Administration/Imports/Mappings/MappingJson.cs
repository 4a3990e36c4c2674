using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports.Mappings;

/// <summary>Reads and writes mappings as JSON; comments and trailing commas are welcome, unknown names are not.</summary>
public static class MappingJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
    };

    private static readonly JsonDocumentOptions Leniency = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>Refuses what cannot be imported with.</summary>
    public static Mapping Parse(string json) => Read(json).Checked();

    /// <summary>Takes a mapping that is not finished.</summary>
    public static Mapping Read(string json)
    {
        JsonNode? written;
        try
        {
            written = JsonNode.Parse(json, documentOptions: Leniency);
        }
        catch (JsonException broken)
        {
            throw new RuleViolation($"The mapping is not JSON: line {(broken.LineNumber ?? 0) + 1}, character {(broken.BytePositionInLine ?? 0) + 1}.");
        }
        return new MappingShape(Options).Complete(written).Deserialize<Mapping>(Options)!;
    }

    public static string Write(Mapping mapping) => JsonSerializer.Serialize(mapping, Options);
}
