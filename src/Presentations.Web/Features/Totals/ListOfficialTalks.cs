using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Periods;

namespace Presentations.Web.Features.Totals;

/// <summary>Opens an official figure down to the presentations behind it, as they were submitted, and to the restatements that changed it.</summary>
public sealed class ListOfficialTalks(AppDbFactory dbs, TotalsReader totals, TimeProvider clock) : IUseCase
{
    public const int PageSize = 50;

    /// <summary>More restated lines than this nobody reads; a narrower question shows the others.</summary>
    public const int MostRestated = 100;

    /// <param name="Sum">Of all lines, on every page: the figure that was opened.</param>
    /// <param name="Submitted">How many presentations the submissions have.</param>
    /// <param name="Restated">On the first page, before the others: the latest, as many as are listed.</param>
    /// <param name="RestatedInAll">How many there are; the sum holds them all.</param>
    /// <param name="Older">Where the next page begins; null on the last.</param>
    public sealed record View(LinesQuestion Asked, DateRange Days, Figures Sum, int Submitted, IReadOnlyList<Row> Restated, int RestatedInAll, IReadOnlyList<Row> Rows, PageCursor? Older, Caption Caption);

    /// <param name="IsReadable">False for a presentation that is gone, or that the person may not see.</param>
    /// <param name="Submission">Where the submission is that it stands in, or that a restatement corrects.</param>
    /// <param name="Number">The version of that submission.</param>
    public sealed record Row(TalkLine Talk, Figures Figures, string Place, string Counts, string OwnerCode, bool IsReadable, string Submission, int Number);

    public async Task<View> FindAsync(LinesQuestion asked, CancellationToken ct = default)
    {
        Rule.Require(asked.Question.IsOfficial, "What is recorded is listed under Presentations; here are presentations as they were submitted.", "Status");
        await using var db = await dbs.OpenAsync(ct);
        return await totals.ReadAsync(db, async now =>
        {
            var names = await TotalsNames.ReadAsync(db, ct);
            var question = await NamedWindow.LookUpAsync(db, asked.Question, clock, ct);
            var opened = asked with { Question = question };
            var filter = (question with { Days = opened.Days }).Filter(db, now, names, clock);
            var found = await now.OfficialTalksAsync(filter, asked.Part, asked.After is var (date, id) ? (date, id) : null, PageSize);
            List<OfficialTalk> restated = asked.After is null ? [.. found.Restated.Take(MostRestated)] : [];
            var rows = await RowsAsync(db, names, [.. restated, .. found.Lines], ct);
            return new View(
                opened, filter.Days, found.Sum, found.Submitted, rows[..restated.Count], found.Restated.Count, rows[restated.Count..], found.HasOlder ? new PageCursor(rows[^1].Talk.Date, rows[^1].Talk.PresentationId) : null,
                await Caption.ReadAsync(db, now, names, filter, await now.SummariesAsync(filter), clock, ct));
        }, ct);
    }

    private static async Task<List<Row>> RowsAsync(AppDb db, TotalsNames names, List<OfficialTalk> talks, CancellationToken ct)
    {
        var words = await LineWords.ReadAsync(db, talks.ConvertAll(talk => talk.Talk), ct);
        var (ids, submissions) = (talks.Select(talk => talk.Talk.PresentationId).Distinct().ToArray(), talks.Select(talk => talk.SubmissionId).Distinct().ToArray());
        var readable = (await db.Presentations.Where(talk => ids.Contains(talk.Id)).Select(talk => talk.Id).ToListAsync(ct)).ToHashSet();
        var versions = await db.Submissions.Where(submission => submissions.Contains(submission.Id)).Select(submission => new { submission.Id, submission.Month, submission.Number })
            .ToDictionaryAsync(submission => submission.Id, ct);
        return talks.ConvertAll(talk =>
        {
            var (code, version) = (names.Owners.First(owner => owner.Id == talk.OwnerId).Code, versions[talk.SubmissionId]);
            return new Row(
                talk.Talk, talk.Figures, words.PlaceOf(talk.Talk), words.CountsOf(talk.Talk), code, readable.Contains(talk.Talk.PresentationId),
                PeriodAddress.OfSubmission(code, version.Month, version.Number), version.Number);
        });
    }
}
