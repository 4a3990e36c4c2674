using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Reads a row that sums up a period.</summary>
internal sealed class SummaryReader(Mapping mapping, Columns columns, Missing missing, ReferenceBook book)
{
    private readonly PeriodReader periods = new(mapping.Period ?? new PeriodRule { First = mapping.Date }, columns, missing);
    private readonly AttendanceRule rule = mapping.Attendance ?? new AttendanceRule();
    private readonly AttendanceReader attendance = new((mapping.Attendance ?? new AttendanceRule()) with { Estimates = Estimates.Take }, columns, missing, book.AudienceWords);
    private readonly FieldReader? presentationsField = FieldReader.For("presentations", mapping.Presentations, columns, missing);
    private readonly FieldReader? qualifierField = FieldReader.For("qualifier", mapping.Qualifier, columns, missing)?.Checked(KnownWords.Qualifiers.Parse);
    private readonly FieldReader? kindField = FieldReader.For("kind", mapping.Kind, columns, missing)?.Checked(KnownWords.Kinds.Parse);

    /// <summary>Null when the row has no period; the reason is noted.</summary>
    public SummaryFacts? Read(RowFindings row, Place place)
    {
        var period = periods.Read(row);
        var talks = row.Read<Count?>(presentationsField, text => Count.Parse(text, rule.Thousands[0]));
        var people = attendance.Read(row);
        if (people is { Sum: 0 } && rule.Zero is ZeroMeans.Unknown) people = null;
        var said = people?.Qualifier is { } exact and not Qualifier.Exactly ? exact : talks?.Qualifier ?? Qualifier.Exactly;
        var qualifier = row.Read(qualifierField, KnownWords.Qualifiers.Parse) ?? said;
        var kind = row.Read(kindField, KnownWords.Kinds.Parse) ?? Kind.Presentation;
        if (talks is null && people is null) row.Reject("presentations", presentationsField?.Raw(row.Row), "The row has neither a number of presentations nor of people.");
        return period is not { } covered ? null : new SummaryFacts(place.StateCode, covered.First, covered.Last, $"{mapping.Source}, line {row.Row.Line}")
        {
            CountyFips = place.CountyFips,
            Kind = kind,
            Presentations = talks?.Number,
            Contacts = (int?)people?.Sum,
            Counts = people is null ? new Dictionary<string, int>() : people.Counts.Where(count => count.Value > 0).ToDictionary(),
            Qualifier = qualifier,
        };
    }
}
