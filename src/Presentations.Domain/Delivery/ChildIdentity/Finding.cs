namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>Where in the text something was seen: from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct Finding(ChildIdentityKind Kind, int Start, int End)
{
    /// <summary>Both, where they overlap: "niña Valentina" and "Valentina, de 10 años" are one child.</summary>
    public Finding With(Finding other) => new(Kind == ChildIdentityKind.Name ? other.Kind : Kind, Start, Math.Max(End, other.End));
}
