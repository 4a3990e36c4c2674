using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory.Merges;

/// <summary>The kinds of the directory in addresses and sentences.</summary>
internal static class KindWords
{
    public static DirectoryKind Parse(string? slug) => slug switch
    {
        "agencies" => DirectoryKind.Agency,
        "people" => DirectoryKind.Person,
        _ => DirectoryKind.Venue,
    };

    public static string Slug(this DirectoryKind kind) => kind switch
    {
        DirectoryKind.Agency => "agencies",
        DirectoryKind.Person => "people",
        _ => "venues",
    };

    public static string Plural(this DirectoryKind kind) => kind switch
    {
        DirectoryKind.Agency => "Agencies",
        DirectoryKind.Person => "People",
        _ => "Venues",
    };

    public static string PathOf(this DirectoryKind kind, int id) => kind is DirectoryKind.Person ? $"/administration/people/{id}" : $"/directory/{kind.Slug()}/{id}";

    public static string MergePath(this DirectoryKind kind, int keep, int? merge = null) => $"/directory/merge?kind={kind.Slug()}&keep={keep}{(merge is { } id ? $"&merge={id}" : "")}";
}
