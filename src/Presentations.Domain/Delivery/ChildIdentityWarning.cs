using Presentations.Domain.Delivery.ChildIdentity;

namespace Presentations.Domain.Delivery;

/// <summary>What in a free text seems to identify a child. It warns the person who types and never blocks.</summary>
public sealed class ChildIdentityWarning
{
    private const int LongestPiece = 60;

    private static readonly Func<Reading, IEnumerable<Finding>>[] Detectors =
        [NamedChildren.In, BirthDates.In, PhoneNumbers.In, EmailAddresses.In, Handles.In, HomeAddresses.In];

    private ChildIdentityWarning(IReadOnlyList<ChildIdentityFinding> findings) => Findings = findings;

    /// <summary>In the order of the text; never empty, and no two share a character.</summary>
    public IReadOnlyList<ChildIdentityFinding> Findings { get; }

    /// <summary>Everything that was seen, kind by kind, then what to do about it.</summary>
    public string Sentence
    {
        get
        {
            var seen = Findings.GroupBy(finding => finding.Kind)
                .Select(kind => $"{Called(kind.Key)} ({string.Join(", ", kind.Select(finding => $"“{Shortened(finding.Piece)}”").Distinct())})").ToList();
            var list = seen.Count == 1 ? seen[0] : $"{string.Join(", ", seen.SkipLast(1))} and {seen[^1]}";
            return $"This note seems to hold {list}. Leave out anything that could identify a child.";
        }
    }

    /// <summary>Null when nothing in the text looks like a child's identity.</summary>
    public static ChildIdentityWarning? For(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        var note = new Reading(text);
        var findings = new List<Finding>();
        foreach (var found in Detectors.SelectMany(detect => detect(note)).OrderBy(found => found.Start))
        {
            if (findings.Count > 0 && found.Start < findings[^1].End) findings[^1] = findings[^1].With(found);
            else findings.Add(found);
        }
        return findings.Count == 0 ? null : new([.. findings.Select(found => new ChildIdentityFinding(found.Kind, text[found.Start..found.End]))]);
    }

    private static string Called(ChildIdentityKind kind) => kind switch
    {
        ChildIdentityKind.Name => "a child's name",
        ChildIdentityKind.NameAndAge => "a child's name and age",
        ChildIdentityKind.NameAndGrade => "a child's name and grade",
        ChildIdentityKind.BirthDate => "a birth date",
        ChildIdentityKind.PhoneNumber => "a phone number",
        ChildIdentityKind.EmailAddress => "a personal e-mail address",
        ChildIdentityKind.Handle => "an account name",
        ChildIdentityKind.HomeAddress => "a home address",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Shortened(string piece) => piece.Length <= LongestPiece ? piece : $"{piece[..LongestPiece].TrimEnd()}…";
}
