namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>Where in the text something was seen: from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct Finding(ChildIdentityKind Kind, int Start, int End);
