using FsCheck;
using FsCheck.Fluent;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail.Calendar;

namespace Presentations.ComponentTests.Mail.Calendar;

public class CalendarFileTests
{
    private static readonly DateTime Now = new(2027, 1, 5, 12, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Zones =>
    [
        "America/New_York", "America/Chicago", "America/Boise", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "America/Adak",
        "Pacific/Honolulu", "America/Puerto_Rico", "Pacific/Guam", "America/Indiana/Knox", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu", "America/Sao_Paulo",
    ];

    [Fact]
    public void An_invitation_says_what_when_where_and_for_whom()
    {
        var one = CalendarGrammar.Read(CalendarFile.Of(CalendarFile.Request, [Event("Presentation; at Lincoln, \"Room\" 1\\2\nSecond line")], Now)).PartsNamed("VEVENT").Single();

        Assert.Equal("Presentation; at Lincoln, \"Room\" 1\\2\nSecond line", one.Text("SUMMARY"));
        Assert.Equal(("America/Boise", "20270614T090000"), (one.One("DTSTART").Parameters["TZID"], one.One("DTSTART").Value));
        Assert.Equal(("3", "CONFIRMED"), (one.One("SEQUENCE").Value, one.One("STATUS").Value));
        Assert.Equal(("Ada Reyes", "mailto:ada+x@example.org"), (one.One("ATTENDEE").Parameters["CN"], one.One("ATTENDEE").Value));
    }

    [Fact]
    public void A_cancellation_names_the_same_appointment()
    {
        var (invitation, cancellation) = (Event("x"), Event("x") with { Sequence = 4, IsCancelled = true });

        var (before, after) = (Single(CalendarFile.Request, invitation), Single(CalendarFile.Cancel, cancellation));

        Assert.Equal(before.One("UID").Value, after.One("UID").Value);
        Assert.Equal(("4", "CANCELLED"), (after.One("SEQUENCE").Value, after.One("STATUS").Value));
    }

    /// <summary>Whatever people type — folds, escapes, half characters, controls — the file keeps the grammar and the reader sees the same words.</summary>
    [Fact]
    public void No_text_breaks_the_grammar_and_none_is_lost()
    {
        var odd = Gen.Elements("a", "Lincoln", " ", ";", ",", ":", "\\", "\\n", "\n", "\r\n", "\t", "\"", "ñ", "日本", "😀", "\u0000", "\u001b", "\u0085", "\u2028", "BEGIN:VEVENT", "\r\nEND:VCALENDAR", new string('x', 74), "é́", "%0D%0A", "^n", "@");

        Prop.ForAll(odd.ListOf().Resize(40).ToArbitrary(), pieces =>
        {
            var text = string.Concat(pieces);
            var one = Single(CalendarFile.Request, Event(text) with { Location = text, Description = text, Attendee = new CalendarUser(text, "ada@example.org"), Organizer = new CalendarUser("x", $"{text}@example.org") });

            foreach (var property in new[] { "SUMMARY", "LOCATION", "DESCRIPTION" }) Assert.Equal(Readable(text), one.Text(property) ?? "");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    /// <summary>A grammar that lets everything pass would prove nothing.</summary>
    [Theory]
    [InlineData("\r\n", "\n")]
    [InlineData("SUMMARY:", "SUMMARY;")]
    [InlineData("SUMMARY:", "SUMMARY:,")]
    [InlineData("SUMMARY:", "SUMMARY:\\x")]
    [InlineData("SUMMARY:", "SUMMARY:1234567890123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("END:VEVENT\r\n", "")]
    [InlineData("UID:", "X-UID:")]
    [InlineData("DTSTAMP:20270105T120000Z", "DTSTAMP:20270105T120000")]
    [InlineData("TZID=America/Boise", "TZID=America/Denver")]
    [InlineData("TZOFFSETTO:-0700", "TZOFFSETTO:-7")]
    [InlineData("ORGANIZER;", "X-ORGANIZER;")]
    [InlineData("CN=\"", "CN=\"\"")]
    [InlineData("mailto:presentations", "presentations")]
    public void The_grammar_refuses_what_is_wrong(string right, string wrong)
    {
        var file = CalendarFile.Of(CalendarFile.Request, [Event("x")], Now);
        Assert.Contains(right, file, StringComparison.Ordinal);

        Assert.Throws<FormatException>(() => CalendarGrammar.Read(file.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Half_a_character_is_no_reason_to_fail() => Assert.Equal("a\uFFFDb", Single(CalendarFile.Request, Event("a\uD83Db")).Text("SUMMARY"));

    [Theory, MemberData(nameof(Zones))]
    public void A_zone_tells_every_hour_as_the_clock_there_does(string zone)
    {
        foreach (var year in new[] { 2007, 2018, 2027 })
        {
            var starts = new DateTime(year, 6, 14, 15, 0, 0, DateTimeKind.Utc);
            var told = CalendarGrammar.Read(CalendarFile.Of(CalendarFile.Publish, [Published("x") with { Zone = zone, StartsAtUtc = starts, EndsAtUtc = starts.AddHours(1) }], Now)).PartsNamed("VTIMEZONE").Single();
            var rules = WallClock.Zone(zone);
            for (var local = new DateTime(year, 1, 1); local.Year == year; local = local.AddHours(1))
            {
                if (rules.IsInvalidTime(local) || rules.IsAmbiguousTime(local)) continue;
                Assert.Equal(WallClock.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone), ZoneReading.ToUtc(told, local));
            }
        }
    }

    [Fact]
    public void American_zones_are_told_as_yearly_rules_which_old_programs_understand()
    {
        var zone = CalendarGrammar.Read(CalendarFile.Of(CalendarFile.Publish, [Published("x")], Now)).PartsNamed("VTIMEZONE").Single();

        Assert.Equal(["FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"], zone.Parts.Select(part => part.One("RRULE").Value));
    }

    [Fact]
    public void A_feed_of_years_in_several_zones_is_one_valid_file()
    {
        var events = Enumerable.Range(0, 60).Select(number =>
        {
            var starts = new DateTime(2025, 1, 1, 15, 0, 0, DateTimeKind.Utc).AddDays(number * 17);
            return Published($"Visit {number}") with { Uid = $"{number}@example.org", Zone = Zones.ElementAt(number % 16).Data, StartsAtUtc = starts, EndsAtUtc = starts.AddMinutes(45) };
        });

        Assert.Equal(60, CalendarGrammar.Read(CalendarFile.Of(CalendarFile.Publish, [.. events], Now, "My visits")).PartsNamed("VEVENT").Count());
    }

    [Fact]
    public void A_feed_without_any_visit_is_a_calendar_too()
    {
        var calendar = CalendarGrammar.Read(CalendarFile.Of(CalendarFile.Publish, [], Now, "My visits"));

        Assert.Equal((null, "VTIMEZONE"), (calendar.Find("METHOD"), calendar.Parts.Single().Name));
    }

    [Theory]
    [InlineData("ORGANIZER;", "X-ORGANIZER;")]
    [InlineData("TRANSP:OPAQUE", "ATTENDEE:mailto:ada@example.org")]
    public void The_grammar_refuses_what_is_not_published_like_that(string right, string wrong)
    {
        var file = CalendarFile.Of(CalendarFile.Publish, [Published("x")], Now);
        Assert.Contains(right, file, StringComparison.Ordinal);

        Assert.Throws<FormatException>(() => CalendarGrammar.Read(file.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_grammar_refuses_a_calendar_that_holds_nothing() =>
        Assert.Throws<FormatException>(() => CalendarGrammar.Read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"));

    private static Part Single(string method, CalendarEvent one) => CalendarGrammar.Read(CalendarFile.Of(method, [one], Now)).PartsNamed("VEVENT").Single();

    /// <summary>Control characters have no place in a calendar, and every line end is one.</summary>
    private static string Readable(string text) => string.IsNullOrWhiteSpace(text) ? "" : string.Concat(text.ReplaceLineEndings("\n").Where(character => character is '\n' or '\t' || !char.IsControl(character)));

    private static CalendarEvent Published(string summary) => Event(summary) with { Attendee = null };

    private static CalendarEvent Event(string summary) => new("visit-1@example.org", 3, new DateTime(2027, 6, 14, 15, 0, 0, DateTimeKind.Utc), new DateTime(2027, 6, 14, 16, 40, 0, DateTimeKind.Utc), "America/Boise", summary)
    {
        Organizer = new CalendarUser("Presentations", "presentations@example.org"), Attendee = new CalendarUser("Ada Reyes", "ada+x@example.org"),
    };
}
