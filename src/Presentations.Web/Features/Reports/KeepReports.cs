using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Reports;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Reports;

/// <summary>A person keeps questions of the totals, shares them with a task force, and has them mailed every month.</summary>
public sealed class KeepReports(AppDbFactory dbs, AnswerReport reports, TimeProvider clock) : IUseCase
{
    public const string Path = "/reports";

    /// <param name="Own">The person's.</param>
    /// <param name="Shared">What colleagues show.</param>
    /// <param name="Owners">With whom the person can share.</param>
    public sealed record View(IReadOnlyList<Row> Own, IReadOnlyList<SharedRow> Shared, IReadOnlyList<OwnerChoice> Owners);

    /// <param name="SharedWith">Null when it is not shared.</param>
    public sealed record Row(int Id, string Name, string Address, bool IsMailed, string? SharedWith);

    public sealed record SharedRow(string Name, string Address, string By, string Owner);

    public sealed record OwnerChoice(int Id, string Name);

    public sealed class Form
    {
        [Required(ErrorMessage = "Give it a name that you will recognize.")]
        public string? Name { get; set; }

        public string? Address { get; set; }
    }

    public async Task<View> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (db.Scope.MemberId is not { } me) return new View([], [], []);
        var own = await db.SavedReports.AsNoTracking().Where(report => report.MemberId == me).OrderBy(report => report.Name).ToListAsync(ct);
        var shared = await db.SharedReports.AsNoTracking().OrderBy(report => report.Name).ToListAsync(ct);
        var (owners, people) = (await OwnersAsync(db, ct), await db.Members.AsNoTracking().ToDictionaryAsync(member => member.Id, member => member.Name, ct));
        return new View(
            own.ConvertAll(report => new Row(report.Id, report.Name, report.Address, report.IsMailed, shared.Find(other => other.ReportId == report.Id) is { } with ? owners[with.OwnerId] : null)),
            [.. shared.Where(report => report.MemberId != me).Select(report => new SharedRow(report.Name, report.Address, people.GetValueOrDefault(report.MemberId, "A colleague"), owners[report.OwnerId]))],
            [.. db.Scope.WritableOwners.Select(id => new OwnerChoice(id, owners[id]))]);
    }

    /// <summary>What would be kept, in words; refuses what the totals do not answer.</summary>
    public async Task<string> DescribeAsync(string? address, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return AnswerReport.InWords(address, await reports.AskAsync(db, address, ct));
    }

    public async Task SaveAsync(Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (db.Scope.MemberId is not { } me) throw new AccessDenied("Sign in to keep a report.");
        await reports.AskAsync(db, form.Address, ct);
        db.SavedReports.Add(new SavedReport(me, form.Name, form.Address));
        await db.SaveChangesAsync(ct);
    }

    public Task RemoveAsync(int id, CancellationToken ct = default) => ChangeAsync(id, (db, report) => db.SavedReports.Remove(report), ct);

    /// <summary>Shows it to everyone of a task force; whoever opens it sees what they may see.</summary>
    public Task ShareAsync(int id, int ownerId, CancellationToken ct = default) => ChangeAsync(id, (db, report) => db.SharedReports.Add(new SharedReport(report, ownerId)), ct);

    public Task WithdrawAsync(int id, CancellationToken ct = default) => ChangeAsync(id, (db, report) => db.SharedReports.RemoveRange(db.SharedReports.Where(shared => shared.ReportId == report.Id)), ct);

    public Task MailAsync(int id, CancellationToken ct = default) =>
        ChangeAsync(id, (_, report) => report.Mail(DateRange.MonthOf(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))), ct);

    public Task StopMailAsync(int id, CancellationToken ct = default) => ChangeAsync(id, (_, report) => report.StopMail(), ct);

    private async Task ChangeAsync(int id, Action<AppDb, SavedReport> change, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(ct);
        var report = await db.SavedReports.SingleOrDefaultAsync(row => row.Id == id && row.MemberId == db.Scope.MemberId, ct);
        Rule.Require(report is not null, "This report is gone, or it is not yours.");
        change(db, report);
        await db.SaveChangesAsync(ct);
    }

    private static Task<Dictionary<int, string>> OwnersAsync(AppDb db, CancellationToken ct) => db.Owners.AsNoTracking().ToDictionaryAsync(owner => owner.Id, owner => owner.Name, ct);
}
