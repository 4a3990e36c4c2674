using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class VisitMergeTests
{
    private static readonly VisitFormWords Words = new(
        new(1, [], [new("gaming", "Gaming"), new("sextortion", "Sextortion")], [new("6-8", "Grades 6-8", AudienceGroup.Youth, null, null)], []), [new(1, "Ada"), new(2, "Ben")]);

    [Fact]
    public void What_only_one_of_us_changed_needs_no_choice()
    {
        var (read, mine, saved) = (Read(), Read(), Read());
        mine.Notes = "Bring a cable.";
        (saved.LeadPresenterId, saved.Version) = (2, 2);

        var merge = new VisitMerge(read, mine, saved, Words);
        var merged = merge.Merged();

        Assert.Equal([("Presenter", false, false), ("Notes", true, false)], merge.Differences.Select(one => (one.Part.Label, one.TakeMine, one.BothChanged)));
        Assert.Equal(("Bring a cable.", 2, 2), (merged.Notes, merged.LeadPresenterId, merged.Version));
    }

    [Fact]
    public void What_both_changed_is_shown_side_by_side_and_mine_until_I_choose()
    {
        var (read, mine, saved) = (Read(), Read(), Read());
        mine.Sessions[0].Counts["6-8"] = "29";
        saved.Sessions[0].Counts["6-8"] = "30";

        var merge = new VisitMerge(read, mine, saved, Words);

        var difference = Assert.Single(merge.Differences);
        Assert.Equal(("Session 1", "09:00, 45 minutes, Grades 6-8 29", "09:00, 45 minutes, Grades 6-8 30", true), (difference.Part.Label, difference.Mine, difference.Saved, difference.BothChanged));
        Assert.Equal("29", merge.Merged().Sessions[0].Counts["6-8"]);
        difference.TakeMine = false;
        Assert.Equal("30", merge.Merged().Sessions[0].Counts["6-8"]);
    }

    [Fact]
    public void A_session_that_I_added_joins_those_that_are_saved_now()
    {
        var (read, mine, saved) = (Read(), Read(), Read());
        mine.Sessions.Add(new() { Minutes = "30", Counts = new() { ["6-8"] = "12" } });
        saved.Sessions.Add(new() { PresentationId = 9, Minutes = "20" });

        var merged = new VisitMerge(read, mine, saved, Words).Merged();

        Assert.Equal(["45", "20", "30"], merged.Sessions.Select(session => session.Minutes));
    }

    [Fact]
    public void A_session_that_was_voided_meanwhile_does_not_come_back()
    {
        var (read, mine, saved) = (Read(), Read(), Read());
        mine.Sessions[0].Minutes = "50";
        saved.Sessions.Clear();

        var merge = new VisitMerge(read, mine, saved, Words);

        Assert.Null(Assert.Single(merge.Differences).Saved);
        Assert.Empty(merge.Merged().Sessions);
    }

    [Fact]
    public void No_change_of_either_is_ever_lost()
    {
        var edit = Gen.Elements(
            form => form.Notes = "x", form => form.Date = new(2018, 3, 15), form => form.LeadPresenterId = 2, form => form.Talk.Topics = ["sextortion"], form => form.Talk.Title = "Safe",
            form => form.Talk.Kind = Kind.Training, form => form.Talk.Format = Format.Assembly, form => form.LeadAgency = new(3, "Boise PD"), form => form.Partners = [new(4, "Nampa PD")],
            form => form.CoPresenterIds = [2], form => form.Sessions[0].Minutes = "60", form => form.Place.VenueText = "Borah", form => form.Talk.Language = "es", (Action<VisitForm>)(form => form.Talk.Basis = CountingBasis.Roster));
        Prop.ForAll(Gen.Zip(edit.ListOf(), edit.ListOf()).ToArbitrary(), edits =>
        {
            var (read, mine, saved) = (Read(), Read(), Read());
            foreach (var change in edits.Item1) change(mine);
            foreach (var change in edits.Item2) change(saved);

            var merged = new VisitMerge(read, mine, saved, Words).Merged();

            // Both make the same changes, so everything that either changed must be there.
            var both = Read();
            foreach (var change in edits.Item1.Concat(edits.Item2)) change(both);
            Assert.Equal(JsonSerializer.Serialize(both), JsonSerializer.Serialize(merged));
        }).QuickCheckThrowOnFailure();
    }

    private static VisitForm Read() => new()
    {
        Version = 1, OwnerId = 1, LeadPresenterId = 1, Date = new(2018, 3, 14), Place = new() { VenueId = 5, VenueText = "Lincoln" }, Talk = new() { Topics = ["gaming"] }, Audiences = ["6-8"],
        Sessions = [new() { PresentationId = 7, Start = "09:00", Minutes = "45", Counts = new() { ["6-8"] = "28" } }],
    };
}
