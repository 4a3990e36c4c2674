namespace Presentations.BrowserTests;

/// <summary>On what somebody looks at the pages.</summary>
public sealed record Screen(int Width, int Height)
{
    public static Screen Desktop { get; } = new(1280, 800);

    public static Screen Phone { get; } = new(390, 844);

    public static IReadOnlyList<Screen> All { get; } = [Desktop, Phone];

    public override string ToString() => $"{Width} px";
}
