using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;

namespace Presentations.Data.Rollup;

/// <summary>What is added up when totals are read from the talks: a whole talk, or its part of one audience.</summary>
internal sealed class Seat
{
    public required int OwnerId { get; init; }
    public required int Month { get; init; }
    public required DateOnly Date { get; init; }
    public required string StateCode { get; init; }
    public string? CountyFips { get; init; }
    public required Kind Kind { get; init; }
    public Format? Format { get; init; }
    public int? LeadAgencyId { get; init; }
    public required string Topics { get; init; }

    /// <summary>The submission that the talk stands in; 0 for a recorded one.</summary>
    public int SubmissionId { get; init; }

    /// <summary>Of a submitted talk alone; see <see cref="SubmittedTalk.Partners"/>.</summary>
    public string Partners { get; init; } = "";
    public string Audience { get; init; } = "";

    /// <summary>Null when not known.</summary>
    public int? Contacts { get; init; }

    public int? Reached { get; init; }

    public CountingBasis? Basis { get; init; }

    public static IQueryable<Seat> Whole(IQueryable<Presentation> talks) => talks.Select(talk => new Seat
    {
        OwnerId = talk.OwnerId,
        Month = talk.Month,
        Date = talk.Date,
        StateCode = talk.StateCode,
        CountyFips = talk.CountyFips,
        Kind = talk.Kind,
        Format = talk.Format,
        LeadAgencyId = talk.LeadAgencyId,
        Topics = talk.Topics,
        Contacts = talk.Contacts,
        Reached = talk.Reached,
        Basis = talk.Basis,
    });

    public static IQueryable<Seat> ByAudience(IQueryable<Presentation> talks) => talks.SelectMany(talk => talk.Counts, (talk, count) => new Seat
    {
        OwnerId = talk.OwnerId,
        Month = talk.Month,
        Date = talk.Date,
        StateCode = talk.StateCode,
        CountyFips = talk.CountyFips,
        Kind = talk.Kind,
        Format = talk.Format,
        LeadAgencyId = talk.LeadAgencyId,
        Topics = talk.Topics,
        Audience = count.Audience,
        Contacts = count.People,
        Reached = talk.IsRepeatAudience ? 0 : count.People,
        Basis = talk.Basis,
    });

    public static IQueryable<Seat> Whole(IQueryable<SubmittedTalk> talks) => talks.Select(talk => new Seat
    {
        SubmissionId = talk.SubmissionId,
        OwnerId = talk.OwnerId,
        Month = talk.Month,
        Date = talk.Date,
        StateCode = talk.StateCode,
        CountyFips = talk.CountyFips,
        Kind = talk.Kind,
        Format = talk.Format,
        LeadAgencyId = talk.LeadAgencyId,
        Topics = talk.Topics,
        Partners = talk.Partners,
        Contacts = talk.Contacts,
        Reached = talk.Reached,
        Basis = talk.Basis,
    });

    public static IQueryable<Seat> ByAudience(IQueryable<SubmittedTalk> talks) => talks.SelectMany(talk => talk.Counts, (talk, count) => new Seat
    {
        SubmissionId = talk.SubmissionId,
        OwnerId = talk.OwnerId,
        Month = talk.Month,
        Date = talk.Date,
        StateCode = talk.StateCode,
        CountyFips = talk.CountyFips,
        Kind = talk.Kind,
        Format = talk.Format,
        LeadAgencyId = talk.LeadAgencyId,
        Topics = talk.Topics,
        Audience = count.Audience,
        Contacts = count.People,

        // CountingRules.ReachedByFirst, as a database reads it.
        Reached = count.Reached ?? (talk.IsRepeatAudience ? 0 : count.People),
        Basis = talk.Basis,
    });
}
