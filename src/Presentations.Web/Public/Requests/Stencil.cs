using System.Text;

namespace Presentations.Web.Public.Requests;

/// <summary>A rendered page with holes for what differs each time.</summary>
internal sealed class Stencil
{
    private readonly List<byte[]> pieces = [];

    /// <param name="filled">The page with something in each hole that stands nowhere else.</param>
    /// <param name="holes">What that is, in the order of the page.</param>
    public Stencil(string filled, params ReadOnlySpan<string> holes)
    {
        var from = 0;
        foreach (var hole in holes)
        {
            var at = filled.IndexOf(hole, from, StringComparison.Ordinal);
            if (at < 0 || filled.IndexOf(hole, StringComparison.Ordinal) < at || filled.IndexOf(hole, at + 1, StringComparison.Ordinal) >= 0)
            {
                throw new InvalidOperationException("What fills a hole of the page stands in it once, after what fills the hole before.");
            }
            pieces.Add(Encoding.UTF8.GetBytes(filled[from..at]));
            from = at + hole.Length;
        }
        pieces.Add(Encoding.UTF8.GetBytes(filled[from..]));
    }

    /// <param name="fillings">In the order of the holes; what means something in HTML is encoded already.</param>
    public byte[] Fill(params ReadOnlySpan<string> fillings)
    {
        if (fillings.Length != pieces.Count - 1) throw new ArgumentException($"The page has {pieces.Count - 1} holes.", nameof(fillings));
        using var page = new MemoryStream(pieces.Sum(piece => piece.Length) + 1024);
        for (var hole = 0; hole < fillings.Length; hole++)
        {
            page.Write(pieces[hole]);
            page.Write(Encoding.UTF8.GetBytes(fillings[hole]));
        }
        page.Write(pieces[^1]);
        return page.ToArray();
    }
}
