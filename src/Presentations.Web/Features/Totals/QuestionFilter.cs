using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;

namespace Presentations.Web.Features.Totals;

/// <summary>Turns a question into a filter; refuses what does not exist, or what the reader cannot see.</summary>
internal static class QuestionFilter
{
    public static TotalsFilter Filter(this TotalsQuestion question, AppDb db, TotalsReading now, TotalsNames names, TimeProvider clock)
    {
        var owner = names.Owners.FirstOrDefault(owner => owner.Code == question.Owner && db.Scope.MayReadTotalsOf(owner.Id));
        Rule.Require(question.Owner is null || owner is not null, $"“{question.Owner}” is not a task force or state desk that you can see.", "Owner");
        Rule.Require(question.State is null || names.States.Any(state => state.Code == question.State), $"“{question.State}” is not a state, DC or a territory.", "State");
        Rule.Require(question.Audience is null || names.Audiences.Any(audience => audience.Code == question.Audience), $"“{question.Audience}” is not an audience.", "Audience");
        return new TotalsFilter(question.Days ?? now.LatestYear(clock, question.Status))
        {
            OwnerId = owner?.Id, Among = question.Window?.Among, StateCode = question.State, Kind = question.Kind, Audience = question.Audience,
            Status = question.Status, AsSubmittedUtc = question.AsSubmittedUtc,
        };
    }
}
