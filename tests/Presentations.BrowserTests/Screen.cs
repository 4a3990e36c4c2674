namespace Presentations.BrowserTests;

/// <summary>How somebody looks at the pages.</summary>
public sealed record Screen(int Width, int Height, bool IsDark)
{
    public static Screen Desktop { get; } = new(1280, 800, IsDark: false);

    public static Screen Phone { get; } = new(390, 844, IsDark: false);

    /// <summary>Desktop and phone, light and dark.</summary>
    public static IReadOnlyList<Screen> All { get; } = [Desktop, Phone, Desktop with { IsDark = true }, Phone with { IsDark = true }];

    public override string ToString() => $"{Width} px, {(IsDark ? "dark" : "light")}";
}
