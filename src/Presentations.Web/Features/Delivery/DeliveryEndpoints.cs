using System.Security.Cryptography;
using System.Text;
using Presentations.Domain;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Scheduling;
using Presentations.Web.Features.Totals;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Delivery;

/// <summary>What staff download from the list of presentations, written while it is read, and where a visit is found by its entry.</summary>
public static class DeliveryEndpoints
{
    public static void MapDelivery(this WebApplication app)
    {
        app.MapGet("/presentations/export.csv", (HttpContext http, ExportPresentations export, CancellationToken ct) =>
            AnswerAsync(http, export, (stream, pieces, _) => WriteCsvAsync(stream, pieces, ct), Csv.ContentType, "presentations.csv", ct)).RequireAuthorization(Policies.Staff);
        app.MapGet("/presentations/export.xlsx", (HttpContext http, ExportPresentations export, TimeProvider clock, CancellationToken ct) =>
            AnswerAsync(http, export, (stream, pieces, filter) => Xlsx.SendAsync(stream, file => WriteXlsxAsync(file, pieces, filter, clock, ct), ct), Xlsx.ContentType, "presentations.xlsx", ct)).RequireAuthorization(Policies.Staff);
        app.MapGet("/visits/{entryId:guid}", FindAsync).RequireAuthorization(Policies.Staff);
    }

    /// <summary>A mail that is written together with its visit knows the entry, not yet the id.</summary>
    private static async Task<IResult> FindAsync(Guid entryId, BookVisit visits, CancellationToken ct) =>
        await visits.FindSavedAsync(entryId, ct) is { } id ? TypedResults.LocalRedirect($"/visits/{id}") : TypedResults.NotFound();

    private static async Task<IResult> AnswerAsync(
        HttpContext http, ExportPresentations export, Func<Stream, IAsyncEnumerator<IReadOnlyList<object?[]>>, PresentationFilter, Task> write, string type, string name, CancellationToken ct)
    {
        try
        {
            var filter = PresentationFilter.Parse(http.Request.QueryString.Value ?? "");
            var pieces = export.RunAsync(filter, ct).GetAsyncEnumerator(ct);
            await pieces.MoveNextAsync();
            return TypedResults.Stream(async stream =>
            {
                await using var all = pieces;
                await write(stream, pieces, filter);
            }, type, name);
        }
        catch (RuleViolation refusal)
        {
            return TypedResults.Text(refusal.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static async Task WriteCsvAsync(Stream stream, IAsyncEnumerator<IReadOnlyList<object?[]>> pieces, CancellationToken ct)
    {
        await using var text = new StreamWriter(stream, Encoding.UTF8, leaveOpen: true);
        do
        {
            foreach (var row in pieces.Current) await text.WriteAsync(Csv.Line(row).AsMemory(), ct);
            await text.FlushAsync(ct);
        }
        while (await pieces.MoveNextAsync());
    }

    private static async Task WriteXlsxAsync(Stream stream, IAsyncEnumerator<IReadOnlyList<object?[]>> pieces, PresentationFilter filter, TimeProvider clock, CancellationToken ct)
    {
        var (rows, withoutCount, contacts) = (0, 0, Array.IndexOf(pieces.Current[0], ExportPresentations.Contacts));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Csv.File(Csv.Lines(pieces.Current)));
        await using var book = await Xlsx.OpenAsync(stream, ct);
        await book.BeginAsync("Presentations", [.. pieces.Current[0].Select(heading => Math.Max(12, $"{heading}".Length + 2))], hasHeader: true, ct);
        await book.WriteAsync(pieces.Current, CellStyle.Heading, ct);
        while (await pieces.MoveNextAsync())
        {
            await book.WriteAsync(pieces.Current, ct: ct);
            foreach (var row in pieces.Current) hash.AppendData(Encoding.UTF8.GetBytes(Csv.Line(row)));
            (rows, withoutCount) = (rows + pieces.Current.Count, withoutCount + pieces.Current.Count(row => row[contacts] is null));
        }
        await book.BeginAsync("Notes", [28, 110], hasHeader: false, ct);
        await book.WriteAsync(
        [
            ["Figures", "Recorded presentations, line by line"], ["As of (UTC)", clock.GetUtcNow().UtcDateTime], ["Lines", rows], ["Without a count", withoutCount],
            ["Asked for", filter.At("/presentations")], .. ReportFile.RuleRows(CountingRules.InForce), .. ReportFile.HashRows(Convert.ToHexStringLower(hash.GetHashAndReset())),
        ], ct: ct);
    }
}
