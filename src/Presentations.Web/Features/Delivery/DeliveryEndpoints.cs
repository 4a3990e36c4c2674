using System.Text;
using Presentations.Domain;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Delivery;

/// <summary>What staff download from the list of presentations.</summary>
public static class DeliveryEndpoints
{
    public static void MapDelivery(this WebApplication app) =>
        app.MapGet("/presentations/export.csv", ExportAsync).RequireAuthorization(Policies.Staff);

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
