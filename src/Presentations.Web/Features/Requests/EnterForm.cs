using System.ComponentModel.DataAnnotations;
using Presentations.Domain;
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

    [Required(ErrorMessage = "Who is on the phone?")]
    public string? Name { get; set; }

    public string? Position { get; set; }

    [Required(ErrorMessage = "The school follows its request by a link that is mailed; ask for the address.")]
    public string? Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>Who meets the officer at the door, when that is somebody else.</summary>
    public string? OnSiteName { get; set; }

    public string? OnSitePhone { get; set; }

    /// <summary>"en" or "es": of the messages to the school.</summary>
    public string MailLanguage { get; set; } = Languages.English;

    public List<string> Audiences { get; } = [];

    /// <summary>People, by the code of their audience; what is missing is not known.</summary>
    public Dictionary<string, int?> Expected { get; } = [];

    public List<string> Topics { get; } = [];

    public Format? Format { get; set; }

    public string Language { get; set; } = Languages.English;

    public bool NeedsInterpreter { get; set; }

    [Range(1, Bounds.SessionsPerVisit, ErrorMessage = "A visit has 1 to 20 sessions.")]
    public int Sessions { get; set; } = 1;

    [Range(Bounds.ShortestMinutes, Bounds.LongestMinutes, ErrorMessage = "A session takes 5 to 480 minutes.")]
    public int Minutes { get; set; } = 45;

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

        public WindowFacts Read()
        {
            Rule.Require(FirstDay is not null, "Say the first day that suits the school.", nameof(Windows));
            Rule.Require(From is not null && To is not null, "Say from when to when it suits the school.", nameof(Windows));
            return new WindowFacts(FirstDay.Value, LastDay ?? FirstDay.Value, From.Value, To.Value);
        }
    }
}
