using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports.Running;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Features.Administration.Imports;

/// <summary>A log as it goes through the pages, with the job that does the work.</summary>
internal static class UploadedLog
{
    public const string Log = "Date,State,County,School,People\n3/14/2018,ID,Ada,Lincoln,30\n3/15/2018,ID,Ada,Lincoln,25\n4/2/2018,ID,,,\n";

    public static Task<int> UploadAsync(this TestPerson person, string log = Log, string name = "Outreach 2018.csv") =>
        person.Get<UploadLog>().SubmitAsync(new MemoryStream(Encoding.UTF8.GetBytes(log)), name);

    public static async Task<ShowImport.View> CheckAsync(this TestPerson person, int id)
    {
        await person.Get<CheckImport>().SubmitAsync(id);
        await person.Job().RunAllAsync();
        return (await person.Get<ShowImport>().FindAsync(id))!;
    }

    public static async Task<ShowImport.View> ImportAsync(this TestPerson person, int id)
    {
        await person.Get<StartImport>().SubmitAsync(id);
        await person.Job().RunAllAsync();
        return (await person.Get<ShowImport>().FindAsync(id))!;
    }

    public static RunImports Job(this TestPerson person) => new(
        person.Get<IServiceScopeFactory>(), person.Get<RunningImports>(), person.Get<TimeProvider>(), NullLogger<RunImports>.Instance);
}
