using Presentations.Domain.Delivery;

namespace Presentations.Domain.Periods;

/// <summary>The words by which submissions write what a presentation was. They are under a hash: they stay, whatever the code calls the same things.</summary>
public static class WrittenWords
{
    private static readonly (Kind, string)[] Kinds = [(Kind.Presentation, "Presentation"), (Kind.Training, "Training"), (Kind.OutreachEvent, "OutreachEvent")];

    private static readonly (Format, string)[] Formats =
    [
        (Format.Classroom, "Classroom"), (Format.Assembly, "Assembly"), (Format.ParentEvening, "ParentEvening"), (Format.StaffTraining, "StaffTraining"),
        (Format.Booth, "Booth"), (Format.Online, "Online"),
    ];

    private static readonly (CountingBasis, string)[] Bases =
    [
        (CountingBasis.Counted, "Counted"), (CountingBasis.SignInSheet, "SignInSheet"), (CountingBasis.Roster, "Roster"),
        (CountingBasis.Estimate, "Estimate"), (CountingBasis.Registrations, "Registrations"),
    ];

    private static readonly (Qualifier, string)[] Qualifiers = [(Qualifier.Exactly, "Exactly"), (Qualifier.About, "About"), (Qualifier.MoreThan, "MoreThan")];

    public static string Of(Kind kind) => Word(Kinds, kind);

    public static string Of(Format? format) => format is { } known ? Word(Formats, known) : "";

    public static string Of(CountingBasis? basis) => basis is { } known ? Word(Bases, known) : "";

    public static string Of(Qualifier qualifier) => Word(Qualifiers, qualifier);

    public static Kind ReadKind(string word) => Read(Kinds, word);

    public static Format? ReadFormat(string word) => word.Length == 0 ? null : Read(Formats, word);

    public static CountingBasis? ReadBasis(string word) => word.Length == 0 ? null : Read(Bases, word);

    private static string Word<T>((T Code, string Word)[] words, T code) where T : struct, Enum
    {
        foreach (var pair in words) if (EqualityComparer<T>.Default.Equals(pair.Code, code)) return pair.Word;
        throw new ArgumentOutOfRangeException(nameof(code), code, "A submission has no word for it yet.");
    }

    private static T Read<T>((T Code, string Word)[] words, string word) where T : struct, Enum
    {
        foreach (var pair in words) if (pair.Word == word) return pair.Code;
        throw new FormatException($"“{word}” is no {typeof(T).Name} that a submission writes.");
    }
}
