using Presentations.Web.Account;
using Presentations.Web.Commands;
using Presentations.Web.Demo;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Campaigns;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Periods;
using Presentations.Web.Features.Reports;
using Presentations.Web.Features.Totals;
using Presentations.Web.Jobs;
using Presentations.Web.Mail;
using Presentations.Web.Public;
using Presentations.Web.Shell;

NeutralCulture.Use();
StartRefusal.ShowAsSentence();

var builder = WebApplication.CreateBuilder(ContentRoot.Options(args));

builder.AddSettings();
builder.AddDatabase(args);
builder.Services.AddDemo();
builder.AddSignIn();
builder.AddDoors();
builder.AddPages();
builder.Services.AddUseCases();
builder.Services.AddMail();
builder.AddJobs();
builder.AddCommands(args);

var app = builder.Build();

if (CommandLine.IsCall(args)) return await CommandLine.RunAsync(app.Services, args);

app.UseDoors();
app.MapAssets();
app.MapPublicPages();
app.MapAccount();
app.MapStaffPages();
app.MapDelivery();
app.MapTotals();
app.MapReports();
app.MapCampaigns();
app.MapPeriods();
app.MapImports();

await app.PrepareDatabaseAsync();
app.Announce();
await app.RunAsync();
return 0;
