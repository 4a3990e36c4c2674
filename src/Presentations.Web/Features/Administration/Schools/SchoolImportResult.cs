using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.Web.Features.Administration.Schools;

/// <summary>What became of the rows of a school file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Layout">The national file that it was recognized as.</param>
/// <param name="Read">Added, updated, unchanged and rejected add up to it.</param>
/// <param name="Added">Schools that were not in the directory.</param>
/// <param name="Updated">Schools of which the file tells something new.</param>
/// <param name="Unchanged">Schools of which it tells what was known, or what is older than what is known.</param>
/// <param name="Closed">Of all: closed, or not open yet. They stay for the talks that were given there, and are offered no more.</param>
/// <param name="Rejected">Rows that were not taken, each with the reason.</param>
/// <param name="Warnings">What was odd with rows that were taken.</param>
public sealed record SchoolImportResult(
    string File, string Layout, int Read, int Added, int Updated, int Unchanged, int Closed, IReadOnlyList<Problem> Rejected, IReadOnlyList<Problem> Warnings);
