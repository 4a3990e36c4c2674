using Presentations.Domain.Periods.Checks;

namespace Presentations.Web.Features.Periods;

/// <summary>Where a finding of the checklist is fixed.</summary>
internal static class ChecklistLinks
{
    public static IEnumerable<(string Label, string Href)> Of(ChecklistItem item)
    {
        if (item.Check is Check.CountyNotKnown && item.VenueId is { } venue) yield return ("The venue", $"/directory/venues/{venue}");
        yield return item.Check switch
        {
            Check.VisitNotClosed => ("Say how it went", $"/visits/{item.VisitId}"),
            Check.WithoutCount => ("Add the count", $"/presentations/{item.PresentationId}"),
            Check.Unverified => ("The import", $"/administration/imports/{item.ImportBatchId}"),
            Check.CountyNotKnown => ("The visit", $"/visits/{item.VisitId}"),
            _ => ("Look at it", item.PresentationId is { } talk ? $"/presentations/{talk}" : $"/visits/{item.VisitId}"),
        };
        if (item.OtherVisitId is { } other) yield return ("The other visit", $"/visits/{other}");
    }
}
