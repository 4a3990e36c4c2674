using System.Collections.Frozen;
using System.Globalization;

namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>The one character that a word, number, sign or name of a note is read as.</summary>
internal static class Mark
{
    /// <summary>Begins with a given name that is no other word.</summary>
    public const char UnmistakableName = 'U';

    /// <summary>Begins with a given name that may be something else elsewhere: "Grace", "Madison".</summary>
    public const char KnownName = 'K';

    /// <summary>One word that is a given name and that schools are named after: "Madison", "Lincoln".</summary>
    public const char MaybeSchool = 'M';

    /// <summary>Capitalised in the middle of a sentence, for no other reason that is known.</summary>
    public const char LikelyName = 'L';

    /// <summary>Capitalised, but so is every first word of a sentence; or a given name that may be a place here.</summary>
    public const char PossibleName = 'P';

    public const char Other = 'x';

    private const char Child = 'c', CapitalisedChild = 'C', Adult = 'T';

    /// <summary>1 and 2 are grades, 3 to 12 grades or ages, 13 to 17 ages.</summary>
    private const char LowGrade = '1', GradeOrAge = 'a', OnlyAge = 'A', Ordinal = 'o';

    private static readonly FrozenDictionary<string, char> OfWords = Lexicon(
        (GradeOrAge, "three four five six seven eight nine ten eleven twelve tres cuatro cinco seis siete ocho nueve diez once doce"),
        (OnlyAge, "thirteen fourteen fifteen sixteen seventeen trece catorce quince dieciséis diecisiete"),
        (Ordinal, """
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
            primer segundo tercer cuarto quinto sexto séptimo octavo noveno
            """),
        ('g', "grade gr grado"),
        ('G', "grader freshman sophomore kindergartner kindergartener kindergarten preschooler"),
        ('j', "junior juniors senior seniors"),
        ('e', "age aged edad"),
        ('y', "yo y/o y.o años anos año"),
        ('Y', "year years yr yrs"),
        ('d', "old"),
        (Child, """
            student pupil kid kiddo child juvenile minor victim girl boy teen teenager youth son daughter stepson stepdaughter grandson
            granddaughter grandchild niece nephew sister brother sibling cousin toddler classmate runaway niño niña alumno alumna estudiante menor
            hijo hija nieto nieta sobrino sobrina hermano hermana hermanito hermanita niñito niñita hijito hijita chico chica muchacho muchacha
            joven
            """),
        ('m', """
            students pupils kids children juveniles minors victims girls boys teens sons daughters grandsons granddaughters grandkids nieces nephews
            sisters brothers siblings cousins twins graders niños niñas alumnos alumnas estudiantes menores hijos hijas nietos nietas hermanos
            hermanas chicos chicas jóvenes
            """),
        ('z', "male female"),
        ('l', "little young pequeño pequeña"),
        ('p', """
            mom mommy momma mother mum dad daddy father parent guardian grandma grandmother grandpa grandfather stepmom stepdad stepmother
            stepfather aunt uncle mamá papá mama madre padre abuela abuelo tía tío
            """),
        ('q', "parents grandparents folks padres"),
        ('n', "named called identified llamado llamada"),
        ('N', "name nombre"),
        ('w', "llama"),
        ('h', "he she they who that i we que"),
        ('s', "is was are am were es era turned turns tiene cumplió"),
        ('i', "in from en"),
        ('f', "of raising to de del"),
        ('t', "a an the un una el la"),
        ('r', "his her their my our su mi"),
        ('v', "only just about almost now both turning ya"),
        ('&', "and or y"),
        ('u', "hour period block"),
        ('b', "but already at has had as with w so because says said told asks wants came got wearing dijo"));

    public static char Of(string text, (int Start, int End) piece)
    {
        var word = text[piece.Start..piece.End];
        if (char.IsAsciiDigit(word[0])) return OfNumber(word);
        if (!char.IsLetter(word[0])) return OfSign(word[0]);
        if (word is "f" or "m" or "F" or "M") return piece.Start > 0 && char.IsAsciiDigit(text[piece.Start - 1]) ? 'y' : Other;
        if (OfWords.TryGetValue(word, out var mark)) return mark == Child && char.IsUpper(word[0]) ? CapitalisedChild : mark;
        if (Words.AfterGradeOfAClass.Contains(word)) return 'k';
        if (Words.OfAdults.Contains(word)) return Adult;
        return word.EndsWith("ed", StringComparison.Ordinal) ? 'b' : Other;
    }

    private static char OfNumber(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number switch { 1 or 2 => LowGrade, >= 3 and <= 12 => GradeOrAge, >= 13 and <= 17 => OnlyAge, _ => '0' }
        : word.All(character => char.IsAsciiDigit(character) || char.IsPunctuation(character)) ? '0' : Ordinal;

    private static char OfSign(char sign) => sign switch
    {
        '.' or '!' or '?' or ';' or '\n' => '.',
        ',' => ',',
        '(' or '[' => '(',
        ')' or ']' => ')',
        '-' or '–' or '—' => '-',
        '"' or '“' or '”' => '"',
        '\'' or '’' or '‘' => '\'',
        ':' or '=' => ':',
        '&' or '/' => '&',
        _ => Other,
    };

    private static FrozenDictionary<string, char> Lexicon(params ReadOnlySpan<(char Mark, string Words)> entries)
    {
        var lexicon = new Dictionary<string, char>(StringComparer.OrdinalIgnoreCase);
        foreach (var (mark, words) in entries)
        {
            foreach (var word in Words.Of(words)) lexicon.TryAdd(word, mark);
        }
        return lexicon.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
