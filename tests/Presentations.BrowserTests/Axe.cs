using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Presentations.BrowserTests;

/// <summary>Looks with axe at a page as it stands. It runs in the page itself: Deque's own way opens another window for every look.</summary>
internal static class Axe
{
    private const string Run = """
        async ([type, ...values]) => {
            const { violations } = await axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'] });
            return violations.map(found => [`${found.id}: ${found.help}`, ...found.nodes.map(node => `  ${node.html}`)].join('\n'));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Wcag = ["tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    /// <summary>What light and dark can differ in: they change colours and nothing else.</summary>
    private static readonly string[] Colours = ["rule", "color-contrast", "link-in-text-block"];

    /// <summary>Every breach of WCAG 2.2 A and AA in light, and every one of colours in dark.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync($"() => {{ {Script} }}");
        var inLight = await page.EvaluateAsync<string[]>(Run, Wcag);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var inDark = await page.EvaluateAsync<string[]>(Run, Colours);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. inLight, .. inDark.Select(found => $"In dark: {found}")];
    }
}
