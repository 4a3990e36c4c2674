using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <content>What the school corrects until the talk; no time that was offered or booked depends on it.</content>
public sealed partial class PresentationRequest
{
    /// <summary>Answers the names of the properties that changed; none when all is as it was.</summary>
    /// <param name="visit">The one that is booked; its sessions take over how many are expected, but where the desk has booked another number. Null as long as there is none.</param>
    public IReadOnlyList<string> CorrectOnSite(OnSiteFacts facts, Visit? visit, TimeProvider clock)
    {
        RequireOnSite(visit, clock);
        var (before, expected) = (OnSite(), ExpectedInEach(visit?.Presentations.Count ?? Sessions));
        (ContactName, ContactPosition, ContactPhone) = (Bounds.Name(facts.Name, "Your name"), Bounds.Text(facts.Position, "The position", Bounds.NameLength), Bounds.Text(facts.Phone, "The phone number", PhoneLength));
        (OnSiteName, OnSitePhone) = (Bounds.Text(facts.OnSiteName, "The contact at the school", Bounds.NameLength), Bounds.Text(facts.OnSitePhone, "The phone number at the school", PhoneLength));
        (Room, Equipment) = (Bounds.Text(facts.Room, "The room", Bounds.NameLength), Bounds.Text(facts.Equipment, "The equipment", Bounds.TextLength));
        Accessibility = Bounds.Text(facts.Accessibility, "Accessibility", Bounds.TextLength);
        foreach (var audience in audiences) audience.Expect(facts.Expected.GetValueOrDefault(audience.Audience));
        List<string> changed = [.. before.Zip(OnSite()).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => pair.First.Name)];
        if (changed.Count == 0) return changed;

        if (changed.Contains(nameof(Audiences))) visit?.Expect(expected, ExpectedInEach(visit.Presentations.Count));
        Note(StepKind.Corrected, clock);
        return changed;
    }

    /// <summary>Refuses what comes after the talk has begun, or after the end of the request.</summary>
    public void RequireOnSite(Visit? visit, TimeProvider clock)
    {
        Rule.Require(Status is not RequestStatus.Joined, "This request goes on as part of another one of the school, where these are kept. Please write us a message.", "OnSiteJoined");
        Rule.Require(Status.IsOpen() && ContactEmail is not null, "This request is closed; there is nothing left to correct. You can ask for another presentation at any time.", "OnSiteClosed");
        Rule.Require(visit?.StartsAtUtc is null || clock.GetUtcNow().UtcDateTime < visit.StartsAtUtc, "The visit has begun, so this can no longer be corrected here. Please write us a message.", "OnSite");
        Rule.Require(Status is not RequestStatus.Booked || visit is { IsAhead: true }, "The visit is no longer ahead. Please write us a message.", "OnSite");
    }

    /// <summary>Null when the number of one audience is not known.</summary>
    private int? ExpectedInEach(int sessions) => audiences.Sum(audience => audience.Expected) is { } people && audiences.TrueForAll(audience => audience.Expected is not null) ? Math.Max(1, people / sessions) : null;

    private List<(string Name, string? Value)> OnSite() =>
    [
        (nameof(ContactName), ContactName), (nameof(ContactPosition), ContactPosition), (nameof(ContactPhone), ContactPhone), (nameof(OnSiteName), OnSiteName), (nameof(OnSitePhone), OnSitePhone),
        (nameof(Room), Room), (nameof(Equipment), Equipment), (nameof(Accessibility), Accessibility),
        (nameof(Audiences), string.Join(' ', audiences.OrderBy(audience => audience.Audience, StringComparer.Ordinal).Select(audience => $"{audience.Audience}:{audience.Expected}"))),
    ];
}
