using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Reads one talk out of a row.</summary>
internal sealed class TalkReader(Mapping mapping, Columns columns, Missing missing, ReferenceBook book, TimeProvider clock)
{
    private readonly TimeReader times = new(mapping, columns, missing, clock);
    private readonly AttendanceReader attendance = new(mapping.Attendance ?? new AttendanceRule(), columns, missing, book.AudienceWords);
    private readonly FieldReader? basisField = FieldReader.For("basis", mapping.Basis, columns, missing)?.Checked(KnownWords.Bases.Parse);
    private readonly FieldReader? repeatField = FieldReader.For("repeat", mapping.Repeat, columns, missing)?.Checked(KnownWords.YesOrNo.Parse);
    private readonly FieldReader? kindField = FieldReader.For("kind", mapping.Kind, columns, missing)?.Checked(KnownWords.Kinds.Parse);
    private readonly FieldReader? formatField = FieldReader.For("format", mapping.Format, columns, missing)?.Checked(KnownWords.Formats.Parse);
    private readonly FieldReader? languageField = FieldReader.For("language", mapping.Language, columns, missing)?.Checked(KnownWords.Language);
    private readonly FieldReader? agencyField = FieldReader.For("agency", mapping.Agency, columns, missing);
    private readonly FieldReader? partnersField = FieldReader.For("partners", mapping.Partners, columns, missing);
    private readonly FieldReader? presenterField = FieldReader.For("presenter", mapping.Presenter, columns, missing);
    private readonly Memo<bool> identities = new(text => ChildIdentityWarning.For(text) is not null);
    private readonly FreeTextReader title = new("title", mapping.Title, columns, missing, Bounds.NameLength);
    private readonly FreeTextReader notes = new("notes", mapping.Notes, columns, missing, Bounds.TextLength);
    private readonly FieldReader? topicsField = FieldReader.For("topics", mapping.Topics, columns, missing)?.Checked(book.TopicWords.Parse, mapping.Topics?.Separators);

    /// <summary>Null when the row has no day; the reason is noted.</summary>
    public Talk? Read(RowFindings row, Place place)
    {
        var time = times.Read(row, place.Zone);
        var agencies = row.ReadAll(agencyField, mapping.Agency?.Separators, Name);
        var session = new SessionFacts(row.Read(kindField, KnownWords.Kinds.Parse) ?? Kind.Presentation, Attendance(row))
        {
            Start = time?.Start,
            Minutes = time?.Minutes,
            Format = row.Read(formatField, KnownWords.Formats.Parse),
            Language = row.Read(languageField, KnownWords.Language) ?? Languages.English,
            Title = Text(title, row),
            Topics = row.ReadAll(topicsField, mapping.Topics?.Separators, book.TopicWords.Parse, book.TopicWords.Knows),
            IsRepeatAudience = row.Read(repeatField, KnownWords.YesOrNo.Parse) is true,
        };
        return time is null ? null : new Talk(time.Date, place, session)
        {
            LeadAgency = agencies.Count > 0 ? agencies[0] : null,
            PartnerAgencies = [.. agencies.Skip(1), .. row.ReadAll(partnersField, mapping.Partners?.Separators, Name)],
            Presenters = row.ReadAll(presenterField, mapping.Presenter?.Separators, Name),
            Notes = Text(notes, row),
        };
    }

    private Attendance Attendance(RowFindings row)
    {
        var people = attendance.Read(row);
        var basis = basisField is null || people is null ? CountingBasis.Estimate : row.Need(basisField, KnownWords.Bases.Parse);
        return attendance.Attendance(row, people, basis ?? CountingBasis.Estimate);
    }

    private string? Text(FreeTextReader field, RowFindings row)
    {
        var text = field.Read(row);
        if (text is not null && identities.Of(text))
        {
            row.Warn(field.Name, null, "The text seems to hold something that could identify a child, such as a name, a birth date or a phone number. Take it out of the log before it is imported.");
        }
        return text;
    }

    private static string Name(string text) => Bounds.Name(text, "The name");
}
