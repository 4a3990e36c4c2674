using System.Globalization;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>The words for where an import stands.</summary>
public static class ImportLabels
{
    public static string Label(this ImportStatus status) => status switch
    {
        ImportStatus.Matching => "Columns to match",
        ImportStatus.Checking => "Looking at the rows",
        ImportStatus.Checked => "Ready to import",
        ImportStatus.Waiting => "Waiting for its turn",
        ImportStatus.Running => "Importing",
        ImportStatus.Finished => "Imported",
        ImportStatus.Interrupted => "Interrupted",
        _ => status.ToString(),
    };

    public static string Number(int number, string one, string? many = null) =>
        number == 1 ? $"1 {one}" : string.Create(CultureInfo.InvariantCulture, $"{number:N0} {many ?? one + "s"}");

    public static string Tone(this ImportStatus status) => status switch
    {
        ImportStatus.Finished => "good",
        ImportStatus.Failed or ImportStatus.Interrupted => "danger",
        ImportStatus.Checking or ImportStatus.Waiting or ImportStatus.Running => "accent",
        ImportStatus.Matching or ImportStatus.Checked or ImportStatus.Cancelled => "warning",
        _ => "",
    };
}
