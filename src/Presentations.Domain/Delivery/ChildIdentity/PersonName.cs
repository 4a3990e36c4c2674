namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>Tells names from the other capitalised words of a note, by the words themselves and by those around them.</summary>
internal sealed class PersonName(string text, List<(int Start, int End)> pieces)
{
    /// <summary>What the piece is read as, and how many pieces that takes: all of a name, or one.</summary>
    public (char Mark, int Pieces) At(int first)
    {
        if (!BeginsName(first)) return (Mark.Of(text, pieces[first]), 1);

        var next = first + 1;
        while (ContinuesName(next)) next += IsAbbreviated(next) ? 2 : 1;
        var mayBeChild = !FollowsAdult(first) && !Words.OfPlaces.Contains(Piece(next));
        return (mayBeChild ? Judged(first, isOneWord: next == first + 1) : Mark.Other, next - first);
    }

    private string Piece(int index) => index >= 0 && index < pieces.Count ? text[pieces[index].Start..pieces[index].End] : "";

    private bool BeginsName(int index) =>
        IsNameShaped(Piece(index)) && !IsNoName(index) && !(StartsSentence(index) && IsVerb(Piece(index)) && IsNameShaped(Piece(index + 1)));

    private bool ContinuesName(int index)
    {
        var piece = Piece(index);
        if (piece == "" || text[pieces[index - 1].End..pieces[index].Start] != " ") return false;
        return piece.Length == 1 ? char.IsUpper(piece[0]) && piece != "I" : IsNameShaped(piece) && (!IsNoName(index) || IsGiven(piece));
    }

    private bool IsAbbreviated(int index) => (Piece(index).Length == 1 || Piece(index) is "Jr") && Piece(index + 1) is ".";

    /// <summary>"Dean" is a name, but not in "Dean Whitfield".</summary>
    private bool IsNoName(int index)
    {
        var piece = Piece(index);
        return piece.Split('-').Any(Words.NoNames.Contains)
            || (Words.OfAdults.Contains(piece) && (!IsGiven(piece) || IsNameShaped(Piece(index + 1))));
    }

    private bool FollowsAdult(int index)
    {
        var before = Piece(index - 1);
        if (before is "Sister" or "Brother") return true;
        return before is "." ? Words.AbbreviatedAdults.Contains(Piece(index - 2)) : Words.OfAdults.Contains(before);
    }

    private bool StartsSentence(int index)
    {
        do index--; while (Piece(index) is "\"" or "“" or "(" or "*");
        return Piece(index) is "" or "." or "!" or "?" or "\n" or "-" or "–" or "—";
    }

    private char Judged(int index, bool isOneWord)
    {
        var word = Piece(index);
        var given = SearchText.Of(word.Split('-')[0]);
        var mayBePlace = Words.BeforePlaces.Contains(Piece(index - 1));
        if (GivenNames.HasUnmistakable(given)) return Mark.UnmistakableName;
        if (GivenNames.Has(given) && mayBePlace) return Mark.PossibleName;
        if (GivenNames.Has(given)) return isOneWord && Words.OfSchools.Contains(word) ? Mark.MaybeSchool : Mark.KnownName;
        if (mayBePlace || !word.Any(char.IsLower)) return Mark.Other;
        return StartsSentence(index) ? Mark.PossibleName : Mark.LikelyName;
    }

    /// <summary>"Emma", "emma" and "EMMA", but not "summer": in small letters only names that are no other word.</summary>
    private static bool IsNameShaped(string word) => word.Length > 1 && char.IsLetter(word[0])
        && (char.IsUpper(word[0]) || (word.All(char.IsLower) && GivenNames.HasUnmistakable(SearchText.Of(word))));

    private static bool IsGiven(string word) => GivenNames.Has(SearchText.Of(word));

    /// <summary>"Interviewed Malik" begins with no name.</summary>
    private static bool IsVerb(string word) =>
        !IsGiven(word) && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal));
}
