using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Campaigns;

/// <summary>Where today stands in a campaign's window. It begins and ends with the day in UTC; talks count by the day of their place.</summary>
public sealed record CampaignStage(string InWords, bool IsRunning)
{
    internal static CampaignStage Of(DateRange days, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return today < days.First ? new CampaignStage(days.First.DayNumber - today.DayNumber is 1 ? "Begins tomorrow" : $"Begins in {days.First.DayNumber - today.DayNumber:N0} days", false)
            : today > days.Last ? new CampaignStage("Over", false)
            : new CampaignStage($"Day {today.DayNumber - days.First.DayNumber + 1:N0} of {days.Last.DayNumber - days.First.DayNumber + 1:N0}", true);
    }
}
