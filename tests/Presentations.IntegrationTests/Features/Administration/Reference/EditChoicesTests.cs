using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.IntegrationTests.Reference;
using Presentations.Web.Features.Administration.Audit;
using Presentations.Web.Features.Administration.Reference;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Administration.Reference;

public class EditChoicesTests
{
    [DatabaseTheory]
    public async Task A_topic_gets_another_label_and_place_and_history_tells_of_it_by_its_code(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await ChangeAsync(pat, "gaming", form => (form.Label, form.Order) = ("Safer gaming", 9));

        Assert.Equal(["sextortion", "cyberbullying", "Safer gaming"], (await pat.Get<ListVisitChoices>().FindAsync()).Topics.Select(topic => topic.Label));
        var told = Assert.Single((await pat.Get<ListHistory>().FindAsync(new AuditFilter(Kind: "Topic", Text: "gaming"))).Rows, row => row.Action is HistoryAction.Changed);
        Assert.Equal(("gaming", "/administration/reference/choices"), (told.Thing.Name, told.Thing.Page));
        Assert.Equal([new("Label", "gaming", "Safer gaming"), new("Order", "1", "9")], told.Changes);
    }

    [DatabaseTheory]
    public async Task What_is_no_longer_offered_stays_in_the_talks_that_name_and_count_it(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28);
        await using var pat = database.As(database.Pat);
        await ChangeAsync(pat, "gaming", form => form.IsActive = false);
        await ChangeAsync(pat, "6-8", form => form.IsActive = false);

        await using var ada = database.As(database.Ada);
        var choices = await ada.Get<ListVisitChoices>().FindAsync();
        Assert.DoesNotContain("gaming", choices.Topics.Select(topic => topic.Code));
        Assert.DoesNotContain("6-8", choices.Audiences.Select(audience => audience.Code));
        var form = (await ada.Get<CorrectVisit>().FindAsync(visit))!.Form;
        Assert.Contains("gaming", choices.TopicsWith(form.Talk.Topics).Select(topic => topic.Code));
        Assert.Contains("6-8", choices.AudiencesWith(form.Audiences).Select(audience => audience.Code));
        Assert.Equal((1, 28), await database.TotalAsync("ID"));
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task A_newer_reference_file_leaves_alone_what_an_administrator_changed_and_updates_the_rest(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await ChangeAsync(pat, "gaming", form => form.Label = "Safer gaming");
        await ChangeAsync(pat, "college", form => form.IsActive = false);

        await database.LoadAsync(Edition.Newer(ReferenceFiles.Topics, text => text.Replace("Online gaming safety", "Gaming", StringComparison.Ordinal).Replace("Sextortion", "Extortion", StringComparison.OrdinalIgnoreCase)));
        await database.LoadAsync(Edition.Newer(ReferenceFiles.Audiences, text => text.Replace("college,", "college,Higher education ", StringComparison.Ordinal)));

        var after = await pat.Get<EditChoices>().FindAsync();
        Assert.Equal("Safer gaming", after.Topics.Single(row => row.Code == "gaming").Label);
        var college = after.Audiences.Single(row => row.Code == "college");
        Assert.StartsWith("Higher education", college.Label, StringComparison.Ordinal);
        Assert.False(college.IsActive);
    }

    [DatabaseTheory]
    public async Task The_second_of_two_editors_is_told(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var read = await RowAsync(pat, "gaming");
        await ChangeAsync(pat, "gaming", form => form.Label = "Safer gaming");

        await Assert.ThrowsAsync<EditConflict>(() => pat.Get<EditChoices>().SubmitAsync(
            new() { IsTopic = true, Code = read.Code, Version = read.Version, Label = "Games", Order = 1, IsActive = true }));

        Assert.Equal("Safer gaming", (await RowAsync(pat, "gaming")).Label);
    }

    [DatabaseTheory]
    public async Task What_forms_could_not_offer_is_refused_with_a_sentence(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        async Task<string?> RefusedAsync(string code, Action<EditChoices.Form> change) =>
            (await Assert.ThrowsAsync<RuleViolation>(() => ChangeAsync(pat, code, change))).Field;

        Assert.Equal("The label", await RefusedAsync("gaming", form => form.Label = ""));
        Assert.Equal("Label", await RefusedAsync("gaming", form => form.Label = "sextortion"));
        Assert.Equal("Order", await RefusedAsync("gaming", form => form.Order = 0));
        Assert.Equal("IsActive", await RefusedAsync(Audience.Unspecified, form => form.IsActive = false));
    }

    [DatabaseTheory]
    public async Task Nobody_but_an_administrator_reads_or_changes_them_here(TestDatabase database)
    {
        foreach (var other in new[] { database.Ada, database.Ben, database.Cam, database.Nat })
        {
            await using var person = database.As(other);
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<EditChoices>().FindAsync());
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<EditChoices>().SubmitAsync(new() { IsTopic = true, Code = "gaming", Version = 1, Label = "Mine", Order = 1, IsActive = true }));
        }
    }

    private static async Task<EditChoices.Row> RowAsync(TestPerson person, string code) =>
        await person.Get<EditChoices>().FindAsync() switch { var view => view.Topics.Concat(view.Audiences).Single(row => row.Code == code) };

    private static async Task ChangeAsync(TestPerson person, string code, Action<EditChoices.Form> change)
    {
        var row = await RowAsync(person, code);
        var form = new EditChoices.Form { IsTopic = row.IsTopic, Code = code, Version = row.Version, Label = row.Label, Order = Math.Max(row.Order, 1), IsActive = row.IsActive };
        change(form);
        await person.Get<EditChoices>().SubmitAsync(form);
    }
}
