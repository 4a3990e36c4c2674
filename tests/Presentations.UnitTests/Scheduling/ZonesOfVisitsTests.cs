using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.UnitTests.Scheduling;

public class ZonesOfVisitsTests
{
    /// <summary>1 January 2026, so that the clock changes of the year lie ahead.</summary>
    private static readonly FixedClock NewYear = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("America/Phoenix", "2026-01-15", "2026-01-15 16:00")]
    [InlineData("America/Phoenix", "2026-07-15", "2026-07-15 16:00")] // Arizona does not change its clocks
    [InlineData("America/Denver", "2026-07-15", "2026-07-15 15:00")]  // the Navajo Nation, within Arizona, does
    [InlineData("Pacific/Honolulu", "2026-07-15", "2026-07-15 19:00")]
    [InlineData("America/Boise", "2026-07-15", "2026-07-15 15:00")]
    [InlineData("America/Los_Angeles", "2026-07-15", "2026-07-15 16:00")] // the north of Idaho
    [InlineData("America/New_York", "2026-03-08", "2026-03-08 13:00")]
    public void Nine_o_clock_is_nine_on_the_schools_own_clock(string zone, string day, string utc) =>
        Assert.Equal(Utc(utc), At(zone, day, new TimeOnly(9, 0)).StartsAtUtc);

    [Theory]
    [InlineData("2026-03-08", 2, 30, "2026-03-08 10:30")] // skipped: moves past the gap, to 3:30
    [InlineData("2026-03-08", 3, 30, "2026-03-08 10:30")]
    [InlineData("2026-11-01", 1, 30, "2026-11-01 08:30")] // repeated: the first
    [InlineData("2026-11-01", 2, 30, "2026-11-01 10:30")]
    public void On_the_sundays_of_the_clock_change_every_time_means_one_instant(string day, int hour, int minute, string utc) =>
        Assert.Equal(Utc(utc), At("America/Los_Angeles", day, new TimeOnly(hour, minute)).StartsAtUtc);

    [Fact]
    public void A_visit_lasts_as_long_as_its_sessions_when_the_clock_jumps_within_it()
    {
        var visit = Visit.Book(1, Guid.NewGuid(), Of("America/Denver", "2026-03-08"), [new PlannedSession(new TimeOnly(1, 30), 30), new PlannedSession(new TimeOnly(3, 0), 30)], NewYear);

        Assert.Equal(TimeSpan.FromHours(1), visit.EndsAtUtc - visit.StartsAtUtc);
        Assert.Equal(60, visit.Slot!.Value.Minutes);
    }

    [Fact]
    public void Whoever_crosses_a_zone_border_drives_in_real_time()
    {
        var (boise, coeur) = (At("America/Boise", "2026-04-07", new TimeOnly(10, 0)), At("America/Los_Angeles", "2026-04-07", new TimeOnly(10, 0)));

        Assert.Equal(TimeSpan.FromHours(1), coeur.StartsAtUtc - boise.StartsAtUtc);
        Assert.Equal(boise.Slot!.Value.Start, coeur.Slot!.Value.Start);
    }

    [Fact]
    public void A_move_that_would_take_the_last_session_past_midnight_is_refused()
    {
        var visit = Visit.Book(1, Guid.NewGuid(), Of("America/Denver", "2026-04-07"), [new PlannedSession(new TimeOnly(8, 0), 45), new PlannedSession(new TimeOnly(17, 0), 45)], NewYear);

        Assert.Throws<RuleViolation>(() => visit.Move(visit.Date, new TimeOnly(16, 0), "The school asked.", NewYear));

        Assert.Equal(new TimeOnly(8, 0), visit.Slot!.Value.Start);
    }

    [Fact]
    public void A_move_across_the_change_keeps_the_time_on_the_wall()
    {
        var visit = At("America/Boise", "2026-03-06", new TimeOnly(9, 0));

        visit.Move(new DateOnly(2026, 3, 9), new TimeOnly(9, 0), "The school asked.", NewYear);

        Assert.Equal(Utc("2026-03-09 15:00"), visit.StartsAtUtc);
    }

    private static Visit At(string zone, string day, TimeOnly time) => Visit.Book(1, Guid.NewGuid(), Of(zone, day), [new PlannedSession(time, 45)], NewYear);

    private static BookingFacts Of(string zone, string day) =>
        new(new VisitFacts(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new Place("A school", "A town", "AZ", null, null, zone)));

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
