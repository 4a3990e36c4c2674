using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class UntieSchoolTests
{
    private const string LakeCity = "Lake City High School";

    private static readonly Place Spoken = new("Lincoln Elem. Boise", "Boise City", "ID", null, "83702", "America/Boise");

    [DatabaseTheory]
    public async Task Untied_the_school_stands_as_it_was_typed_and_nothing_that_was_said_is_lost(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Spoken);
        await database.DecideAsync<WriteToSchool>(id, (use, version) => use.SubmitAsync(id, version, "We look for an officer."));
        await TieAsync(database, id, await database.VenueAsync(LakeCity));
        var tied = await database.RequestAsync(id);

        await UntieAsync(database, id);

        var untied = await database.RequestAsync(id);
        Assert.Equal((null, Spoken, null, false), (untied.VenueId, untied.Place, untied.AgencyId, untied.IsSchoolAddress));
        Assert.Equal((tied.OwnerId, tied.Status, tied.AnswerDueUtc, tied.AcknowledgedAtUtc), (untied.OwnerId, untied.Status, untied.AnswerDueUtc, untied.AcknowledgedAtUtc));
        Assert.Equal([.. Told(tied), (StepKind.Untied, null)], Told(untied));
        await using var ben = database.As(database.Ben);
        var seen = (await ben.Get<ShowRequest>().FindAsync(id))!;
        Assert.Equal((true, false), (seen.MayTie, seen.MayUntie));
        Assert.Equal("Ben", seen.History[0].Who);
        Assert.Contains(seen.History[0].Changes, change => (change.Field, change.Was, change.Is) == ("School in the directory", LakeCity, "empty"));
        Assert.Contains(seen.History[0].Changes, change => (change.Field, change.Was, change.Is) == ("Name of the school", LakeCity, Spoken.VenueName));
    }

    [DatabaseTheory]
    public async Task It_can_be_tied_to_the_right_entry_and_untied_again_and_what_was_typed_is_still_known(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Spoken);
        await TieAsync(database, id, await database.VenueAsync(LakeCity));
        await UntieAsync(database, id);
        var right = await database.VenueAsync(Typed.Lincoln);

        await TieAsync(database, id, right);
        Assert.Equal(right, (await database.RequestAsync(id)).VenueId);
        await UntieAsync(database, id);

        Assert.Equal(Spoken, (await database.RequestAsync(id)).Place);
    }

    [DatabaseTheory]
    public async Task Handed_over_by_its_tie_it_stays_at_the_desk_that_has_it_whose_coordinator_unties_it(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Spoken);
        await TieAsync(database, id, await database.VenueAsync(Typed.Lincoln));
        await database.DecideAsync<HandOverRequest>(id, (use, version) => use.SubmitAsync(id, version, database.Owner("UT"), "They are nearer."));

        await Assert.ThrowsAsync<RuleViolation>(() => UntieAsync(database, id));
        await UntieAsync(database, id, database.Cam);

        var untied = await database.RequestAsync(id);
        Assert.Equal((null, Spoken, database.Owner("UT")), (untied.VenueId, untied.Place, untied.OwnerId));
    }

    [DatabaseTheory]
    public async Task What_followed_its_tie_follows_back_to_how_it_was_typed_itself(TestDatabase database)
    {
        var ((standing, _), (joined, _)) = (await database.AskAsync("ID", Spoken), await database.AskAsync("ID", Spoken));
        await database.DecideAsync<JoinRequests>(joined, (use, version) => use.SubmitAsync(joined, version, standing));
        await TieAsync(database, standing, await database.VenueAsync(LakeCity));
        Assert.Equal("It goes on as part of another request. Let it stand alone there first; then untie it.", (await RefusedAsync(database, joined)).Message);

        await UntieAsync(database, standing);

        var followed = await database.RequestAsync(joined);
        Assert.Equal((null, Spoken, RequestStatus.Joined), (followed.VenueId, followed.Place, followed.Status));
    }

    [DatabaseTheory]
    public async Task One_that_another_request_has_joined_which_names_that_school_itself_is_not_untied_before_that_stands_alone(TestDatabase database)
    {
        var (venue, (id, _)) = (await database.VenueAsync(Typed.Lincoln), await database.AskAsync("ID", Spoken));
        await TieAsync(database, id, venue);
        await using var ben = database.As(database.Ben);
        var named = (await ben.Get<EnterRequest>().SubmitAsync(Apart(venue))).RequestId;
        await database.DecideAsync<JoinRequests>(named, (use, version) => use.SubmitAsync(named, version, id));

        Assert.Equal($"Another request that names {Typed.Lincoln} has joined it. Let that one stand alone first; then untie this one.", (await RefusedAsync(database, id)).Message);

        await database.DecideAsync<LetStandAlone>(named, (use, version) => use.SubmitAsync(named, version));
        await UntieAsync(database, id);
        Assert.Equal((null, venue), ((await database.RequestAsync(id)).VenueId, (await database.RequestAsync(named)).VenueId));
    }

    [DatabaseTheory]
    public async Task Offered_times_stay_unless_the_clock_of_the_typed_place_is_another(TestDatabase database)
    {
        var ((same, _), (other, _)) = (await database.AskAsync("ID", Spoken), await database.AskAsync("ID", Spoken));
        await TieAsync(database, same, await database.VenueAsync(Typed.Lincoln));
        await TieAsync(database, other, await database.VenueAsync(LakeCity));
        await database.OfferAsync(same, AtTheDesk.At(database.Ada, 9));
        await database.OfferAsync(other, AtTheDesk.At(database.Ada, 13, 2));

        await UntieAsync(database, same);

        Assert.Single((await database.RequestAsync(same)).Offers, one => one.Status is OfferStatus.Open);
        Assert.StartsWith("The clock of the place that was typed is another", (await RefusedAsync(database, other)).Message, StringComparison.Ordinal);
        await database.DecideAsync<OfferTimes>(other, (use, version) => use.TakeBackAsync(other, version));
        await UntieAsync(database, other);
        Assert.Equal(Spoken, (await database.RequestAsync(other)).Place);
    }

    [DatabaseTheory]
    public async Task What_is_booked_closed_or_was_never_tied_is_not_untied_and_is_told_what_to_do(TestDatabase database)
    {
        var venue = await database.VenueAsync(Typed.Lincoln);
        var ((booked, _), (declined, _), (open, _)) = (await database.AskAsync("ID", Spoken), await database.AskAsync("ID", Spoken), await database.AskAsync("ID", Spoken));
        foreach (var id in new[] { booked, declined }) await TieAsync(database, id, venue);
        await database.DecideAsync<BookAgreedTime>(booked, (use, version) => use.SubmitAsync(booked, version, Guid.NewGuid(), AtTheDesk.At(database.Ada, 9)));
        await database.DecideAsync<DeclineRequest>(declined, (use, version) => use.SubmitAsync(declined, version, new() { Reason = DeclineReason.NoCapacity }));
        await using var ben = database.As(database.Ben);
        var named = (await ben.Get<EnterRequest>().SubmitAsync(Apart(venue))).RequestId;
        var untying = ben.Get<UntieSchool>();

        var atSchool = await RefusedAsync(database, booked);
        Assert.Equal($"Its visit is booked at {Typed.Lincoln}. Correct the place of the visit; or cancel the visit, say that the school still wants one, and untie the request when it waits again.", atSchool.Message);
        Assert.Equal((Spoken, atSchool.Message), ((await untying.FindAsync(booked))!.Typed, (await untying.FindAsync(booked))!.First));
        Assert.Equal("Only a request that waits is untied from a school: declined.", (await RefusedAsync(database, declined)).Message);
        Assert.False((await ben.Get<ShowRequest>().FindAsync(declined))!.MayUntie);
        foreach (var id in new[] { named, open })
        {
            Assert.StartsWith("Nobody at a desk tied this request", (await RefusedAsync(database, id)).Message, StringComparison.Ordinal);
            Assert.Null(await untying.FindAsync(id));
        }
        Assert.Equal((venue, venue), ((await database.RequestAsync(booked)).VenueId, (await database.RequestAsync(declined)).VenueId));
    }

    [DatabaseTheory]
    public async Task Nobody_but_a_coordinator_of_its_desk_unties_a_request_or_is_asked(TestDatabase database)
    {
        var (venue, (id, _)) = (await database.VenueAsync(Typed.Lincoln), await database.AskAsync("ID", Spoken));
        await TieAsync(database, id, venue);

        await Assert.ThrowsAsync<AccessDenied>(() => UntieAsync(database, id, database.Ada));
        await Assert.ThrowsAsync<RuleViolation>(() => UntieAsync(database, id, database.Cam));
        await Assert.ThrowsAsync<AccessDenied>(() => UntieAsync(database, id, database.Nat));
        foreach (var other in new[] { database.Ada, database.Cam, database.Nat })
        {
            await using var person = database.As(other);
            Assert.Null(await person.Get<UntieSchool>().FindAsync(id));
            Assert.False((await person.Get<ShowRequest>().FindAsync(id))?.MayUntie ?? false);
        }
        Assert.Equal(venue, (await database.RequestAsync(id)).VenueId);
    }

    [DatabaseTheory]
    public async Task Who_is_overtaken_by_a_colleague_is_told(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Spoken);
        await TieAsync(database, id, await database.VenueAsync(Typed.Lincoln));
        var read = (await database.RequestAsync(id)).Version;
        await database.DecideAsync<WriteToSchool>(id, (use, version) => use.SubmitAsync(id, version, "We look for an officer."));
        await using var ben = database.As(database.Ben);

        await Assert.ThrowsAsync<EditConflict>(() => ben.Get<UntieSchool>().SubmitAsync(id, read));

        Assert.NotNull((await database.RequestAsync(id)).VenueId);
    }

    private static EnterForm Apart(int venueId)
    {
        var form = Phoned.From(venueId);
        form.Twin = TwinChoice.StandAlone;
        return form;
    }

    private static IEnumerable<(StepKind Kind, string? Text)> Told(PresentationRequest request) => request.Steps.OrderBy(step => step.Id).Select(step => (step.Kind, step.Text));

    private static Task TieAsync(TestDatabase database, int id, int venue) => database.DecideAsync<TieSchool>(id, (use, version) => use.SubmitAsync(id, version, venue));

    private static Task UntieAsync(TestDatabase database, int id, int? memberId = null) => database.DecideAsync<UntieSchool>(id, (use, version) => use.SubmitAsync(id, version), memberId);

    private static Task<RuleViolation> RefusedAsync(TestDatabase database, int id) => Assert.ThrowsAsync<RuleViolation>(() => UntieAsync(database, id));
}
