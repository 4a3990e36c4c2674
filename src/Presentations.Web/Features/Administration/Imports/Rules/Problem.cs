namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>What is wrong, or odd, with one row.</summary>
/// <param name="Line">Counted from 1, with the header.</param>
/// <param name="Field">The mapping's name of it, for example "county".</param>
/// <param name="Value">As the log has it; null when it is about the whole row.</param>
/// <param name="Sentence">For the person who reads it.</param>
public sealed record Problem(int Line, string Field, string? Value, string Sentence)
{
    public const int ValueLength = 120;
}
