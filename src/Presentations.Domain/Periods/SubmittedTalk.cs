using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>One presentation as it was submitted.</summary>
public sealed class SubmittedTalk : ICoordinated, IFrozen
{
    private readonly List<SubmittedCount> counts = [];

    private SubmittedTalk() { }

    /// <param name="submissionId">A submission that is being saved has its id before it says so.</param>
    public SubmittedTalk(int submissionId, Submission submission, TalkLine line)
    {
        (SubmissionId, OwnerId, Month) = (submissionId, submission.OwnerId, submission.Month);
        (PresentationId, PresentationVersion, Date) = (line.PresentationId, line.Version, line.Date);
        (StateCode, CountyFips, City) = (line.StateCode, line.CountyFips, line.City);
        (Kind, Format, LeadAgencyId, Partners, Topics) = (line.Kind, line.Format, line.LeadAgencyId, line.Partners, line.Topics);
        (Basis, IsRepeatAudience, Contacts, Reached) = (line.Basis, line.IsRepeatAudience, line.Contacts, line.Reached);
        counts.AddRange(CountsText.Read(line.Counts).Select(count => new SubmittedCount(this, count.Audience, count.People, count.Reached)));
    }

    public int SubmissionId { get; private set; }

    /// <summary>Of the presentation then; it may have changed since, or be gone.</summary>
    public int PresentationId { get; private set; }

    public int PresentationVersion { get; private set; }

    public int OwnerId { get; private set; }

    public int Month { get; private set; }

    public DateOnly Date { get; private set; }

    public string StateCode { get; private set; } = "";

    public string? CountyFips { get; private set; }

    public string? City { get; private set; }

    public Kind Kind { get; private set; }

    public Format? Format { get; private set; }

    public int? LeadAgencyId { get; private set; }

    /// <summary>Ids of the partner agencies, written as a <see cref="TopicSet"/> writes codes.</summary>
    public string Partners { get; private set; } = TopicSet.None;

    /// <summary>See <see cref="TopicSet"/>.</summary>
    public string Topics { get; private set; } = TopicSet.None;

    public CountingBasis? Basis { get; private set; }

    public bool IsRepeatAudience { get; private set; }

    /// <summary>Null when not known then.</summary>
    public int? Contacts { get; private set; }

    public int? Reached { get; private set; }

    public IReadOnlyList<SubmittedCount> Counts => counts;

    public TalkLine Line => new()
    {
        PresentationId = PresentationId, Version = PresentationVersion, Date = Date, StateCode = StateCode, CountyFips = CountyFips, City = City,
        Kind = Kind, Format = Format, LeadAgencyId = LeadAgencyId, Partners = Partners, Topics = Topics,
        Counts = CountsText.Of(counts.Select(count => (count.Audience, count.People, (int?)(count.Reached ?? CountingRules.ReachedByFirst(count.People, IsRepeatAudience))))),
        Basis = Basis, IsRepeatAudience = IsRepeatAudience, Contacts = Contacts, Reached = Reached,
    };
}

/// <summary>How many of one audience a submitted presentation had.</summary>
public sealed class SubmittedCount : ICoordinated, IFrozen
{
    private SubmittedCount() { }

    internal SubmittedCount(SubmittedTalk talk, string audience, int people, int? reached) =>
        (SubmissionId, PresentationId, OwnerId, Audience, People, Reached) = (talk.SubmissionId, talk.PresentationId, talk.OwnerId, audience, people, reached);

    public int SubmissionId { get; private set; }

    public int PresentationId { get; private set; }

    public int OwnerId { get; private set; }

    public string Audience { get; private set; } = "";

    public int People { get; private set; }

    /// <summary>By the rules that held then. Null in submissions from before it was frozen: the first version of the rules says it.</summary>
    public int? Reached { get; private set; }
}
