namespace Presentations.Web.Features.Administration.Imports.Reading;

/// <summary>One row of a log as its file has it.</summary>
/// <param name="Line">Counted from 1; of a row that spans lines, the first.</param>
/// <param name="Cells">Trimmed; what a sheet holds as a date or a number is written out.</param>
public sealed record SourceRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column counted from 0; empty where the row is shorter.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";

    public bool IsBlank => Cells.All(cell => cell.Length == 0);
}
