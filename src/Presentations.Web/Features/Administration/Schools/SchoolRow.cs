namespace Presentations.Web.Features.Administration.Schools;

/// <summary>One school as one line of a file tells it.</summary>
public sealed record SchoolRow(int Line, string NationalId, SchoolValues Values);
