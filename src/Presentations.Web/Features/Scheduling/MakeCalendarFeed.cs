using System.ComponentModel.DataAnnotations;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Scheduling;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Scheduling;

/// <summary>A member makes a private address under which their calendar program reads their visits.</summary>
public sealed class MakeCalendarFeed(AppDbFactory dbs, Server server, TimeProvider clock) : IUseCase
{
    public sealed class Form
    {
        [Required(ErrorMessage = "Say who or what will use it, for example “My phone”.")]
        [StringLength(CalendarFeed.NameLength, ErrorMessage = "60 characters are enough for a name.")]
        public string? Name { get; set; }

        /// <summary>Tells when, not where and for whom.</summary>
        public bool IsBusyOnly { get; set; }
    }

    /// <summary>Answers the address; it is shown this once, because only its hash is kept.</summary>
    public async Task<string> SubmitAsync(Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        Rule.Require(db.Scope.MemberId is not null, "Sign in again to make a calendar feed.");
        Rule.Require(db.Scope.ReadsEverything || db.Scope.ReadableOwners.Count > 0, "You have no role yet, so you have no visits to show.");
        var token = SecretToken.New();
        db.CalendarFeeds.Add(new CalendarFeed(db.Scope.MemberId.Value, token, form.Name, form.IsBusyOnly, clock));
        await db.SaveChangesAsync(ct);
        return $"{server.PublicAddress}/calendar/{token.Text}.ics";
    }
}
