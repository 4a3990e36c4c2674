using System.Text.Json;

namespace Presentations.Web.Features.Administration.Imports.Mappings;

/// <summary>How a mapping writes the kinds, formats and bases that the product knows.</summary>
internal static class Codes
{
    public static string Code<T>(this T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
