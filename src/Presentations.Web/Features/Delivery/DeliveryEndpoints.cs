using System.Text;
using Presentations.Domain;
using Presentations.Web.Features.Scheduling;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Delivery;

/// <summary>What staff download from the list of presentations, and where a visit is found by its entry.</summary>
public static class DeliveryEndpoints
{
    public static void MapDelivery(this WebApplication app)
    {
        app.MapGet("/presentations/export.csv", ExportAsync).RequireAuthorization(Policies.Staff);
        app.MapGet("/visits/{entryId:guid}", FindAsync).RequireAuthorization(Policies.Staff);
    }

    /// <summary>A mail that is written together with its visit knows the entry, not yet the id.</summary>
    private static async Task<IResult> FindAsync(Guid entryId, BookVisit visits, CancellationToken ct) =>
        await visits.FindSavedAsync(entryId, ct) is { } id ? TypedResults.LocalRedirect($"/visits/{id}") : TypedResults.NotFound();

    private static async Task<IResult> ExportAsync(HttpContext http, ExportPresentations export, CancellationToken ct)
    {
        IAsyncEnumerator<string> pieces;
        try
        {
            pieces = export.RunAsync(PresentationFilter.Parse(http.Request.QueryString.Value ?? ""), ct).GetAsyncEnumerator(ct);
            await pieces.MoveNextAsync();
        }
        catch (RuleViolation refusal)
        {
            return TypedResults.Text(refusal.Message, statusCode: StatusCodes.Status400BadRequest);
        }
        return TypedResults.Stream(stream => WriteAsync(stream, pieces, ct), Csv.ContentType, "presentations.csv");
    }

    private static async Task WriteAsync(Stream stream, IAsyncEnumerator<string> pieces, CancellationToken ct)
    {
        await using var all = pieces;
        await stream.WriteAsync(Encoding.UTF8.Preamble.ToArray(), ct);
        do
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(pieces.Current), ct);
            await stream.FlushAsync(ct);
        }
        while (await pieces.MoveNextAsync());
    }
}
