using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Directory;

namespace Presentations.IntegrationTests.Features.Directory;

public class ChooseMailTests
{
    [DatabaseTheory]
    public async Task A_member_turns_off_what_is_not_essential_for_themselves_alone(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        await ben.Get<ChooseMail>().SubmitAsync(new() { Wanted = [MailKind.DaySheet] });
        await ben.Get<ChooseMail>().SubmitAsync(new() { Wanted = [MailKind.DaySheet, MailKind.CountMissing] });

        Assert.Equal([MailKind.DaySheet, MailKind.CountMissing], (await ben.Get<ChooseMail>().FindAsync())!.Wanted);
        await using var ada = database.As(database.Ada);
        Assert.Equal(MailKinds.Optional, (await ada.Get<ChooseMail>().FindAsync())!.Wanted);
        await using var db = database.AsSystem();
        Assert.Equal([(database.Ben, MailKind.DeskNews), (database.Ben, MailKind.PeriodDue), (database.Ben, MailKind.SavedReport), (database.Ben, MailKind.ApprovalWaits), (database.Ben, MailKind.ApprovalDecided)], (await db.MutedMails.ToListAsync()).OrderBy(row => row.Kind).Select(row => (row.MemberId, row.Kind)));
    }
}
