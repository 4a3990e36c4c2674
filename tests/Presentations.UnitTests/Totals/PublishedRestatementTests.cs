using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.UnitTests.Totals;

public class PublishedRestatementTests
{
    private static readonly SmallNumbers Small = new(10);
    private static readonly RollupKey March = new(1, 201803);
    private static readonly RollupKey April = new(2, 201804);
    private static readonly RollupKey InApril = new(1, 201804);
    private static readonly DateOnly[] Quarters = [new(2018, 1, 1), new(2018, 4, 1)];

    [Fact]
    public void What_a_restatement_changed_is_told_of_the_state_and_of_the_nation()
    {
        var publication = Publish([Month(March, ("ID", 300))], [Restate(1, March, ("ID", -1, -276))]);

        Assert.Equal(new RestatedSince(1, -1, -276), publication.RestatedOf("ID"));
        Assert.Equal(new RestatedSince(1, -1, -276), publication.RestatedOf(null));
        Assert.Equal(default, publication.RestatedOf("UT"));
    }

    [Fact]
    public void A_change_of_few_people_waits_and_is_told_only_with_the_next()
    {
        ApprovedMonth[] months = [Month(March, ("ID", 300), ("UT", 200))];

        Assert.Equal(default, Publish(months, [Restate(1, March, ("ID", 0, 4))]).RestatedOf(null));
        Assert.Equal(new RestatedSince(2, 0, 24), Publish(months, [Restate(1, March, ("ID", 0, 4)), Restate(2, March, ("ID", 0, 20))]).RestatedOf("ID"));
    }

    [Fact]
    public void A_change_of_few_people_in_one_state_is_not_found_by_taking_another_from_the_nation()
    {
        var publication = Publish([Month(March, ("ID", 300), ("UT", 200))], [Restate(1, March, ("ID", 0, -40)), Restate(2, March, ("UT", 0, -3))]);

        Assert.Equal(publication.RestatedOf("ID"), publication.RestatedOf(null));
        Assert.Equal(default, publication.RestatedOf("UT"));
    }

    [Fact]
    public void A_change_that_leaves_few_people_is_not_told() =>
        Assert.Equal(default, Publish([Month(March, ("ID", 30), ("UT", 200))], [Restate(1, March, ("ID", 0, -25))]).RestatedOf(null));

    [Fact]
    public void A_month_that_is_held_back_has_no_restatement_to_tell_of() =>
        Assert.Equal(default, Publish([Month(March, ("ID", 300)), Month(April, ("ID", 7))], [Restate(1, April, ("ID", 0, 50))]).RestatedOf(null));

    [Fact]
    public void A_state_that_stands_with_others_has_no_change_of_its_own_in_any_figure() =>
        Assert.Equal(default, Publish([Month(March, ("ID", 300), ("UT", 4), ("CA", 80))], [Restate(1, March, ("UT", 0, 100))]).RestatedOf(null));

    [Fact]
    public void What_was_told_stays_told_whatever_is_published_later()
    {
        ApprovedRestatement[] changes = [Restate(1, March, ("ID", 0, 4)), Restate(2, April, ("ID", 0, 30)), Restate(3, March, ("ID", 0, 40))];
        var first = Publish([Month(March, ("ID", 300)), Month(April, ("ID", 200))], changes[..2]);
        var second = Publish([Month(March, ("ID", 300)), Month(April, ("ID", 200))], changes);

        Assert.Equal((30, 74), (first.RestatedOf("ID").Reached, second.RestatedOf("ID").Reached));
    }

    [Fact]
    public void A_presentation_that_moves_to_another_month_does_not_bring_a_small_change_to_light()
    {
        ApprovedMonth[] months = [Month(March, ("ID", 3_000)), Month(InApril, ("ID", 300))];
        ApprovedRestatement[] changes = [Restate(1, March, ("ID", 0, -3)), Restate(2, March, talk: 50, ("ID", -1, -585)), Restate(3, InApril, talk: 50, ("ID", 1, 585))];

        var publication = Publish(months, changes);
        Assert.Equal(-588, publication.RestatedOf("ID").Reached);
        Assert.Equal(-588, Publish(months, changes, Quarters[..1]).RestatedOf("ID").Reached);
        Assert.Equal(default, Publish(months, changes, Quarters[1..]).RestatedOf("ID"));
        Assert.Equal(-23, Publish(months, [.. changes, Restate(4, InApril, ("ID", 0, -20))]).RestatedOf("ID").Reached);
    }

    [Fact]
    public void A_presentation_that_is_corrected_twice_does_not_bring_a_small_change_to_light() =>
        Assert.Equal(new RestatedSince(1, 0, -20), Publish([Month(March, ("ID", 300))], [Restate(1, March, talk: 50, ("ID", 0, -20)), Restate(2, March, talk: 50, ("ID", 0, 17))]).RestatedOf("ID"));

    [Fact]
    public void Changes_that_make_a_small_number_together_are_not_told_together()
    {
        var publication = Publish([Month(March, ("ID", 300), ("UT", 200))], [Restate(1, March, ("ID", 0, -40)), Restate(2, March, ("UT", 0, 37))]);

        Assert.Equal((-40, 37), (publication.RestatedOf("ID").Reached, publication.RestatedOf("UT").Reached));
        Assert.Equal(default, publication.RestatedOf(null));
    }

    private static Publication Publish(ApprovedMonth[] months, ApprovedRestatement[] changes, DateOnly[]? quarters = null) => new(
        months, PublishedRestatement.Of(changes, (key, state) => months.Single(month => month.Key == key).Places[state].Reached, Small), quarters ?? Quarters, Small);

    private static ApprovedMonth Month(RollupKey key, params (string State, int People)[] places) => new(key, places.ToDictionary(place => place.State,
        place => new PublishedFigures(3, 0, new Dictionary<AudienceGroup, long> { [AudienceGroup.Youth] = place.People })));

    /// <summary>Of a presentation that no other restatement is about.</summary>
    private static ApprovedRestatement Restate(int id, RollupKey key, params (string State, int Presentations, int People)[] places) => Restate(id, key, talk: id, places);

    private static ApprovedRestatement Restate(int id, RollupKey key, int talk, params (string State, int Presentations, int People)[] places) =>
        new(id, talk, key, places.ToDictionary(place => place.State, place => new RestatedSince(1, place.Presentations, place.People)));
}
