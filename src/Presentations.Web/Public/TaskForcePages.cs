using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OutputCaching;
using Presentations.Web.Features.Directory;
using Presentations.Web.Shell;

namespace Presentations.Web.Public;

/// <summary>Which task force serves a place, for anyone who asks.</summary>
internal static class TaskForcePages
{
    public static void Cache(OutputCachePolicyBuilder policy) => policy.Expire(TimeSpan.FromMinutes(1)).SetVaryByQuery("zip").VaryByCompression();

    public static async Task<RazorComponentResult> ListAsync(FindTaskForce find, CancellationToken ct, string? zip = null) =>
        new RazorComponentResult<TaskForcesPage>(new { View = await find.ListAsync(zip, ct) });

    public static async Task<IResult> StateAsync(string state, FindTaskForce find, CancellationToken ct) =>
        await find.FindStateAsync(state, ct) is { } view ? new RazorComponentResult<StatePage>(new { View = view }) : TypedResults.NotFound();
}
