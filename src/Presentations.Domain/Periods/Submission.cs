using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>What a month was given out as: its lines, the rules that applied, who and when, and a hash over it all. It never changes.</summary>
public sealed class Submission : ICoordinated, IFrozen
{
    private Submission() { }

    internal Submission(ReportingPeriod period, int number, int memberId, SeenMonth seen, DateTime atUtc) =>
        (OwnerId, Month, Number, MemberId, Seen, AtUtc) = (period.OwnerId, period.Month, number, memberId, seen, atUtc);

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    /// <summary>As yyyymm.</summary>
    public int Month { get; private set; }

    /// <summary>1 for the first, and one more each time it is submitted again.</summary>
    public int Number { get; private set; }

    /// <summary>The member who submitted it.</summary>
    public int MemberId { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>See <see cref="CountingRules"/>.</summary>
    public int RulesVersion { get; private set; } = CountingRules.Version;

    /// <summary>How its text is written; see <see cref="SubmissionText"/>.</summary>
    public int TextFormat { get; private set; } = SubmissionText.Format;

    /// <summary>SHA-256 of <see cref="SubmissionText"/>, in lower-case hexadecimal as sha256sum writes it.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The month as the person saw it; freezing refuses when it is another by then. Not stored.</summary>
    public SeenMonth Seen { get; } = new(0);

    /// <summary>True when talks of the demonstration campaign are among its lines: it is taken out with them.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>Called where the lines are read and written.</summary>
    public void Seal(string text) => Hash = SubmissionText.HashOf(text);

    /// <summary>Called where the lines are read.</summary>
    public void MarkAsDemo() => IsDemo = true;
}
