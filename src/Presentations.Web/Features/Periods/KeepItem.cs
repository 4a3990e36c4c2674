using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Periods.Checks;

namespace Presentations.Web.Features.Periods;

/// <summary>A coordinator keeps what the checklist found as it is, with a reason that travels with the submission; or puts it back on the list.</summary>
public sealed class KeepItem(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public sealed class Form
    {
        /// <summary>The findings that are kept for this reason.</summary>
        public required IReadOnlyList<string> Keys { get; init; }

        public string? Because { get; set; }
    }

    public async Task SubmitAsync(string ownerCode, int month, Form form, CancellationToken ct = default)
    {
        Rule.Together(
            () => Rule.Require(form.Keys.Count > 0, "Choose at least one: what is not chosen stays open.", nameof(Form.Keys)),
            () => Rule.Require(!string.IsNullOrWhiteSpace(form.Because), "Say why it is kept as it is: whoever approves the month reads it.", nameof(Form.Because)),
            () => GivenReason.Require(form.Because));
        await using var db = await dbs.OpenAsync(ct);
        var (owner, me) = (await db.OwnerIdAsync(ownerCode, ct), db.RequireMember());
        var found = Checklist.Of(await MonthReading.ReadAsync(db, owner, month, ct)).IntersectBy(form.Keys, item => item.Key).ToList();
        Rule.Require(found.Count > 0, "The checklist does not say this any more; look at it again.");
        var period = await db.OpenPeriodAsync(owner, month, ct);
        foreach (var item in found) period.Keep(item, form.Because, me, clock);
        await db.SaveChangesAsync(ct);
    }

    public async Task TakeBackAsync(string ownerCode, int month, string key, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var period = await db.FindPeriodAsync(await db.OwnerIdAsync(ownerCode, ct), month, ct);
        Rule.Require(period is not null, "Nothing was kept in this month.");
        period.Reconsider(key);
        await db.SaveChangesAsync(ct);
    }
}
