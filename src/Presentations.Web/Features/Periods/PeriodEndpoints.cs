using System.Text;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Periods;

/// <summary>What staff download from the periods.</summary>
public static class PeriodEndpoints
{
    public static void MapPeriods(this WebApplication app) =>
        app.MapGet("/periods/{ownerCode}/{month}/submissions/{number:int}.txt", ReadAsync).RequireAuthorization(Policies.Staff);

    /// <summary>Exactly the bytes that the hash is over; what does not match its hash is not given out as if it did.</summary>
    private static async Task<IResult> ReadAsync(string ownerCode, string month, int number, ReadSubmission submissions, CancellationToken ct)
    {
        if (PeriodAddress.Read(month) is not { } read || await submissions.FindAsync(ownerCode, read, number, ct) is not { } found) return TypedResults.NotFound();
        return found.IsTrue
            ? TypedResults.File(Encoding.UTF8.GetBytes(found.Text), "text/plain; charset=utf-8", found.FileName)
            : TypedResults.Text($"This is not what was submitted: its SHA-256 is not {found.Hash}. Tell an administrator.", statusCode: StatusCodes.Status409Conflict);
    }
}
