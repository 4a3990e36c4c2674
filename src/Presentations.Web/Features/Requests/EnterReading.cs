using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Features.Requests;

/// <summary>Reads what a coordinator has written down on the phone, and gathers everything that is wrong with it at once.</summary>
/// <param name="youth">The audiences that are pupils.</param>
internal sealed class EnterReading(EnterForm form, IReadOnlyCollection<string> youth)
{
    public List<RuleViolation> Refusals { get; } = [];

    /// <summary>The facts as far as they could be read; without refusals they are whole.</summary>
    /// <param name="today">Where the talk is to be.</param>
    public RequestFacts Facts(Place place, int? venueId, DateOnly today)
    {
        var rules = new WishRules(today, form.NotOn.Select(one => one.Day).OfType<DateOnly>(), form.Sessions, form.Minutes, (field, wrong, value) => Refusals.Add(new RuleViolation(Sentence(field, wrong, value), field)));
        var facts = new RequestFacts(place, Windows(rules))
        {
            VenueId = venueId,
            Audiences = form.Audiences.ToDictionary(code => code, People),
            IsForPupils = form.Audiences.Exists(youth.Contains),
            StaffStays = form.StaffStays,
            Topics = form.Topics,
            Format = form.Format,
            Language = form.Language,
            NeedsInterpreter = form.NeedsInterpreter,
            NotOn = [.. form.NotOn.Select(one => one.Day).OfType<DateOnly>()],
            DecideBy = form.DecideBy,
            Sessions = rules.Sessions(),
            Minutes = rules.Minutes(),
            Flexibility = form.Flexibility,
            Room = Text(nameof(form.Room), form.Room, "The room", Bounds.NameLength),
            Equipment = Text(nameof(form.Equipment), form.Equipment, "The equipment", Bounds.TextLength),
            Accessibility = Text(nameof(form.Accessibility), form.Accessibility, "Accessibility", Bounds.TextLength),
            Notes = Text(nameof(form.Notes), form.Notes, "The notes", Bounds.TextLength),
        };
        Require(form.Audiences.Count > 0, "Say who will be in the room: choose at least one audience.", nameof(form.Audiences));
        rules.RequireStay();
        rules.RequireStaff(facts.IsForPupils, facts.StaffStays);
        rules.RequireDecideBy(form.DecideBy, form.Windows.Max(window => window.LastDay ?? window.FirstDay));
        return facts;
    }

    /// <param name="website">Of the school, when the directory knows it.</param>
    public Requester Requester(string? website)
    {
        Require(!string.IsNullOrWhiteSpace(form.Name), "Who is on the phone?", nameof(form.Name));
        var email = EmailAddress.Read(form.Email);
        Require(email is not null, string.IsNullOrWhiteSpace(form.Email)
            ? "The school follows its request by a link that is mailed; ask for the address."
            : $"“{form.Email.Trim()}” is not an e-mail address; one such as name@school.org is.", nameof(form.Email));
        return new Requester(Text(nameof(form.Name), form.Name, "The name", Bounds.NameLength) ?? "", email ?? "")
        {
            Position = Text(nameof(form.Position), form.Position, "The position", Bounds.NameLength), Phone = Phone(nameof(form.Phone), form.Phone),
            OnSiteName = Text(nameof(form.OnSiteName), form.OnSiteName, "The name", Bounds.NameLength), OnSitePhone = Phone(nameof(form.OnSitePhone), form.OnSitePhone),
            Language = form.MailLanguage, IsSchoolAddress = email is not null && EmailAddress.IsOfWebsite(email, website),
        };
    }

    /// <summary>Runs what refuses by itself; what it refuses is told with the rest.</summary>
    public T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (RuleViolation violation)
        {
            Refusals.Add(violation);
            return default;
        }
    }

    public void Require(bool condition, string sentence, string field)
    {
        if (!condition) Refusals.Add(new RuleViolation(sentence, field));
    }

    private List<WindowFacts> Windows(WishRules rules)
    {
        Require(form.Windows.Count > 0, "Name at least one day that suits the school.", "Windows[0].FirstDay");
        return [.. form.Windows.Select((window, place) => rules.Window($"Windows[{place}]", new(window.FirstDay, window.LastDay, window.LastDay is not null, window.From, window.To))).OfType<WindowFacts>()];
    }

    private static string Sentence(string field, Wrong wrong, object? value) => wrong switch
    {
        Wrong.DateWrong => "Say the first day that suits the school.",
        Wrong.TooSoon => "This is too soon; choose a day after today.",
        Wrong.TooFar => "This is more than two years ahead.",
        Wrong.DaysBackwards => "The last day is before the first.",
        Wrong.TooLongAWindow => "This is longer than three months; name a shorter time.",
        Wrong.DayRuledOut => "All of it is among the days that do not work.",
        Wrong.TimeWrong => field.EndsWith(".From", StringComparison.Ordinal) ? "Say from when it suits the school." : "Say until when it suits the school.",
        Wrong.HoursBackwards => "The end is not after the beginning.",
        Wrong.WindowTooShort => $"The visit takes {value} minutes with its breaks; this is shorter.",
        Wrong.SessionsWrong => "A visit has 1 to 20 sessions.",
        Wrong.MinutesWrong => "A session takes 5 to 480 minutes.",
        Wrong.StayTooLong => $"With its breaks this takes longer than {value} hours; enter it as two requests.",
        Wrong.DecideByWrong => "The day by which the school decides comes after today, and not after the last day that suits it.",
        Wrong.StaffMustStay => "A member of the school’s staff stays in the room during every talk to pupils. Ask whether that is so.",
        _ => throw new ArgumentOutOfRangeException(nameof(wrong), wrong, "The rules of a wish do not refuse this."),
    };

    private int? People(string audience)
    {
        var typed = form.Expected.GetValueOrDefault(audience);
        var people = TypedText.Number(typed);
        Require(string.IsNullOrWhiteSpace(typed) || people is >= 1 and <= Bounds.AttendancePerAudience, $"“{typed?.Trim()}” is not a number of people; a whole number from 1 to {Bounds.AttendancePerAudience:N0} is, or nothing.", $"Expected[{audience}]");
        return people;
    }

    private string? Phone(string field, string? typed)
    {
        Require(string.IsNullOrWhiteSpace(typed) || PhoneNumber.CanBeDialled(typed), $"“{typed?.Trim()}” cannot be dialled; write the number with its digits, for example 208-555-0142.", field);
        return Text(field, typed, "The phone number", PresentationRequest.PhoneLength);
    }

    private string? Text(string field, string? typed, string what, int longest)
    {
        Require(typed is null || typed.Trim().Length <= longest, $"{what} can hold at most {longest:N0} characters; this is {typed?.Trim().Length:N0}.", field);
        return typed;
    }
}
