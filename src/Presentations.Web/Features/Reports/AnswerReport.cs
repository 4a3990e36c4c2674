using Presentations.Data;
using Presentations.Domain.Reports;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Reports;

/// <summary>Answers the question that a report keeps, as its person sees it, and says in words what it asks.</summary>
public sealed class AnswerReport(ExploreTotals totals)
{
    /// <summary>Refuses with the sentence that the report itself would show.</summary>
    public Task<ExploreTotals.Page> FindAsync(AppDb db, string? address, CancellationToken ct = default) => totals.FindPageAsync(db, TotalsQuestion.Read(SavedReport.QueryOf(address)), ct);

    /// <summary>For example "March–May 2018: By county, all kinds, state ID. Recorded figures."; of days that may become others, what they are at present.</summary>
    public static string InWords(string? address, ExploreTotals.View view)
    {
        var asked = $"{TotalsFile.Asked(view.Question)} {new AskedFigures(view.Question.Status, view.Question.AsSubmitted).InWords}.";
        return view.Question.Window is not null ? $"{asked} At present its days are {view.Days.InWords()}."
            : TotalsQuestion.Read(SavedReport.QueryOf(address)).Days is null ? $"The year of the latest presentation, at present {view.Days.InWords()}: {asked}"
            : $"{view.Days.InWords()}: {asked}";
    }
}
