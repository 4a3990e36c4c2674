using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Reports;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Reports;

/// <summary>The fields of one line of a funder's table.</summary>
internal sealed record GrantLine(
    DateRange Days, Owner Owner, GrantPeriod Period, Figures Figures, IReadOnlyDictionary<string, Figures> Kinds, IReadOnlyDictionary<AudienceGroup, long> People)
{
    public static async Task<GrantLine> ReadAsync(TotalsReading now, TotalsNames names, TotalsFilter filter, Owner owner, GrantPeriod period)
    {
        var groups = names.Audiences.ToDictionary(audience => audience.Code, audience => audience.Group);
        var talks = filter with { Kind = Kind.Presentation };
        return new GrantLine(
            filter.Days, owner, period, await now.TotalAsync(talks),
            (await now.LinesAsync(filter, TotalsBy.Kind)).ToDictionary(line => line.Key, line => line.Figures),
            (await now.LinesAsync(talks, TotalsBy.Audience)).GroupBy(line => groups[line.Key], line => line.Figures.Reached).ToDictionary(group => group.Key, group => group.Sum()));
    }

    public object? Cell(GrantColumn column) => column.Field switch
    {
        null => column.Text,
        GrantField.TaskForce => Owner.Name,
        GrantField.TaskForceCode => Owner.Code,
        GrantField.Grant => Period.Name,
        GrantField.Funder => Period.Funder,
        GrantField.FirstDay => Days.First,
        GrantField.LastDay => Days.Last,
        GrantField.Presentations => Figures.Presentations,
        GrantField.Trainings => Kinds.GetValueOrDefault(nameof(Kind.Training)).Presentations,
        GrantField.OutreachEvents => Kinds.GetValueOrDefault(nameof(Kind.OutreachEvent)).Presentations,
        GrantField.PeopleReached => Figures.Reached,
        GrantField.Contacts => Figures.Contacts,
        GrantField.Youth => People.GetValueOrDefault(AudienceGroup.Youth),
        GrantField.Adults => People.GetValueOrDefault(AudienceGroup.Adult),
        GrantField.Professionals => People.GetValueOrDefault(AudienceGroup.Professional),
        GrantField.NotSplit => People.GetValueOrDefault(AudienceGroup.Unspecified),
        _ => Figures.WithoutCount,
    };
}
