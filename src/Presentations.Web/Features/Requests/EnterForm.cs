using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Delivery;

namespace Presentations.Web.Features.Requests;

/// <summary>What a coordinator writes down while a school is on the phone.</summary>
public sealed class EnterForm
{
    /// <summary>Made with the form, so that sending it twice counts once.</summary>
    public Guid EntryId { get; init; } = Guid.NewGuid();

    public PlaceForm Place { get; } = new();

    public string? Name { get; set; }

    public string? Position { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>Who meets the officer at the door, when that is somebody else.</summary>
    public string? OnSiteName { get; set; }

    public string? OnSitePhone { get; set; }

    /// <summary>"en" or "es": of the messages to the school.</summary>
    public string MailLanguage { get; set; } = Languages.English;

    public List<string> Audiences { get; } = [];

    /// <summary>People as they were typed, by the code of their audience; what is missing is not known.</summary>
    public Dictionary<string, string?> Expected { get; } = [];

    public List<string> Topics { get; } = [];

    public Format? Format { get; set; }

    public string Language { get; set; } = Languages.English;

    public bool NeedsInterpreter { get; set; }

    public string? Sessions { get; set; } = "1";

    public string? Minutes { get; set; } = "45";

    public List<WindowForm> Windows { get; } = [new()];

    public Flexibility Flexibility { get; set; }

    public List<DayForm> NotOn { get; } = [];

    /// <summary>After it an answer is of no use to the school.</summary>
    public DateOnly? DecideBy { get; set; }

    public bool StaffStays { get; set; }

    public string? Room { get; set; }

    public string? Equipment { get; set; }

    public string? Accessibility { get; set; }

    public string? Notes { get; set; }

    /// <summary>The school that was typed is none of those in the directory that it may be.</summary>
    public bool IsNotListed { get; set; }

    /// <summary>Null as long as nobody had to say.</summary>
    public TwinChoice? Twin { get; set; }

    /// <summary>A day that does not work.</summary>
    public sealed class DayForm
    {
        public DateOnly? Day { get; set; }
    }

    /// <summary>One preferred time.</summary>
    public sealed class WindowForm
    {
        public DateOnly? FirstDay { get; set; }

        /// <summary>Null when one day is meant.</summary>
        public DateOnly? LastDay { get; set; }

        public TimeOnly? From { get; set; } = new(8, 0);

        public TimeOnly? To { get; set; } = new(15, 0);
    }
}
