namespace Presentations.Domain.Delivery;

/// <summary>One piece of a text that seems to identify a child, as it was typed.</summary>
public sealed record ChildIdentityFinding(ChildIdentityKind Kind, string Piece);

/// <summary>What a piece of text gives away.</summary>
public enum ChildIdentityKind
{
    Name,
    NameAndAge,
    NameAndGrade,
    BirthDate,
    PhoneNumber,
    EmailAddress,
    Handle,
    HomeAddress,
}
