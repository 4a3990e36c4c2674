namespace Presentations.Web.Features.Requests.School;

/// <summary>What a school types of its wish; kept as it was typed, whatever is wrong with it.</summary>
public class WishForm
{
    public const int MostWindows = 3;
    private const int MostDaysOff = 3;

    /// <summary>Of the request that was read; 0 for one that is asked anew.</summary>
    public int Version { get; set; }

    /// <summary>Codes of those who will be in the room.</summary>
    public List<string> Audiences { get; set; } = [];

    /// <summary>The people expected, by the code of their audience.</summary>
    public Dictionary<string, string?> Expected { get; set; } = [];

    public List<string> Topics { get; set; } = [];

    public string? Format { get; set; }

    public List<WindowForm> Windows { get; set; } = [];

    public List<string?> NotOn { get; set; } = [];

    public string? Flexibility { get; set; }

    public string? DecideBy { get; set; }

    public string? Sessions { get; set; } = "1";

    public string? Minutes { get; set; } = "45";

    public string? Room { get; set; }

    public string? Equipment { get; set; }

    public string? Language { get; set; } = "en";

    public bool NeedsInterpreter { get; set; }

    public string? Accessibility { get; set; }

    public bool StaffStays { get; set; }

    public string? Notes { get; set; }

    /// <summary>True once the school was told that the notes seem to name a child; it is told once.</summary>
    public bool WasWarned { get; set; }

    /// <summary>Gives it a row for every time and day that can be named; what was not posted is empty, not null.</summary>
    public void Complete()
    {
        (Audiences, Expected, Topics, Windows, NotOn) = (Audiences ?? [], Expected ?? [], Topics ?? [], Windows ?? [], NotOn ?? []);
        while (Windows.Count < MostWindows) Windows.Add(new WindowForm());
        while (NotOn.Count < MostDaysOff) NotOn.Add(null);
    }
}

/// <summary>One preferred time: a day, or several, and the hours that suit.</summary>
public sealed class WindowForm
{
    public string? FirstDay { get; set; }

    /// <summary>Empty when one day is meant.</summary>
    public string? LastDay { get; set; }

    public string? From { get; set; } = "08:00";

    public string? To { get; set; } = "15:00";

    public bool IsEmpty => string.IsNullOrWhiteSpace(FirstDay) && string.IsNullOrWhiteSpace(LastDay);
}
