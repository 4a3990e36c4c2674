using Presentations.Web.Features.Administration.Imports.Running;
using Presentations.Web.Features.Campaigns;
using Presentations.Web.Shell;

namespace Presentations.Web.Jobs;

/// <summary>Everything that happens by itself.</summary>
public static class JobList
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<PurgeDrafts>();
        builder.Services.AddHostedService<SendMail>();
        builder.Services.AddHostedService<RemindOfVisits>();
        builder.Services.AddHostedService<PurgeMail>();
        builder.Services.AddImports(Path.Combine(builder.Environment.ContentRootPath, builder.Configuration.Read<Server>().ImportsFolder));
        builder.Services.AddHostedService<RunImports>();
        builder.Services.AddHostedService<NoticeStoppedCommands>();
        builder.Services.AddHostedService<PurgeUploads>();
        builder.Services.AddHostedService<ChasePromises>();
        builder.Services.AddHostedService<SettleRequests>();
        builder.Services.AddHostedService<AnswerJoined>();
        builder.Services.AddHostedService<FillFreedSlots>();
        builder.Services.AddHostedService<PurgeRequests>();
        builder.Services.AddHostedService<RemoveContacts>();
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddHostedService<FollowZoneRules>();
        builder.Services.AddHostedService<ChaseCounts>();
        builder.Services.AddHostedService<ReleaseHolds>();
        builder.Services.AddHostedService<MailReports>();
        builder.Services.AddHostedService<TurnTerritories>();
        builder.Services.AddSingleton<BoardWatch>().AddHostedService(services => services.GetRequiredService<BoardWatch>());
        builder.Services.AddHostedService<RemindOfPeriods>();
        builder.Services.AddHostedService<TellOfCorrections>();
    }
}
