using System.ComponentModel.DataAnnotations;
using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;

namespace Presentations.Web.Features.Administration.Imports.Matching;

/// <summary>A mapping as a person edits it on the page; what the page does not show stays as the mapping has it.</summary>
public sealed class MappingForm
{
    /// <summary>Fields that may be the same for every row.</summary>
    public static readonly IReadOnlyList<string> FixedFields = ["taskForce", "state", "kind", "basis", "format", "agency"];

    public int Version { get; set; }

    [Required(ErrorMessage = "Name the log.")]
    [StringLength(Bounds.NameLength, ErrorMessage = "The name is too long.")]
    public string Source { get; set; } = "";

    public RowsAre Are { get; set; }

    /// <summary>What each column is; empty when it is left alone.</summary>
    public List<string> Fields { get; init; } = [];

    /// <summary>The value of fields that are the same for every row.</summary>
    public Dictionary<string, string> Fixed { get; init; } = [];

    public ZeroMeans Zero { get; set; }

    public bool TakesEstimates { get; set; }

    public bool IsDayFirst { get; set; }

    /// <summary>Whether a row whose length cannot be read is taken, instead of rejected.</summary>
    public bool TakesUnreadableLengths { get; set; }

    /// <summary>The column that decides which rows are taken; empty takes all.</summary>
    public string TakeColumn { get; set; } = "";

    /// <summary>What it must say, separated by commas.</summary>
    public string TakeWords { get; set; } = "";
}
