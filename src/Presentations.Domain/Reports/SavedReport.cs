namespace Presentations.Domain.Reports;

/// <summary>A question of the totals that a person keeps under a name, and may have mailed every month.</summary>
public sealed class SavedReport : IPersonal, IVersioned
{
    private const string Page = "/totals/explore";

    private SavedReport() { }

    public SavedReport(int memberId, string? name, string? address)
    {
        QueryOf(address);
        (MemberId, Name, Address) = (memberId, Bounds.Name(name, "The name"), Bounds.Text(address, "The address", Bounds.TextLength)!);
    }

    public int Id { get; private set; }

    public int MemberId { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The page with its question, from the first slash.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What is asked, from the question mark; empty when nothing is.</summary>
    public string Query => QueryOf(Address);

    public bool IsMailed { get; private set; }

    /// <summary>The month of the last mail as yyyymm; null before the first.</summary>
    public int? MailedMonth { get; private set; }

    /// <param name="month">The present month: the first mail comes with the next.</param>
    public void Mail(int month) => (IsMailed, MailedMonth) = (true, month);

    public void StopMail() => IsMailed = false;

    public bool IsDue(int month) => IsMailed && (MailedMonth ?? 0) < month;

    public void Mailed(int month) => MailedMonth = month;

    /// <summary>What an address asks, from the question mark; refuses one that asks nothing of the totals.</summary>
    public static string QueryOf(string? address)
    {
        Rule.Require(address == Page || address?.StartsWith($"{Page}?", StringComparison.Ordinal) is true, "Only a question of the totals can be saved, and no comparison; open it first.", nameof(Address));
        return address[Page.Length..];
    }
}

/// <summary>A report that a person shows to the colleagues of one task force; it goes when the report goes.</summary>
public sealed class SharedReport : ITaskForceOwned
{
    private SharedReport() { }

    public SharedReport(SavedReport report, int ownerId) => (Report, OwnerId, Name, Address, MemberId) = (report, ownerId, report.Name, report.Address, report.MemberId);

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    public int ReportId { get; private set; }

    public SavedReport Report { get; private set; } = default!;

    /// <summary>As the report has them: its own row is seen by the person alone.</summary>
    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>Who shares it.</summary>
    public int MemberId { get; private set; }
}
