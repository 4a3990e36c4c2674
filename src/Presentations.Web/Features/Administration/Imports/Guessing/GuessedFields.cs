using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Guessing;

/// <summary>Puts the guessed columns where a mapping has them.</summary>
internal sealed class GuessedFields(Columns columns, ColumnGuess guess)
{
    public Mapping ToMapping(string source, List<Condition>? take)
    {
        var areSummaries = guess.ColumnOf("presentations") is not null || HasPeriod && guess.ColumnOf("date") is null;
        return new Mapping
        {
            Source = source,
            Rows = new RowsRule
            {
                Are = areSummaries ? RowsAre.Summaries : RowsAre.Talks,
                Take = take,
                Id = Address("rows.id") is { } id ? [id] : null,
            },
            TaskForce = Field("taskForce"),
            Date = Address("date") is { } date && !(areSummaries && HasPeriod) ? new DateRule { Column = date, Formats = FormatsOf(guess.ColumnOf("date")!.Value) } : null,
            Start = areSummaries ? null : Address("start") is { } start ? new DateRule { Column = start } : null,
            End = areSummaries ? null : Address("end") is { } end ? new DateRule { Column = end } : null,
            Minutes = areSummaries ? null : Length(),
            Period = areSummaries && HasPeriod ? Period() : null,
            Presentations = areSummaries && Address("presentations") is { } number ? new CountRule { Column = number } : null,
            State = Field("state"),
            County = Field("county"),
            Zip = Field("zip"),
            City = Field("city"),
            Venue = Text("venue"),
            Attendance = Attendance(),
            Basis = Basis(),
            Repeat = Field("repeat"),
            Kind = Field("kind"),
            Format = Field("format"),
            Language = Field("language"),
            Topics = Address("topics") is { } topics ? new ListRule { Column = topics, Separators = Separators("topics") } : null,
            Title = Text("title"),
            Agency = Address("agency") is { } agency ? new AgencyRule { Column = agency, Separators = Separators("agency") } : null,
            Partners = Address("partners") is { } partners ? new AgencyRule { Column = partners, Separators = Separators("partners") } : null,
            Presenter = Address("presenter") is { } presenter ? new ListRule { Column = presenter, Separators = Separators("presenter") } : null,
            Notes = Notes(),
        };
    }

    private bool HasPeriod => guess.ColumnOf("period.first") is not null || guess.ColumnOf("period.month") is not null || guess.ColumnOf("period.year") is not null;

    private string? Address(string field) => guess.ColumnOf(field) is { } column ? columns.AddressOf(column) : null;

    private FieldRule? Field(string field) => Address(field) is { } column ? new FieldRule { Column = column } : null;

    private TextRule? Text(string field) => Address(field) is { } column ? new TextRule { Column = column, Cut = true } : null;

    private TextRule? Notes() => guess.ColumnsOf("notes").Select(columns.AddressOf).ToList() switch
    {
        [] => null,
        [var only] => new TextRule { Column = only, Cut = true },
        var several => new TextRule { Columns = several, Cut = true },
    };

    /// <summary>Nobody misses a talk for its length: where some cells hold none that can be read, it is not known.</summary>
    private LengthRule? Length()
    {
        if (guess.ColumnOf("minutes") is not { } column) return null;
        var words = HeaderWords.Of(columns.Names[column]);
        var unit = words.Contains("hour", StringComparison.Ordinal) || words.Contains("hrs", StringComparison.Ordinal) ? LengthUnit.Hours : LengthUnit.Minutes;
        return new LengthRule { Column = columns.AddressOf(column), Unit = unit, Default = guess.Samples[column].Share(cell => ColumnSample.IsLength(cell, unit)) < 1 ? "" : null };
    }

    private PeriodRule Period() => Address("period.first") is { } first
        ? new PeriodRule { First = new DateRule { Column = first }, Last = Address("period.last") is { } last ? new DateRule { Column = last } : null }
        : new PeriodRule { Month = Field("period.month"), Quarter = Field("period.quarter"), Year = Field("period.year"), YearStartsIn = IsFiscal ? 10 : 1 };

    private bool IsFiscal => guess.ColumnOf("period.year") is { } column && HeaderWords.Of(columns.Names[column]).Split(' ') is var words && (words.Contains("fiscal") || words.Contains("fy"));

    private AttendanceRule? Attendance()
    {
        var audiences = guess.Fields.Where(pair => pair.Value.StartsWith("attendance.audiences.", StringComparison.Ordinal))
            .GroupBy(pair => pair.Value["attendance.audiences.".Length..], pair => pair.Key)
            .ToDictionary(audience => audience.Key, audience => Counts([.. audience.Order()]));
        var total = guess.ColumnOf("attendance.total");
        if (audiences.Count == 0 && total is null) return null;
        return new AttendanceRule
        {
            Audiences = audiences.Count == 0 ? null : audiences,
            Total = total is { } column ? Counts([column]) : null,
            Audience = total is null ? null : Field("attendance.audience"),
            Rest = total is not null && audiences.Count > 0 ? Audience.Unspecified : null,
            Estimates = CountColumns.Any(counts => guess.Samples[counts].Share(cell => !cell.All(sign => char.IsAsciiDigit(sign) || sign is ',' or '.')) > 0) ? Estimates.Take : Estimates.Reject,
        };
    }

    private IEnumerable<int> CountColumns => guess.Fields.Where(pair => pair.Value.StartsWith("attendance.", StringComparison.Ordinal) && pair.Value != "attendance.audience").Select(pair => pair.Key);

    private CountRule Counts(int[] of) => of.Length == 1 ? new CountRule { Column = columns.AddressOf(of[0]) } : new CountRule { Columns = [.. of.Select(columns.AddressOf)] };

    private FieldRule? Basis()
    {
        if (Field("basis") is { } named) return named;
        if (guess.ColumnOf("attendance.total") is not { } column) return null;
        var words = HeaderWords.Of(columns.Names[column]).Split(' ');
        return words.Intersect(["yes", "rsvp", "registered", "registrations"]).Any() ? new FieldRule { Value = "registrations" } : null;
    }

    private List<string>? Separators(string field)
    {
        var cells = guess.Samples[guess.ColumnOf(field)!.Value];
        return new List<string> { ";", "|", "/", ",", "&", " and " }.FindAll(sign => cells.Share(cell => cell.Contains(sign, StringComparison.OrdinalIgnoreCase)) >= 0.1) is { Count: > 0 } used ? used : null;
    }

    /// <summary>American dates are the rule; only days that cannot be months say otherwise.</summary>
    private string[]? FormatsOf(int column)
    {
        var cells = guess.Samples[column];
        var written = cells.Share(cell => Parts(cell) is { } parts && parts.First > 12 && parts.Second <= 12);
        var american = cells.Share(cell => Parts(cell) is { } parts && parts.Second > 12);
        return written > 0 && american == 0 ? MappingGuess.DayFirst : null;
    }

    private static (int First, int Second)? Parts(string cell) =>
        cell.Split(' ')[0].Split('/', '.', '-') is [{ Length: <= 2 } first, { Length: <= 2 } second, _] && int.TryParse(first, out var one) && int.TryParse(second, out var two) ? (one, two) : null;
}
