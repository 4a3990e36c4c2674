using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Delivery;

/// <summary>The task force or state desk for which a visit is logged or booked.</summary>
internal static class CreditedOwner
{
    /// <summary>Who belongs to one alone need not choose it.</summary>
    public static async Task<Owner> CreditedOwnerAsync(this AppDb db, int? chosen, CancellationToken ct)
    {
        var ownerId = chosen ?? (db.Scope.WritableOwners.Count == 1 ? db.Scope.WritableOwners[0] : null);
        Rule.Require(ownerId is not null, "Choose the task force that is credited.", "OwnerId");
        Rule.Require(db.Scope.MayWrite(ownerId.Value), db.Scope.WritableOwners.Count > 0
            ? "You can log for your own task force only; choose it."
            : "Your account has no role with which visits are logged or booked. What you typed is kept; ask an administrator.", "OwnerId");
        var owner = await db.Owners.SingleOrDefaultAsync(owner => owner.Id == ownerId, ct);
        Rule.Require(owner is not null, "That task force is not known; choose it again.", "OwnerId");
        return owner;
    }
}
