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

    /// <summary>What would be asked, without the answer; refuses with the same sentence.</summary>
    public Task<TotalsQuestion> AskAsync(AppDb db, string? address, CancellationToken ct = default) => totals.AskAsync(db, TotalsQuestion.Read(SavedReport.QueryOf(address)), ct);

    /// <summary>For example "March–May 2018: By county, all kinds, state ID. Recorded figures."; of days that may become others, what they are at present.</summary>
    public static string InWords(string? address, TotalsQuestion question)
    {
        var asked = $"{TotalsFile.Asked(question)} {new AskedFigures(question.Status, question.AsSubmitted).InWords}.";
        return question.Window is not null ? $"{asked} At present its days are {question.Days!.Value.InWords()}."
            : TotalsQuestion.Read(SavedReport.QueryOf(address)).Days is null ? $"The year of the latest presentation, at present {question.Days!.Value.InWords()}: {asked}"
            : $"{question.Days!.Value.InWords()}: {asked}";
    }
}
