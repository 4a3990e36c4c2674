using Presentations.Domain.Periods.Checks;

namespace Presentations.Web.Features.Periods;

/// <summary>Where a finding of the checklist is fixed.</summary>
internal static class ChecklistLinks
{
    /// <summary>The part of a visit's address that leads back to the checklist of its month.</summary>
    public const string Back = "checklist";

    public static IEnumerable<(string Label, string Href)> Of(ChecklistItem item, string ownerCode)
    {
        var back = $"?{Back}={Uri.EscapeDataString(ownerCode)}";
        if (item.Check is Check.CountyNotKnown && item.VenueId is { } venue) yield return ("The venue", $"/directory/venues/{venue}");
        yield return item.Check switch
        {
            Check.VisitNotClosed => ("Say how it went", $"/visits/{item.VisitId}{back}"),
            Check.WithoutCount => ("Add the count", $"/presentations/{item.PresentationId}{back}"),
            Check.Unverified => ("The import", $"/administration/imports/{item.ImportBatchId}"),
            Check.CountyNotKnown => ("The visit", $"/visits/{item.VisitId}{back}"),
            _ => ("Look at it", item.PresentationId is { } talk ? $"/presentations/{talk}{back}" : $"/visits/{item.VisitId}{back}"),
        };
        if (item.OtherVisitId is { } other) yield return ("The other visit", $"/visits/{other}{back}");
    }
}
