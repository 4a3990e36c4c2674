using System.Text.RegularExpressions;

namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>Names that a note ties to a child by an age, a grade, a word such as "student" or a parent; rules over <see cref="Mark"/>s.</summary>
internal static class NamedChildren
{
    private const string Person = "[UK]", Known = "[UKM]", Likely = "[UKML]", Possible = "[UKMLP]";

    /// <summary>"12".</summary>
    private const string Number = "[aA]";

    /// <summary>Says itself that it is an age: "age 11", "13 yo", "9-year-old", "10 años".</summary>
    private const string Age = $@"(?:e[:f]{{0,2}}{Number}|{Number}-?(?:y|Y\.?-?d))";

    /// <summary>One pupil: "5th grader", "7th grade girl", "freshman".</summary>
    private const string Pupil = "(?:(?:o-?)?(?:g-?)?G|o-?g-?[cC])";

    /// <summary>One pupil's grade or that of a class: "7th grade", "gr. 7".</summary>
    private const string Grade = @"(?:o-?g\.?|g\.?[1a])";

    /// <summary>Between a name and what is said of it: ", ", " (", " who is a ", ", she's only ".</summary>
    private const string Link = "'?[,(:-]{0,2}(?:[hsitfv]'?[,(]?){0,4}";

    /// <summary>A later word on the same person: "… and she is", "…, who's just".</summary>
    private const string ThenSheIs = "[^.]{0,12}?h[s'][vti]{0,2}";

    /// <summary>What follows a bare number that is an age, and not a number of things.</summary>
    private const string AfterAge = "(?:[.,):\"&hsitrvb-]|$)";

    /// <summary>Not "6th grade teacher", "6th grade students" nor "7th hour".</summary>
    private const string NoClass = "(?:[^kumq]|$)";

    private static readonly Relation[] Relations =
    [
        // Emma, age 12 · Ethan who is 9 years old
        new(ChildIdentityKind.NameAndAge, $"{Possible}{Link}{Age}"),
        // Gavin (he is 14) · Lily (9 and 11)
        new(ChildIdentityKind.NameAndAge, $@"{Possible}\((?:h[s']|e|v)?{Number}(?:[,&]{Number})?", "[),]"),
        // Tommy (autistic, 10)
        new(ChildIdentityKind.NameAndAge, $@"{Person}\([^.()]{{1,4}},{Number}", "[),]"),
        // Isaiah, 12, and · Bella is 9
        new(ChildIdentityKind.NameAndAge, $"{Likely}(?:,|,?h?[s']v?){Number}", AfterAge),
        // Kenzie W 11 · Nia-12
        new(ChildIdentityKind.NameAndAge, $"U[-:]?{Number}", AfterAge),
        // Ana called: she is 12 years old
        new(ChildIdentityKind.NameAndAge, $"{Known}{ThenSheIs}{Age}"),
        // Brianna says that she is 12
        new(ChildIdentityKind.NameAndAge, $"{Known}{ThenSheIs}{Number}", AfterAge),
        // 13-year-old named Sofia · 14-yr-old (Shayla)
        new(ChildIdentityKind.NameAndAge, $"{Age}[,(:-]{{0,2}}(?:c[,(:-]?)?s?n?\"?{Likely}"),
        // male, 14, Tyrone Banks
        new(ChildIdentityKind.NameAndAge, $"[cCz][,(]{{0,2}}{Number}[),:-]{{1,3}}{Known}"),
        // Xochitl, a freshman
        new(ChildIdentityKind.NameAndGrade, $"{Possible}{Link}{Pupil}", NoClass),
        // Mia R., 6th grade · Noah (gr. 7)
        new(ChildIdentityKind.NameAndGrade, $"(?:{Person}|M[(hs]){Link}{Grade}", NoClass),
        // Anthony, junior
        new(ChildIdentityKind.NameAndGrade, $"{Person}[,(hs'-][hstv']{{0,3}}j", NoClass),
        // (Bryson, 7th)
        new(ChildIdentityKind.NameAndGrade, $@"{Person},?\(?o", "[).,]"),
        // Lily in sixth
        new(ChildIdentityKind.NameAndGrade, $"{Person},?io", "(?:[.,)b]|$)"),
        // Makayla …, she's in 9th grade
        new(ChildIdentityKind.NameAndGrade, $"{Known}{ThenSheIs}(?:{Pupil}|{Grade})", NoClass),
        // Keisha …, she is in 7th
        new(ChildIdentityKind.NameAndGrade, $"{Known}{ThenSheIs}o", "(?:[.,)&b]|$)"),
        // 8th grader Cameron · sophomore, Caleb
        new(ChildIdentityKind.NameAndGrade, $"{Pupil}[,(:-]{{0,2}}n?{Likely}"),
        // student Tyler Brown · the minor (Jasmine W.)
        new(ChildIdentityKind.Name, $@"(?:c\(?{Likely}|C\(?{Known})"),
        // a boy at the front named Mateo
        new(ChildIdentityKind.Name, $"[cC][^.,]{{0,4}}nb?\"?{Likely}"),
        // victim: Madison Clark
        new(ChildIdentityKind.Name, $"[cC](?:[,:s-]){Known}"),
        // one of the boys, Aiden Cruz
        new(ChildIdentityKind.Name, $"m[,:(-]?[ns]?{Person}"),
        // the student who reported it is Naomi Park
        new(ChildIdentityKind.Name, $"[cC]h[^.]{{0,10}}?[s:]{Person}"),
        // a boy in a wheelchair, Brody, asked
        new(ChildIdentityKind.Name, $"[cC][ib][^.,]{{0,8}}?[,(-]{Person}", "[,)-]"),
        // Logan in Mrs. Frey's class
        new(ChildIdentityKind.Name, $"{Known},?iT\\.?x'[og]{{0,2}}k"),
        // Makayla from 2nd hour
        new(ChildIdentityKind.Name, $"{Known},?i[tr]?ou"),
        // her name is Brianna · se llama Lupita
        new(ChildIdentityKind.Name, $"(?:[rcC]'?[xov]?N'?[s:]?|w)\"?{Likely}"),
        // little Oliver Grant
        new(ChildIdentityKind.Name, $"l{Known}"),
        // Evan H. (student)
        new(ChildIdentityKind.Name, $"{Likely}[,(]t?[cC]", "[),.]"),
        // Emma's mom
        new(ChildIdentityKind.Name, $"(?:{Person}'[lx]?[pqc]|M'[lx]?[pq])"),
        // father of Liam · la mamá de Ximena
        new(ChildIdentityKind.Name, $"[pq]f[tr]?(?:[cC]n?)?{Person}"),
    ];

    public static IEnumerable<Finding> In(Reading note) => Relations.SelectMany(relation => relation.In(note));

    /// <summary>One way to tie a name to a child, and what must follow.</summary>
    private sealed class Relation(ChildIdentityKind kind, string piece, string after = "")
    {
        private readonly Regex pattern = Linear.Pattern($"(?<piece>{piece}){after}");

        public IEnumerable<Finding> In(Reading note)
        {
            for (var match = pattern.Match(note.Marks); match.Success;)
            {
                var seen = match.Groups["piece"];
                var (start, end) = note.TextOf(seen.Index, seen.Length);
                yield return new(kind, start, end);
                match = pattern.Match(note.Marks, seen.Index + seen.Length);
            }
        }
    }
}
