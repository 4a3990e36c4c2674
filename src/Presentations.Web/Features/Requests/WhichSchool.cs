using Presentations.Domain;
using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Features.Requests;

/// <summary>What was typed may be one of these schools of the directory; whoever enters it says which, or that it is none of them.</summary>
public sealed class WhichSchool(IReadOnlyList<FindListedSchools.Row> schools)
    : RuleViolation("The directory has a school that may be meant. Choose it, or say that it is none of these.", "Place")
{
    public IReadOnlyList<FindListedSchools.Row> Schools { get; } = schools;
}
