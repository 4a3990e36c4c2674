using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>The presentations behind an official figure: those of its submissions, and what approved restatements take away and add.</summary>
/// <param name="Sum">Of all of them, whatever the page.</param>
/// <param name="Submitted">How many are in the submissions.</param>
/// <param name="Restated">All of them, the latest restatement first.</param>
/// <param name="Lines">One page of what was submitted, the newest first.</param>
/// <param name="HasOlder">Whether more follow this page.</param>
public sealed record OfficialTalks(Figures Sum, int Submitted, IReadOnlyList<OfficialTalk> Restated, IReadOnlyList<OfficialTalk> Lines, bool HasOlder)
{
    internal static async Task<OfficialTalks> ReadAsync(AppDb db, TotalsFilter filter, OfficialPart part, (DateOnly Date, int Id)? after, int take, CancellationToken ct)
    {
        var agencies = await db.AgencySurvivorsAsync(ct);
        var talks = Matching(db, filter, part, agencies);
        var restated = (await RestatedLines.OfAsync(db, filter, [filter.Days], ct))
            .Where(signed => Matches(signed.Line, filter, part, agencies))
            .Select(signed => new OfficialTalk(signed.OwnerId, signed.SubmissionId, signed.Line, FiguresOf(signed.Line, filter.Audience, signed.Sign))).ToList();
        var submitted = await TalkSums.OfAsync(new Seats(Seat.Whole(talks), Seat.ByAudience(talks)), filter.Audience, by: null, ct);
        var page = await NewestFirst(talks, after).AsNoTracking().Include(talk => talk.Counts).Take(take + 1).ToListAsync(ct);
        return new OfficialTalks(
            submitted.Select(line => line.Figures).Concat(restated.Select(talk => talk.Figures)).Aggregate(default(Figures), Figures.Add),
            await talks.CountAsync(ct), restated,
            [.. page.Take(take).Select(talk => new OfficialTalk(talk.OwnerId, talk.SubmissionId, talk.Line, FiguresOf(talk.Line, filter.Audience, sign: 1)))],
            page.Count > take);
    }

    /// <summary>Beginning after a line. No presentation stands in two submissions on the same day: a submission holds its owner's month, and no talk changes its owner.</summary>
    private static IOrderedQueryable<SubmittedTalk> NewestFirst(IQueryable<SubmittedTalk> talks, (DateOnly Date, int Id)? after)
    {
        if (after is var (date, id)) talks = talks.Where(talk => talk.Date <= date && (talk.Date < date || talk.PresentationId < id));
        return talks.OrderByDescending(talk => talk.Date).ThenByDescending(talk => talk.PresentationId);
    }

    private static IQueryable<SubmittedTalk> Matching(AppDb db, TotalsFilter filter, OfficialPart part, Survivors agencies)
    {
        var (first, last, submissions) = (filter.Days.First, filter.Days.Last, Seats.Submissions(db, filter));
        var talks = db.SubmittedTalks.Where(talk => submissions.Contains(talk.SubmissionId) && talk.Date >= first && talk.Date <= last);
        if (filter.OwnerId is { } owner) talks = talks.Where(talk => talk.OwnerId == owner);
        if (filter.Among is { } among) talks = talks.Where(talk => among.Contains(talk.OwnerId));
        if (filter.StateCode is { } state) talks = talks.Where(talk => talk.StateCode == state);
        if (filter.Kind is { } kind) talks = talks.Where(talk => talk.Kind == kind);
        if (filter.Audience is { } audience) talks = talks.Where(talk => talk.Counts.Any(count => count.Audience == audience));
        if (part.County is { } county) talks = talks.Where(talk => (talk.CountyFips ?? CountyTotal.NotKnown) == county);
        if (part.Agency is "") talks = talks.Where(talk => talk.LeadAgencyId == null);
        if (part.Agency is { Length: > 0 } agency)
        {
            var same = agencies.StoodFor(int.Parse(agency, CultureInfo.InvariantCulture));
            talks = talks.Where(talk => talk.LeadAgencyId != null && same.Contains(talk.LeadAgencyId.Value));
        }
        if (part.Topic is { } topic) talks = topic.Length == 0 ? talks.Where(talk => talk.Topics == TopicSet.None) : talks.Where(talk => talk.Topics.Contains(TopicSet.Member(topic)));
        if (part.Format is { } named)
        {
            var format = named.Length == 0 ? (Format?)null : Enum.Parse<Format>(named);
            talks = talks.Where(talk => talk.Format == format);
        }
        return part.WithoutCount ? talks.Where(talk => talk.Contacts == null) : talks;
    }

    /// <summary>The same for a restated line, which has passed the filter but for its audience.</summary>
    private static bool Matches(TalkLine line, TotalsFilter filter, OfficialPart part, Survivors agencies) =>
        (filter.Audience is null || line.FiguresByAudience.Any(seat => seat.Audience == filter.Audience))
        && (part.County is null || part.County == (line.CountyFips ?? CountyTotal.NotKnown))
        && (part.Agency is null || part.Agency == (line.LeadAgencyId is { } lead ? agencies.Of(lead).ToString(CultureInfo.InvariantCulture) : ""))
        && (part.Topic is null || TopicSet.Codes(line.Topics).DefaultIfEmpty("").Contains(part.Topic))
        && (part.Format is null || part.Format == $"{line.Format}")
        && (!part.WithoutCount || line.Contacts is null);

    private static Figures FiguresOf(TalkLine line, string? audience, int sign)
    {
        var figures = audience is null ? line.Figures : line.FiguresByAudience.Where(seat => seat.Audience == audience).Select(seat => seat.Figures).Aggregate(default(Figures), Figures.Add);
        return sign < 0 ? default(Figures) - figures : figures;
    }
}

/// <summary>One presentation behind an official figure.</summary>
/// <param name="SubmissionId">The submission that it stands in, or that a restatement corrects.</param>
/// <param name="Figures">What it adds to the figure; negative for what a restatement takes away.</param>
public sealed record OfficialTalk(int OwnerId, int SubmissionId, TalkLine Talk, Figures Figures);
