using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Audit;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Delivery;

namespace Presentations.Web.Features.Requests;

/// <summary>Tells the history of a request in words, newest first; what it held of people stays unsaid.</summary>
internal static class RequestHistory
{
    private const string Changed = " changed";

    private static readonly Dictionary<string, string> Fields = new()
    {
        [nameof(PresentationRequest.OwnerId)] = "Desk", [nameof(PresentationRequest.AnswerDueUtc)] = "Promise", [nameof(PresentationRequest.AcknowledgedAtUtc)] = "Acknowledged",
        [nameof(PresentationRequest.ConfirmedAtUtc)] = "Confirmed", [nameof(PresentationRequest.AgencyId)] = "Agency", [nameof(PresentationRequest.DeclineReason)] = "Reason for declining",
        [nameof(PresentationRequest.NotOn)] = "Days that do not work", [nameof(PresentationRequest.DecideBy)] = "Decides by", [nameof(PresentationRequest.Chase)] = "Reminded", [nameof(PresentationRequest.JoinedToId)] = "Joined to request",
    };

    public static async Task<IReadOnlyList<HistoryOfVisit.Entry>> ReadAsync(AppDb db, int requestId, CancellationToken ct)
    {
        var entries = await db.HistoryOfRequestAsync(requestId, ct);
        var members = entries.Select(entry => entry.MemberId).Distinct().ToList();
        var people = await db.Members.Where(member => members.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        var desks = entries.Count == 0 ? [] : await db.Owners.ToDictionaryAsync(owner => $"{owner.Id}", owner => owner.Name, ct);
        return [.. entries.Select(entry => new HistoryOfVisit.Entry(
            entry.AtUtc, entry.MemberId is { } member ? people.GetValueOrDefault(member) : null, entry.Action is HistoryAction.Created ? "Asked" : "Changed", entry.Because,
            [.. ChangeLine.AllOf(entry).Select(line => Told(line, desks))], []))];
    }

    private static HistoryOfVisit.Change Told(ChangeLine line, Dictionary<string, string> desks)
    {
        if (line.Field.EndsWith(Changed, StringComparison.Ordinal)) return new HistoryOfVisit.Change(line.Field[..^Changed.Length], null, "changed");
        string? Value(string? value) => value is null ? null : line.Field switch
        {
            nameof(PresentationRequest.OwnerId) => desks.GetValueOrDefault(value, value),
            nameof(PresentationRequest.Status) when Enum.TryParse<RequestStatus>(value, out var status) => status.Label(),
            nameof(PresentationRequest.DeclineReason) when Enum.TryParse<DeclineReason>(value, out var reason) => reason.Label(),
            nameof(PresentationRequest.Flexibility) when Enum.TryParse<Flexibility>(value, out var flexibility) => flexibility.Label(),
            _ => value,
        };
        return new HistoryOfVisit.Change(Fields.GetValueOrDefault(line.Field, line.Field), Value(line.Was), Value(line.Is) ?? "empty");
    }
}
