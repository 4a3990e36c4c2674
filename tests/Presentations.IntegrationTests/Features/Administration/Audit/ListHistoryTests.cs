using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Administration.Audit;
using Presentations.Web.Features.Administration.People;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Administration.Audit;

public class ListHistoryTests
{
    [DatabaseTheory]
    public async Task An_administrator_reads_who_changed_what_when_and_why(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28);
        await CorrectAsync(database, visit, "The roster came.");

        var told = (await FindAsync(database, new AuditFilter(Kind: "Visit"))).Rows[0];

        Assert.Equal(("Ben", "The roster came.", HistoryAction.Changed), (told.Who!.Name, told.Because, told.Action));
        Assert.Equal(database.Clock.GetUtcNow().UtcDateTime, told.AtUtc);
        Assert.Equal(($"/visits/{visit}", "Lincoln Elementary School, Wed, Mar 14, 2018"), (told.Thing.Page, told.Thing.Name));
        Assert.Equal([new("Presenter", "Ada", "Ben")], told.Changes);
    }

    [DatabaseTheory]
    public async Task Of_a_personal_field_it_is_told_only_that_it_changed(TestDatabase database)
    {
        var form = await database.VisitAsync(28);
        (form.LeadPresenterId, form.LeadPresenterName) = (null, "Deputy Lee");
        await using var ada = database.As(database.Ada);
        var visit = (await ada.Get<LogVisit>().SubmitAsync(form)).VisitId;
        await CorrectAsync(database, visit, "It was Ben.");

        var told = (await FindAsync(database, new AuditFilter(Kind: "Visit"))).Rows[0];

        Assert.Equal([new("Presenter", null, "Ben"), new("Name of the presenter", null, "changed")], told.Changes.OrderByDescending(change => change.Field));
        Assert.DoesNotContain("Deputy Lee", string.Join(' ', told.Changes), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Filters_narrow_by_person_kind_number_words_and_days(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28, 26);
        database.Clock.Advance(TimeSpan.FromDays(1));
        await CorrectAsync(database, visit, "The 100% roster_came.");

        async Task<IEnumerable<(string?, string)>> ToldAsync(AuditFilter filter) => (await FindAsync(database, filter)).Rows.Select(row => (row.Who?.Name, row.Thing.Kind));

        Assert.Equal([("Ben", "Visit")], await ToldAsync(new(Who: "ben")));
        Assert.Equal([("Ben", "Visit")], await ToldAsync(new(Who: $"{database.Ben}")));
        Assert.Equal(3, (await ToldAsync(new(Who: "ada@example"))).Count());
        Assert.Empty(await ToldAsync(new(Who: "nobody of that name")));
        Assert.All(await ToldAsync(new(Who: AuditFilter.TheSystem)), told => Assert.Null(told.Item1));
        Assert.NotEmpty(await ToldAsync(new(Who: "System")));
        Assert.Equal(await ToldAsync(new(Who: AuditFilter.TheSystem)), await ToldAsync(new(Who: "System")));
        Assert.Equal([("Ben", "Visit"), ("Ada", "Visit")], await ToldAsync(new(Kind: "Visit", Text: $"{visit}")));
        Assert.Equal([("Ben", "Visit")], await ToldAsync(new(Text: "100% ROSTER_C")));
        Assert.Empty(await ToldAsync(new(Text: "1%roster")));
        Assert.Equal([("Ben", "Visit")], await ToldAsync(new(From: "2018-06-16")));
        Assert.Equal([("Ada", "Visit")], await ToldAsync(new(Kind: "Visit", From: "2018-06-15", To: "2018-06-15")));
        Assert.Empty(await ToldAsync(new(Who: "ada", From: "2018-06-16")));
    }

    [DatabaseTheory]
    public async Task Words_find_a_person_by_name_who_did_something_or_to_whom_it_was_done(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var zoe = await pat.Get<InvitePerson>().SubmitAsync(new InvitePerson.Form { Name = "Zoe O'Hara <b>", Email = "zoe@example.org", Role = Role.NationalViewer });
        await pat.Get<MakeResetLink>().SubmitAsync(zoe.MemberId);

        var told = (await FindAsync(database, new AuditFilter(Text: "O'Hara <b>"))).Rows;

        Assert.Equal([("Pat", "Zoe O'Hara <b>"), ("Pat", "Zoe O'Hara <b>")], told.Select(row => (row.Who?.Name, row.Thing.Name)));
        Assert.NotEmpty((await FindAsync(database, new AuditFilter(Text: "pat"))).Rows);
    }

    [DatabaseTheory]
    public async Task Pages_follow_each_other_without_a_gap_though_much_happened_in_one_moment(TestDatabase database)
    {
        for (var i = 0; i < 6; i++)
        {
            await using var ada = database.As(database.Ada);
            await ada.Get<LogVisit>().SubmitAsync(await database.VisitAsync([.. Enumerable.Repeat<int?>(20, 20)]), isMeant: true);
        }
        await using var db = database.AsSystem();
        var all = await db.History.Where(entry => entry.MemberId == database.Ada).OrderByDescending(entry => entry.AtUtc).ThenByDescending(entry => entry.Id).Select(entry => entry.Id).ToListAsync();
        Assert.Equal(126, all.Count);

        var read = new List<long>();
        string? page = null;
        do
        {
            var view = await FindAsync(database, new AuditFilter(Who: "ada", Page: page));
            read.AddRange(view.Rows.Select(row => row.Id));
            page = view.Older;
        }
        while (page is not null);

        Assert.Equal(all, read);
    }

    [DatabaseTheory]
    public async Task What_is_gone_keeps_its_history_and_has_no_page(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            var agency = await db.Agencies.SingleAsync(agency => agency.Name == "Boise Police Department");
            db.Agencies.Remove(agency);
            await db.SaveChangesAsync();
        }

        var told = (await FindAsync(database, new AuditFilter(Kind: nameof(Agency)))).Rows[0];

        Assert.Equal((HistoryAction.Removed, null, null), (told.Action, told.Thing.Name, told.Thing.Page));
    }

    [DatabaseTheory]
    public async Task What_no_filter_can_be_is_refused_with_a_sentence(TestDatabase database)
    {
        foreach (var odd in new AuditFilter[] { new(From: "yesterday"), new(To: "2018-02-30"), new(To: "9999-12-31"), new(From: "2018-03-02", To: "2018-03-01"), new(Page: "2"), new(Page: "99999999999999999999.1"), new(Page: "-1.5") })
            await Assert.ThrowsAsync<RuleViolation>(() => FindAsync(database, odd));
    }

    [DatabaseTheory]
    public async Task Nobody_but_an_administrator_reads_it_not_even_of_the_own_task_force(TestDatabase database)
    {
        await database.LogTypedAsync(28);
        foreach (var other in new[] { database.Ada, database.Ben, database.Cam, database.Nat })
        {
            await using var person = database.As(other);
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<ListHistory>().FindAsync(new AuditFilter()));
        }
    }

    [Fact]
    public void Every_kind_of_thing_that_has_a_history_can_be_chosen()
    {
        var historied = typeof(IHistoried).Assembly.GetTypes().Where(type => type.IsClass && typeof(IHistoried).IsAssignableFrom(type)).Select(Root).Distinct().Order();

        Assert.Equal(historied, AuditKind.All.Select(kind => kind.Subject).Order());

        static string Root(Type type) => type.BaseType is { } parent && typeof(IHistoried).IsAssignableFrom(parent) ? Root(parent) : type.Name;
    }

    private static async Task<ListHistory.View> FindAsync(TestDatabase database, AuditFilter filter)
    {
        await using var pat = database.As(database.Pat);
        return await pat.Get<ListHistory>().FindAsync(filter);
    }

    private static async Task CorrectAsync(TestDatabase database, int visit, string because)
    {
        await using var ben = database.As(database.Ben);
        var form = (await ben.Get<CorrectVisit>().FindAsync(visit))!.Form;
        (form.LeadPresenterId, form.Because) = (database.Ben, because);
        await ben.Get<CorrectVisit>().SubmitAsync(visit, form);
    }
}
