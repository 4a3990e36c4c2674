using FsCheck.Fluent;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.UnitTests.Requests;

public class SuggestTimesTests
{
    /// <summary>A random case: windows, days that do not work, closed days, presenters with stops.</summary>
    public sealed record Case(RequestFacts Facts, IReadOnlyList<DateOnly> Closed, IReadOnlyList<PresenterTimes> Presenters);

    [Fact]
    public void A_free_presenter_is_suggested_for_every_school_day_of_the_window()
    {
        var suggestions = Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday.AddDays(6))).Suggest(Wanted.Presenter(7));

        Assert.Equal(Enumerable.Range(0, 5).Select(Wanted.Monday.AddDays), suggestions.Select(one => one.Slot.Date));
    }

    [Fact]
    public void A_window_of_three_months_is_looked_through_to_its_end()
    {
        var presenter = Wanted.Presenter(7);
        var last = Wanted.Monday.AddDays(88);
        for (var day = Wanted.Monday; day < last; day = day.AddDays(1)) presenter.Profile.Except(day, null, null);

        Assert.Contains(Wanted.Request(Wanted.Window(Wanted.Monday, last.AddDays(4))).Suggest(presenter), one => one.Slot.Date >= last);
    }

    [Fact]
    public void Of_a_window_that_has_begun_long_ago_the_days_to_come_are_suggested()
    {
        var request = Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday.AddDays(90)));
        var suggestions = new SuggestTimes(request, Wanted.School, _ => false, Wanted.Now.AddDays(80)).Among([Wanted.Presenter(7)], 50);

        Assert.NotEmpty(suggestions);
        Assert.All(suggestions, one => Assert.True(one.Slot.StartsAtUtc > Wanted.Now.AddDays(80)));
    }

    [Fact]
    public void A_holiday_inside_a_window_is_left_out_and_a_day_that_the_school_named_is_not()
    {
        var memorialDay = new DateOnly(2018, 5, 28);

        Assert.DoesNotContain(Wanted.Request(Wanted.Window(memorialDay, memorialDay.AddDays(2))).Suggest(Wanted.Presenter(7)), one => one.Slot.Date == memorialDay);
        Assert.Contains(Wanted.Request(Wanted.Window(memorialDay, memorialDay)).Suggest(Wanted.Presenter(7)), one => one.Slot.Date == memorialDay);
    }

    [Fact]
    public void A_day_that_the_school_ruled_out_is_never_suggested()
    {
        var request = Wanted.Request(Wanted.Facts(Wanted.Window(Wanted.Monday, Wanted.Monday.AddDays(4))) with { NotOn = [Wanted.Monday.AddDays(1)] });

        Assert.DoesNotContain(request.Suggest(Wanted.Presenter(7)), one => one.Slot.Date == Wanted.Monday.AddDays(1));
    }

    [Fact]
    public void Whoever_is_not_cleared_for_the_topic_or_does_not_speak_the_language_is_left_out()
    {
        var (notCleared, silent) = (Wanted.Presenter(7), Wanted.Presenter(8));
        notCleared.Profile.Speak(["en"], ["cyberbullying"]);
        silent.Profile.Speak(["es"], []);

        Assert.Empty(Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday)).Suggest(notCleared, silent));
    }

    [Fact]
    public void The_one_with_the_smaller_share_of_the_load_comes_first_and_the_reasons_say_so()
    {
        var suggestions = Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday)).Suggest(Wanted.Presenter(7, share: 12), Wanted.Presenter(8, share: 1));

        Assert.Equal([8, 7], suggestions.Select(one => one.PresenterId).Distinct());
        Assert.Equal(["free in the school’s first choice", "home base not known: the way is not counted", "one visit in three months"], suggestions[0].Reasons);
    }

    [Fact]
    public void A_volunteer_comes_before_somebody_who_is_as_near()
    {
        var request = Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday));
        request.VolunteerFor(8, FixedClock.Default);

        var best = request.Suggest(Wanted.Presenter(7), Wanted.Presenter(8))[0];

        Assert.Equal((8, "has volunteered"), (best.PresenterId, best.Reasons[0]));
    }

    [Fact]
    public void A_volunteer_is_among_the_suggestions_however_many_others_would_do_better()
    {
        var request = Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday));
        request.VolunteerFor(9, FixedClock.Default);
        PresenterTimes[] presenters = [Wanted.Presenter(6), Wanted.Presenter(7), Wanted.Presenter(8), Wanted.Presenter(9, share: 12)];
        presenters[^1].Profile.Travel(null, new GeoPoint(44.2, -116.2), milesPerHour: 50, bufferMinutes: 15);

        var suggestions = new SuggestTimes(request, Wanted.School, _ => false, Wanted.Now).Among(presenters, 3);

        Assert.Equal(3, suggestions.Count);
        Assert.Contains(suggestions, one => one.PresenterId == 9);
    }

    [Fact]
    public void Where_any_hour_is_as_good_the_suggestions_spread_over_the_day()
    {
        var several = Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday)).Suggest(Wanted.Presenter(7), Wanted.Presenter(8), Wanted.Presenter(9));
        var alone = Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday.AddDays(2))).Suggest(Wanted.Presenter(7));

        Assert.Equal([new(8, 0), new(9, 0), new(10, 0)], several.Select(one => one.Slot.Start));
        Assert.Equal([new(8, 0), new(9, 0), new(10, 0)], alone.Select(one => one.Slot.Start));
    }

    [Fact]
    public void The_only_presenter_on_the_only_day_is_suggested_at_three_hours_apart()
    {
        var suggestions = Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday)).Suggest(Wanted.Presenter(7));

        Assert.Equal([new(8, 0), new(9, 0), new(10, 0)], suggestions.Select(one => one.Slot.Start));
    }

    [Fact]
    public void When_the_first_hour_is_taken_the_next_free_one_is_suggested()
    {
        var suggestions = Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday, from: 8, to: 11)).Suggest(Wanted.Presenter(7, 0, Wanted.Stop(Wanted.Monday, 8)));

        Assert.NotEmpty(suggestions);
        Assert.All(suggestions, one => Assert.True(one.Slot.Start >= new TimeOnly(9, 15)));
    }

    [Theory]
    [InlineData(Flexibility.TheseTimesOnly, 0, "")]
    [InlineData(Flexibility.SameWeek, 4, "not a day that the school named; it said that any time in the same week suits")]
    [InlineData(Flexibility.AnyTime, 16, "not a day that the school named; it said that any time suits")]
    public void The_other_days_of_a_flexible_school_come_after_those_that_it_named_and_say_so(Flexibility flexibility, int others, string reason)
    {
        var wednesday = Wanted.Monday.AddDays(2);
        var suggestions = Wanted.Request(Wanted.Facts(Wanted.Window(wednesday, wednesday, from: 9, to: 10)) with { Flexibility = flexibility }).Suggest(Wanted.Presenter(7, share: 5), Wanted.Presenter(8));

        Assert.Equal([wednesday, wednesday], suggestions.Take(2).Select(one => one.Slot.Date));
        var beyond = suggestions.Skip(2).ToList();
        Assert.Equal(others, beyond.Select(one => one.Slot.Date).Distinct().Count());
        Assert.All(beyond, one => Assert.Equal(reason, one.Reasons[0]));
        Assert.DoesNotContain(beyond, one => one.Slot.Date == wednesday || one.Slot.Date > Wanted.Monday.AddDays(4) || !WorkingDays.Is(one.Slot.Date));
        Assert.All(beyond, one => Assert.True(one.Score < suggestions[1].Score));
    }

    [Fact]
    public void Nobody_is_suggested_who_would_leave_before_their_hours_or_be_back_after_them()
    {
        var presenter = Wanted.Presenter(7);
        presenter.Profile.Travel("83702", new GeoPoint(44.49, -116.20), Pace.Usual.MilesPerHour, Pace.Usual.BufferMinutes);

        var suggestions = Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday.AddDays(4), from: 6, to: 18)).Suggest(presenter);

        Assert.NotEmpty(suggestions);
        Assert.All(suggestions, one => Assert.InRange(one.Slot.Start, new TimeOnly(9, 31), new TimeOnly(13, 59)));
        Assert.Equal("leave by 08:17; 72 miles, about 1 h 30 min each way", suggestions[0].Reasons[1]);
    }

    [Fact]
    public void A_day_with_as_many_visits_as_the_presenter_takes_is_left_out()
    {
        var presenter = Wanted.Presenter(7, 0, Wanted.Stop(Wanted.Monday, 8), Wanted.Stop(Wanted.Monday, 14));
        presenter.Profile.Limit(2, 8);

        Assert.Empty(Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday)).Suggest(presenter));
    }

    [Fact]
    public void Whatever_is_asked_suggestions_suit_the_school_and_the_presenter_and_come_in_the_same_order()
    {
        foreach (var one in Samples.Of(Cases(), 200))
        {
            var request = Wanted.Request(one.Facts);
            var suggest = new SuggestTimes(request, Wanted.School, one.Closed.Contains, Wanted.Now);
            var suggestions = suggest.Among(one.Presenters, 30);

            Assert.All(suggestions, suggestion => Suits(one, suggestion));
            Assert.Equal(suggestions.Select(Key), suggest.Among([.. one.Presenters.Reverse()], 30).Select(Key));
            Assert.Equal(suggestions.OrderByDescending(suggestion => suggestion.Score).Select(suggestion => suggestion.Score), suggestions.Select(suggestion => suggestion.Score));
        }
    }

    private static (int, Slot) Key(Suggestion suggestion) => (suggestion.PresenterId, suggestion.Slot);

    private static void Suits(Case one, Suggestion suggestion)
    {
        var (slot, presenter) = (suggestion.Slot, one.Presenters.Single(presenter => presenter.Profile.MemberId == suggestion.PresenterId));
        Assert.True(one.Facts.Windows.Any(window => window.FirstDay <= slot.Date && slot.Date <= window.LastDay && window.From <= slot.Start && slot.Start < slot.End && slot.End <= window.To)
            || one.Facts.Flexibility is not Flexibility.TheseTimesOnly && WorkingDays.Is(slot.Date));
        Assert.DoesNotContain(slot.Date, one.Facts.NotOn);
        Assert.DoesNotContain(slot.Date, one.Closed);
        Assert.True(slot.StartsAtUtc > Wanted.Now);
        Assert.Equal(SessionPlan.StayMinutes(one.Facts.Sessions, one.Facts.Minutes), slot.Minutes);
        Assert.True(presenter.Profile.IsCleared("|gaming|") && presenter.Profile.Speaks("en"));
        Assert.All(presenter.Stops, stop => Assert.True(stop.EndsAtUtc <= slot.StartsAtUtc || slot.EndsAtUtc <= stop.StartsAtUtc));
    }

    private static FsCheck.Gen<Case> Cases()
    {
        var day = from offset in Gen.Choose(0, 40) select Wanted.Monday.AddDays(offset - 12);
        var window = from first in day
                     from days in Gen.Choose(0, 9)
                     from hour in Gen.Choose(0, 20)
                     from hours in Gen.Choose(3, 5)
                     select Wanted.Window(first, first.AddDays(days), hour, Math.Min(23, hour + hours));
        var stop = from date in day
                   from hour in Gen.Choose(6, 20)
                   select Wanted.Stop(date, hour);
        var presenter = from share in Gen.Choose(0, 9)
                        from stops in stop.ListOf(4)
                        from kind in Gen.Choose(0, 4)
                        select (share, stops, kind);
        return from windows in window.ListOf(3)
               from notOn in day.ListOf(3)
               where !windows.Any(window => PresentationRequest.IsRuledOut(window.FirstDay, window.LastDay, [.. notOn]))
               from closed in day.ListOf(3)
               from presenters in presenter.ListOf(5)
               from sessions in Gen.Choose(1, 3)
               from flexibility in Gen.Elements(Enum.GetValues<Flexibility>())
               select new Case(
                   Wanted.Facts([.. windows]) with { NotOn = [.. notOn], Sessions = sessions, Flexibility = flexibility }, [.. closed],
                   [.. presenters.Select((one, place) => Person(place + 1, one.share, one.stops, one.kind))]);
    }

    private static PresenterTimes Person(int id, int share, IEnumerable<Stop> stops, int kind)
    {
        var person = Wanted.Presenter(id, share, [.. stops]);
        if (kind == 0) person.Profile.Speak(["es"], []);
        if (kind == 1) person.Profile.Speak(["en"], ["cyberbullying"]);
        if (kind == 2) person.Profile.Travel("83702", new GeoPoint(43.7, -116.6), 35, 15);
        return person;
    }
}
