using System.Text;
using Presentations.Domain;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Campaigns;

/// <summary>What staff download of a campaign: the numbers of its pack, and the text that the hash is of.</summary>
public static class CampaignEndpoints
{
    public static void MapCampaigns(this WebApplication app)
    {
        var pack = app.MapGroup("/campaigns/{CampaignId:int}").RequireAuthorization(Policies.Staff);
        pack.MapGet("/pack.csv", (int campaignId, HttpRequest request, ShowPack packs, CancellationToken ct) =>
            AnswerAsync(campaignId, request, packs, "csv", Csv.ContentType, view => Csv.File(PackFile.Csv(view)), ct));
        pack.MapGet("/pack.json", (int campaignId, HttpRequest request, ShowPack packs, CancellationToken ct) =>
            AnswerAsync(campaignId, request, packs, "json", "application/json; charset=utf-8", view => Encoding.UTF8.GetBytes(PackFile.Json(view)), ct));
        pack.MapGet("/pack.txt", (int campaignId, HttpRequest request, ShowPack packs, CancellationToken ct) =>
            AnswerAsync(campaignId, request, packs, "txt", "text/plain; charset=utf-8", view => Encoding.UTF8.GetBytes(view.Text), ct));
    }

    private static async Task<IResult> AnswerAsync(int campaignId, HttpRequest request, ShowPack packs, string extension, string type, Func<ShowPack.View, byte[]> write, CancellationToken ct)
    {
        try
        {
            return await packs.FindAsync(campaignId, AskedFigures.Read(request.QueryString.Value, FigureStatus.Approved), ct) is { } view
                ? TypedResults.File(write(view), type, PackFile.Name(view, extension))
                : TypedResults.NotFound();
        }
        catch (RuleViolation refusal)
        {
            return TypedResults.Text(refusal.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
