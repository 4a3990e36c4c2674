namespace Presentations.Web.Features.Administration.Imports.Mappings;

/// <summary>A mapping seen as a list of named fields.</summary>
public static class MappingFields
{
    public static IEnumerable<(string Name, FieldRule Rule)> Fields(this Mapping mapping) =>
        from field in mapping.AllFields()
        where field.Rule is not null
        select (field.Name, field.Rule);

    /// <summary>Every column that the mapping names, with the place where it does.</summary>
    public static IEnumerable<(string Place, string Column)> NamedColumns(this Mapping mapping)
    {
        foreach (var (name, rule) in mapping.Fields())
        {
            if (rule.Column is not null) yield return (name, rule.Column);
            foreach (var more in (rule as JoinedRule)?.Columns ?? []) yield return (name, more);
        }
        foreach (var column in mapping.Rows?.Id ?? []) yield return ("rows.id", column);
        foreach (var condition in mapping.Rows?.Take ?? []) if (condition.Column is not null) yield return ("rows.take", condition.Column);
    }

    private static IEnumerable<(string Name, FieldRule? Rule)> AllFields(this Mapping mapping)
    {
        yield return ("taskForce", mapping.TaskForce);
        yield return ("date", mapping.Date);
        yield return ("start", mapping.Start);
        yield return ("end", mapping.End);
        yield return ("minutes", mapping.Minutes);
        yield return ("period.first", mapping.Period?.First);
        yield return ("period.last", mapping.Period?.Last);
        yield return ("period.month", mapping.Period?.Month);
        yield return ("period.quarter", mapping.Period?.Quarter);
        yield return ("period.year", mapping.Period?.Year);
        yield return ("presentations", mapping.Presentations);
        yield return ("qualifier", mapping.Qualifier);
        yield return ("state", mapping.State);
        yield return ("county", mapping.County);
        yield return ("zip", mapping.Zip);
        yield return ("city", mapping.City);
        yield return ("venue", mapping.Venue);
        foreach (var (audience, rule) in mapping.Attendance?.Audiences ?? new Dictionary<string, CountRule>()) yield return ($"attendance.audiences.{audience}", rule);
        yield return ("attendance.total", mapping.Attendance?.Total);
        yield return ("attendance.audience", mapping.Attendance?.Audience);
        yield return ("basis", mapping.Basis);
        yield return ("repeat", mapping.Repeat);
        yield return ("kind", mapping.Kind);
        yield return ("format", mapping.Format);
        yield return ("language", mapping.Language);
        yield return ("topics", mapping.Topics);
        yield return ("title", mapping.Title);
        yield return ("agency", mapping.Agency);
        yield return ("partners", mapping.Partners);
        yield return ("presenter", mapping.Presenter);
        yield return ("notes", mapping.Notes);
    }
}
