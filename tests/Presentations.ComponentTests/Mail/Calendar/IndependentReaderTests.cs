using Presentations.Web.Mail.Calendar;
using Ics = Ical.Net.Calendar;

namespace Presentations.ComponentTests.Mail.Calendar;

/// <summary>Somebody else's reader (Ical.Net) sees in every kind of file what we meant.</summary>
public class IndependentReaderTests
{
    private const string Odd = "Presentation; at Lincoln, \"Room\" 1\\2\nSecond line: ñ 日本 😀, and so long that it must be folded more than once to keep within 75 octets";

    private static readonly DateTime Now = new(2027, 1, 5, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Starts = new(2027, 6, 14, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_invitation_and_its_update_say_the_same_of_one_appointment_but_for_what_changed()
    {
        var (first, second) = (Read(CalendarFile.Request, Event()), Read(CalendarFile.Request, Event() with { Sequence = 4, StartsAtUtc = Starts.AddHours(1), EndsAtUtc = Starts.AddHours(2) }));

        Assert.Equal(("REQUEST", "REQUEST"), (first.Method, second.Method));
        var (before, after) = (Only(first), Only(second));
        Assert.Equal((before.Uid, 3, 4), (after.Uid, before.Sequence, after.Sequence));
        Assert.Equal((Starts, Starts.AddHours(1), Starts.AddHours(1), Starts.AddHours(2)), (before.Start!.AsUtc, before.End!.AsUtc, after.Start!.AsUtc, after.End!.AsUtc));
        Assert.Equal((Odd, Odd, Odd), (before.Summary, before.Location, before.Description));
        Assert.Equal(("America/Boise", 9), (before.Start.TzId, before.Start.Value.Hour));
        Assert.Equal(("Ada Reyes", "mailto:ada+x@example.org"), (before.Attendees.Single().CommonName, before.Attendees.Single().Value!.OriginalString));
        Assert.Equal("mailto:presentations@example.org", before.Organizer!.Value!.OriginalString);
    }

    [Fact]
    public void A_cancellation_is_one()
    {
        var calendar = Read(CalendarFile.Cancel, Event() with { Sequence = 4, IsCancelled = true });

        Assert.Equal(("CANCEL", "CANCELLED", "visit-1@example.org", 4), (calendar.Method, Only(calendar).Status, Only(calendar).Uid, Only(calendar).Sequence));
    }

    [Fact]
    public void A_feed_tells_every_visit_on_the_clock_of_its_own_place()
    {
        string[] zones = ["America/Boise", "America/Phoenix", "Pacific/Honolulu", "America/New_York"];
        var visits = Enumerable.Range(0, 40).Select(number => Published() with
        {
            Uid = $"visit-{number}@example.org",
            Zone = zones[number % zones.Length],
            StartsAtUtc = Starts.AddDays(9 * number),
            EndsAtUtc = Starts.AddDays(9 * number).AddHours(1),
        }).ToArray();

        var calendar = Read(CalendarFile.Publish, visits);

        Assert.Equal(visits.Select(visit => (visit.Uid, visit.StartsAtUtc, visit.Zone)), calendar.Events.Select(one => (one.Uid!, one.Start!.AsUtc, one.Start.TzId!)));
        Assert.Equal(zones.Order(), calendar.TimeZones.Select(zone => zone.TzId!).Order());
    }

    [Fact]
    public void A_feed_without_any_visit_is_read_as_such() => Assert.Empty(Read(CalendarFile.Publish).Events);

    private static Ics Read(string method, params CalendarEvent[] events)
    {
        var file = CalendarFile.Of(method, events, Now, method == CalendarFile.Publish ? "My visits" : null);
        CalendarGrammar.Read(file);
        return Assert.IsType<Ics>(Ics.Load(file));
    }

    private static Ical.Net.CalendarComponents.CalendarEvent Only(Ics calendar) => Assert.Single(calendar.Events);

    private static CalendarEvent Published() => Event() with { Attendee = null };

    private static CalendarEvent Event() => new("visit-1@example.org", 3, Starts, Starts.AddHours(1), "America/Boise", Odd)
    {
        Location = Odd, Description = Odd, Organizer = new CalendarUser("Presentations", "presentations@example.org"), Attendee = new CalendarUser("Ada Reyes", "ada+x@example.org"),
    };
}
