namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>Tells names from the other capitalised words of a note, by the words themselves and by those around them.</summary>
internal static class PersonName
{
    /// <summary>The mark of the name that begins at this piece and the number of pieces it takes; of the single piece when no name does.</summary>
    public static (char Mark, int Pieces) At(string text, List<(int Start, int End)> pieces, int first)
    {
        var word = Piece(first);
        if (!IsNameShaped(word) || IsNoName(first) || (StartsSentence(first) && IsVerb(word) && IsNameShaped(Piece(first + 1)))) return (Mark.Of(text, pieces[first]), 1);

        var next = first + 1;
        while (ContinuesName(next)) next += (Piece(next).Length == 1 || Piece(next) is "Jr") && Piece(next + 1) is "." ? 2 : 1;
        return (FollowsAdult() || Words.OfPlaces.Contains(Piece(next)) ? Mark.Other : Judged(), next - first);

        string Piece(int index) => index >= 0 && index < pieces.Count ? text[pieces[index].Start..pieces[index].End] : "";

        bool ContinuesName(int index)
        {
            if (index >= pieces.Count || !text.AsSpan(pieces[index - 1].End, pieces[index].Start - pieces[index - 1].End).SequenceEqual(" ")) return false;
            var piece = Piece(index);
            return piece.Length == 1 ? char.IsUpper(piece[0]) && piece != "I" : IsNameShaped(piece) && (!IsNoName(index) || IsGiven(piece));
        }

        bool IsNoName(int index)
        {
            var piece = Piece(index);
            return piece.Split('-').Any(Words.NoNames.Contains)
                || (Words.OfAdults.Contains(piece) && (!IsGiven(piece) || IsNameShaped(Piece(index + 1))));
        }

        bool FollowsAdult()
        {
            var before = Piece(first - 1);
            return before is "." ? Words.AbbreviatedAdults.Contains(Piece(first - 2)) : before is "Sister" or "Brother" || Words.OfAdults.Contains(before);
        }

        bool StartsSentence(int index)
        {
            do index--; while (Piece(index) is "\"" or "“" or "(" or "*");
            return Piece(index) is "" or "." or "!" or "?" or "\n" or "-" or "–" or "—";
        }

        char Judged()
        {
            var given = SearchText.Of(word.Split('-')[0]);
            var mayBePlace = Words.BeforePlaces.Contains(Piece(first - 1));
            if (GivenNames.HasUnmistakable(given)) return Mark.UnmistakableName;
            if (GivenNames.Has(given)) return mayBePlace ? Mark.PossibleName : next == first + 1 && Words.OfSchools.Contains(word) ? Mark.MaybeSchool : Mark.KnownName;
            if (mayBePlace || !word.Any(char.IsLower)) return Mark.Other;
            return StartsSentence(first) ? Mark.PossibleName : Mark.LikelyName;
        }
    }

    /// <summary>"Emma", "emma" and "EMMA", but neither "summer" nor "MIA": small letters are for words, and large ones for abbreviations.</summary>
    private static bool IsNameShaped(string word) => word.Length > 1 && char.IsLetter(word[0])
        && (char.IsUpper(word[0]) || (word.All(char.IsLower) && GivenNames.HasUnmistakable(SearchText.Of(word))));

    private static bool IsGiven(string word) => GivenNames.Has(SearchText.Of(word));

    /// <summary>"Interviewed Malik" begins with no name.</summary>
    private static bool IsVerb(string word) => !IsGiven(word) && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal));
}
