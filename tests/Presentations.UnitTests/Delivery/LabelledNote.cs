namespace Presentations.UnitTests.Delivery;

/// <summary>An invented note of an outreach officer, and whether it holds a child's identity.</summary>
internal sealed record LabelledNote(string Half, bool HoldsChild, string Text)
{
    public static IReadOnlyList<LabelledNote> All() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Delivery", "ChildIdentityWarningNotes.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => new LabelledNote(cells[0], cells[1] == "child", cells[2]))];
}
