using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

public class HistoryTests
{
    [DatabaseTheory]
    public async Task A_new_visit_and_each_of_its_talks_have_an_entry_of_who_and_when(TestDatabase database)
    {
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, 30);

        await using var db = database.AsSystem();
        var entries = await db.History.Where(entry => entry.MemberId == database.Ada).ToListAsync();
        Assert.Equal(["Presentation", "Presentation", "Visit"], entries.Select(entry => entry.Subject).Order());
        Assert.All(entries, entry => Assert.Equal(HistoryAction.Created, entry.Action));
        Assert.All(entries, entry => Assert.Equal(database.Owner("ID"), entry.OwnerId));
        Assert.All(entries, entry => Assert.Equal(database.Clock.GetUtcNow().UtcDateTime, entry.AtUtc));
        Assert.Equal(id, entries.Single(entry => entry.Subject == "Visit").SubjectId);
    }

    [DatabaseTheory]
    public async Task A_correction_tells_the_old_and_the_new_value_and_why(TestDatabase database)
    {
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var ben = database.As(database.Ben);
        await using var db = await ben.OpenAsync();
        var visit = await db.VisitAsync(id);
        var talk = visit.Presentations[0];
        var corrected = new SessionFacts(Kind.Presentation, Attendance.Of([new("6-8", 25), new("parents", 3)], CountingBasis.Roster)) { Start = talk.Start, Minutes = 50, Format = talk.Format };
        visit.Correct(new VisitFacts(visit.Date, visit.Place), [(talk.Id, corrected)], "the roster came", database.Clock);
        await db.SaveChangesAsync();

        var entry = await db.History.SingleAsync(row => row.Subject == "Presentation" && row.SubjectId == talk.Id && row.Action == HistoryAction.Changed);
        Assert.Equal("the roster came", entry.Because);
        Assert.Equal(database.Ben, entry.MemberId);
        Assert.Equal(
            ["Attendance 6-8: 20 → 25", "Attendance parents: nothing → 3", "Basis: Counted → Roster", "Minutes: 45 → 50"],
            entry.Changes!.Split('\n').Order());
    }

    [DatabaseTheory]
    public async Task Of_personal_fields_history_says_only_that_they_changed(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await using var db = await pat.OpenAsync();
        var ada = await db.Members.SingleAsync(member => member.Id == database.Ada);
        db.Entry(ada).Property(member => member.Email).CurrentValue = "new@example.org";
        await db.SaveChangesAsync();

        var entry = await db.History.SingleAsync(row => row.Subject == "Member" && row.SubjectId == ada.Id && row.Action == HistoryAction.Changed);
        Assert.Equal("Email changed", entry.Changes);
    }

    [DatabaseTheory]
    public async Task A_change_of_roles_alone_is_told_with_the_person(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await using var db = await pat.OpenAsync();
        (await db.Members.Include(member => member.Memberships).SingleAsync(member => member.Id == database.Ada)).Join(Role.NationalViewer, null);
        await db.SaveChangesAsync();

        var entry = await db.History.SingleAsync(row => row.Subject == "Member" && row.SubjectId == database.Ada && row.Action == HistoryAction.Changed);
        Assert.Equal("Role NationalViewer: nothing → nation", entry.Changes);
    }

    [DatabaseTheory]
    public async Task Another_task_force_does_not_see_the_history(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var cam = database.As(database.Cam);
        await using var db = await cam.OpenAsync();
        Assert.Empty(await db.History.Where(entry => entry.Subject == "Visit" || entry.Subject == "Presentation").ToListAsync());
    }

    [DatabaseTheory]
    public async Task A_save_that_changes_nothing_leaves_no_trace(TestDatabase database)
    {
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var ada = database.As(database.Ada);
        await using var db = await ada.OpenAsync();
        var before = await db.History.CountAsync();
        _ = await db.VisitAsync(id);
        await db.SaveChangesAsync();
        Assert.Equal(before, await db.History.CountAsync());
    }
}
