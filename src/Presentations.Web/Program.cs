using Presentations.Web.Public;
using Presentations.Web.Shell;

var builder = WebApplication.CreateBuilder(ContentRoot.Options(args));

builder.AddSignIn();
builder.AddDoors();
builder.AddPages();
builder.AddUseCases();

var app = builder.Build();

app.UseDoors();
app.MapAssets();
app.MapPublicPages();
app.MapStaffPages();

await app.RunAsync();
