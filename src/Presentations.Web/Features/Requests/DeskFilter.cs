using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Presentations.Domain;

namespace Presentations.Web.Features.Requests;

/// <summary>Which requests the desk lists, as it stands in an address.</summary>
public sealed record DeskFilter
{
    public const string Path = "/desk";

    public DeskTab Tab { get; init; }

    /// <summary>The code of a task force or state desk; null for all of the person's own.</summary>
    public string? Owner { get; init; }

    /// <summary>Beginnings of words of the school, its city or ZIP.</summary>
    public string? Text { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;

    public string Address => QueryHelpers.AddQueryString(Path, Parts().Where(part => part.Value is not null));

    /// <summary>Whether anything narrows the list beside its tab.</summary>
    public bool IsEmpty => Owner is null && Text is null;

    /// <summary>Reads the query of an address; refuses what it cannot read.</summary>
    public static DeskFilter Parse(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        string? Part(string name) => parts.TryGetValue(name, out var value) && value.ToString().Trim() is { Length: > 0 } text ? text : null;
        return new DeskFilter { Tab = ReadTab(Part("tab")), Owner = Part("owner"), Text = Part("text"), Page = ReadPage(Part("page")) };
    }

    private static DeskTab ReadTab(string? text)
    {
        if (text is null) return DeskTab.Waiting;
        var tabs = Enum.GetValues<DeskTab>();
        var place = Array.FindIndex(tabs, tab => tab.Slug() == text);
        Rule.Require(place >= 0, $"“{text}” is not a part of the desk; waiting, offered, booked, waiting-list and closed are.", "tab");
        return tabs[place];
    }

    private static int ReadPage(string? text)
    {
        if (text is null) return 1;
        Rule.Require(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 10_000, $"“{text}” is not a page of this list; go back to the first.", "page");
        return page;
    }

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("tab", Tab is DeskTab.Waiting ? null : Tab.Slug()), new("owner", Owner), new("text", Text),
        new("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
    ];
}
