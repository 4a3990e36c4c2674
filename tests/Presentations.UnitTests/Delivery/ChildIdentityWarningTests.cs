using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.UnitTests.Delivery;

public class ChildIdentityWarningTests
{
    private static readonly IReadOnlyList<LabelledNote> Notes = LabelledNote.All();

    /// <summary>The detection was written with the first half in view; the other half was looked at when it was done.</summary>
    public static TheoryData<string> Halves => ["tuned", "unseen", "both"];

    [Theory]
    [MemberData(nameof(Halves))]
    public void Nine_in_ten_notes_with_a_child_in_them_are_warned_about(string half)
    {
        var notes = Of(half).Where(note => note.HoldsChild).ToList();
        var missed = notes.Where(note => ChildIdentityWarning.For(note.Text) is null).ToList();

        Assert.True(missed.Count * 10 <= notes.Count, $"{missed.Count} of {notes.Count} missed:\n{string.Join('\n', missed.Select(note => note.Text))}");
    }

    [Theory]
    [MemberData(nameof(Halves))]
    public void At_most_one_in_twenty_notes_without_a_child_is_warned_about(string half)
    {
        var notes = Of(half).Where(note => !note.HoldsChild).ToList();
        var alarms = notes.Select(note => (note.Text, Warning: ChildIdentityWarning.For(note.Text))).Where(note => note.Warning is not null).ToList();

        Assert.True(alarms.Count * 20 <= notes.Count,
            $"{alarms.Count} of {notes.Count} false alarms:\n{string.Join('\n', alarms.Select(note => $"{note.Text}\n  {note.Warning!.Sentence}"))}");
    }

    private static IEnumerable<LabelledNote> Of(string half) => Notes.Where(note => half == "both" || note.Half == half);
}
