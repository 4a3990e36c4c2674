namespace Presentations.Web.Jobs;

/// <summary>Everything that happens by itself.</summary>
public static class JobList
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<PurgeDrafts>();
    }
}
