namespace Presentations.Web.Public.Requests;

/// <summary>The id of an input, made of its name in the form.</summary>
internal static class FieldId
{
    public static string Of(string name) => "field-" + new string([.. name.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')]);
}
