using System.Globalization;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>Everything of one presentation that a figure can be made from, as one value: two lines are equal when no figure could tell them apart.</summary>
public sealed record TalkLine
{
    private const int Fields = 16;

    public required int PresentationId { get; init; }

    /// <summary>Of the presentation when the line was made.</summary>
    public required int Version { get; init; }

    public required DateOnly Date { get; init; }
    public required string StateCode { get; init; }
    public string? CountyFips { get; init; }
    public string? City { get; init; }
    public required Kind Kind { get; init; }
    public Format? Format { get; init; }
    public int? LeadAgencyId { get; init; }

    /// <summary>Ids of the partner agencies, written as a <see cref="TopicSet"/> writes codes.</summary>
    public string Partners { get; init; } = TopicSet.None;

    public string Topics { get; init; } = TopicSet.None;

    /// <summary>See <see cref="CountsText"/>; of every audience it is said how many were reached.</summary>
    public string Counts { get; init; } = "";

    /// <summary>Null exactly when the count is not known.</summary>
    public CountingBasis? Basis { get; init; }

    public bool IsRepeatAudience { get; init; }

    public int? Contacts { get; init; }

    /// <summary>By the rules that held when the line was made.</summary>
    public int? Reached { get; init; }

    /// <summary>Whether both give the same figures, whatever was changed in the presentation beside them.</summary>
    /// <param name="other">Null when the presentation is not counted.</param>
    /// <param name="agencies">Merged agencies: an old id says the same as that of the agency which stands for it now.</param>
    public bool SaysTheSameAs(TalkLine? other, Survivors agencies) => other is not null && Comparable(agencies) == other.Comparable(agencies);

    /// <summary>Whether a later line says otherwise of something in which this one differs from an earlier one.</summary>
    internal bool IsChangedWhereItDiffersFrom(TalkLine earlier, TalkLine later)
    {
        var (now, was, next) = ((this with { Version = 0 }).ToText().Split('\t'), (earlier with { Version = 0 }).ToText().Split('\t'), (later with { Version = 0 }).ToText().Split('\t'));
        return Enumerable.Range(0, Fields).Any(field => now[field] != was[field] && now[field] != next[field]);
    }

    public Figures Figures => FiguresOf(Contacts, Reached);

    public IEnumerable<(string Audience, Figures Figures)> FiguresByAudience => CountsText.Read(Counts).Select(count => (count.Audience, FiguresOf(count.People, count.Reached)));

    /// <summary>The line as submissions write it: <see cref="SubmissionText.TalkFields"/> between tabs, empty where nothing is known.</summary>
    public string ToText() => ToText(Counts);

    /// <summary>As submissions wrote it before their text had a format: who was reached was said of the whole presentation alone.</summary>
    internal string ToFirstText() => ToText(CountsText.Of(CountsText.Read(Counts).Select(count => (count.Audience, count.People))));

    public static TalkLine Read(string text)
    {
        var fields = text.Split('\t');
        if (fields.Length != Fields) throw new FormatException($"A talk's line has {Fields} fields; this one has {fields.Length}.");
        return new TalkLine
        {
            PresentationId = Int(fields[0])!.Value,
            Version = Int(fields[1])!.Value,
            Date = DateOnly.ParseExact(fields[2], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            StateCode = fields[3],
            CountyFips = Text(fields[4]),
            City = Text(fields[5]),
            Kind = WrittenWords.ReadKind(fields[6]),
            Format = WrittenWords.ReadFormat(fields[7]),
            LeadAgencyId = Int(fields[8]),
            Partners = fields[9],
            Topics = fields[10],
            Counts = WithReached(fields[11], isRepeatAudience: fields[13].Length > 0),
            Basis = WrittenWords.ReadBasis(fields[12]),
            IsRepeatAudience = fields[13].Length > 0,
            Contacts = Int(fields[14]),
            Reached = Int(fields[15]),
        };
    }

    /// <summary>What was written before every audience said who was reached follows from the first version of the rules, which held then.</summary>
    private static string WithReached(string counts, bool isRepeatAudience) => CountsText.Of(CountsText.Read(counts)
        .Select(count => (count.Audience, count.People, (int?)(count.Reached ?? CountingRules.ReachedByFirst(count.People, isRepeatAudience)))));

    private string ToText(string counts) => string.Join('\t',
        Number(PresentationId), Number(Version), Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StateCode, CountyFips, Plain(City),
        WrittenWords.Of(Kind), WrittenWords.Of(Format), Number(LeadAgencyId), Partners, Topics, counts, WrittenWords.Of(Basis), IsRepeatAudience ? "repeat" : "", Number(Contacts), Number(Reached));

    private TalkLine Comparable(Survivors agencies)
    {
        if (agencies.IsEmpty) return this with { Version = 0 };
        var lead = LeadAgencyId is { } id ? agencies.Of(id) : (int?)null;
        var partners = TopicSet.Codes(Partners).Select(code => agencies.Of(Int(code)!.Value)).Where(partner => partner != lead).Distinct();
        return this with { Version = 0, LeadAgencyId = lead, Partners = TopicSet.Of(partners.Select(partner => Number(partner)!)) };
    }

    /// <summary>As the rules had it when the line was made: nothing is counted anew.</summary>
    private Figures FiguresOf(int? people, int? reached) =>
        new(1, people is null ? 1 : 0, people ?? 0, reached ?? 0, Basis is CountingBasis.Estimate or CountingBasis.Registrations ? reached ?? 0 : 0);

    /// <summary>Without the characters that part fields and lines.</summary>
    public static string? Plain(string? text) => text is null ? null : string.Join(' ', text.Split(['\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    internal static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static int? Int(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
