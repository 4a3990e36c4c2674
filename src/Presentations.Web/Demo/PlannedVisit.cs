using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Demo;

/// <summary>A visit of the demonstration, before it is given its place and its credit.</summary>
internal sealed class PlannedVisit
{
    public required string OwnerCode { get; init; }

    public required Guid EntryId { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Null for what takes place elsewhere than at a school.</summary>
    public DemoSchool? School { get; init; }

    /// <summary>Where it takes place when that is no school.</summary>
    public Place? Elsewhere { get; init; }

    /// <summary>Which of the owner's speakers leads, from 0.</summary>
    public required int Lead { get; init; }

    /// <summary>Which of the owner's agencies carries the count, from 0.</summary>
    public required int Agency { get; init; }

    /// <summary>The agency that is named beside it; null for none.</summary>
    public int? Partner { get; init; }

    public string? Notes { get; init; }

    /// <summary>Days from the visit until it was logged.</summary>
    public required int LoggedAfter { get; init; }

    public List<PlannedSession> Sessions { get; } = [];

    /// <summary>The domain's visit; its place and its people come from the database.</summary>
    public Visit Log(int ownerId, VisitFacts facts, int importBatchId)
    {
        var loggedAtUtc = new DateTimeOffset(Date.AddDays(LoggedAfter + 1), new TimeOnly(6, 0), TimeSpan.Zero); // late in the evening of that day
        var visit = Visit.Log(ownerId, EntryId, facts, Sessions.ConvertAll(session => session.ToFacts()), new Moment(loggedAtUtc)).AsDemo(importBatchId);
        foreach (var (talk, session) in visit.Presentations.Zip(Sessions))
        {
            if (session.VoidedBecause is { } because) talk.Void(because);
        }
        return visit;
    }
}

/// <summary>A session of the demonstration.</summary>
internal sealed class PlannedSession
{
    public required Kind Kind { get; init; }

    public required Format Format { get; init; }

    public required TimeOnly Start { get; init; }

    public required int Minutes { get; init; }

    public required CountingBasis Basis { get; init; }

    public string Language { get; init; } = Languages.English;

    public IReadOnlyList<string> Topics { get; init; } = [];

    public bool IsRepeatAudience { get; init; }

    public string? VoidedBecause { get; init; }

    /// <summary>People by audience; null when nobody has said how many came.</summary>
    public Dictionary<string, int>? Counts { get; set; }

    /// <summary>Whether it is part of the figure that the demonstration is planned to: kind presentation, not void.</summary>
    public bool IsInSentence => Kind is Kind.Presentation && VoidedBecause is null;

    public int Reached => IsRepeatAudience || Counts is null ? 0 : Counts.Values.Sum();

    public SessionFacts ToFacts() => new(Kind, Counts is null ? Attendance.NotKnown : Counts.Count == 0 ? Attendance.NobodyCame
        : Attendance.Of(Counts.Select(count => KeyValuePair.Create<string, int?>(count.Key, count.Value)), Basis))
    {
        Start = Start, Minutes = Minutes, Format = Format, Language = Language, Topics = Topics, IsRepeatAudience = IsRepeatAudience,
    };
}
