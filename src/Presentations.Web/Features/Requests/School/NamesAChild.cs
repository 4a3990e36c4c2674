using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Requests.School;

/// <summary>What was typed may tell who a child is. The sender is told once, and sends it again when it is harmless.</summary>
public sealed class NamesAChild(string pieces)
    : RuleViolation($"This may tell who a child is: {pieces}. Please take it out. When it is harmless, send it again as it is.")
{
    private const int Most = 3;

    /// <summary>What was seen, in quotation marks.</summary>
    public string Pieces => pieces;

    /// <summary>Null when nothing in the text looks like a child's identity.</summary>
    public static string? PiecesOf(string? text) => ChildIdentityWarning.For(text) is { } warning
        ? string.Join(", ", warning.Findings.Select(finding => $"“{finding.Piece}”").Distinct().Take(Most))
        : null;

    /// <exception cref="NamesAChild">Something looks so, and the sender was not told yet.</exception>
    public static void Warn(string? text, bool wasWarned)
    {
        if (!wasWarned && PiecesOf(text) is { } pieces) throw new NamesAChild(pieces);
    }
}
