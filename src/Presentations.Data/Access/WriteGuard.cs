using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;

namespace Presentations.Data.Access;

/// <summary>Checks every row that is about to be written, as it was and as it will be. What is not allowed by name is refused.</summary>
internal static class WriteGuard
{
    public static void Check(AccessScope scope, IEnumerable<EntityEntry> changes, IReadOnlySet<int> followers)
    {
        foreach (var change in changes)
        {
            if (!IsFollowing(change, followers) && !IsAllowed(scope, change)) throw new AccessDenied(Sentence(change));
        }
    }

    /// <summary>What had joined a request follows its end; its school and its desk are told.</summary>
    private static bool IsFollowing(EntityEntry change, IReadOnlySet<int> followers) => change.Entity switch
    {
        PresentationRequest request => change.State is EntityState.Modified && followers.Contains(request.Id) && Owners(change).Distinct().Count() == 1,
        RequestStep or OutboxMessage => change.State is EntityState.Added && RequestOf(change) is { } id && followers.Contains(id),
        _ => false,
    };

    /// <summary>The key, also of a row that is new.</summary>
    private static int? RequestOf(EntityEntry change) => (int?)change.Property(nameof(IOfRequest.RequestId)).CurrentValue;

    private static bool IsAllowed(AccessScope scope, EntityEntry change) => change.Entity switch
    {
        Total or RollupBucket or HistoryEntry or PresenterHold or PresenterLock => false,
        Merge or MergeMove => false,
        DistinctPair pair => pair.StateCode is { } state ? scope.MayChangeShared(state) : scope.IsAdministrator,
        IFrozen when change.State is not EntityState.Added => false,
        SubmittedTalk or SubmittedCount or SubmittedSummary or SubmittedRemark or SubmittedAgency or SubmittedAdjustment => false,
        Restatement when change.State is not EntityState.Modified || (RestatementStatus)change.Property(nameof(Restatement.Status)).OriginalValue! is RestatementStatus.Approved => false,
        ICoordinated => scope.RequestId == 0 && !scope.IsIntake && Owners(change).All(scope.IsCoordinatorOf),
        _ when scope.IsIntake => change.State is EntityState.Added && change.Entity is IOfRequest and not Visit,
        ITaskForceOwned when scope.RequestId > 0 => IsOfRequest(scope, change),
        ITaskForceOwned when scope.VenueId > 0 => IsOfVenue(scope, change),
        IOfRequest when scope.HandsOverTo is { } desk => Owners(change).All(owner => owner == desk || scope.MayWrite(owner)),
        ITaskForceOwned => Owners(change).All(scope.MayWrite),
        IPersonal => Values<int>(change, nameof(IPersonal.MemberId)).All(member => member == scope.MemberId) || scope.IsAdministrator,
        ISharedInState when change.State is EntityState.Added => scope.MayProposeShared,
        ISharedInState => Values<string>(change, nameof(ISharedInState.StateCode)).All(scope.MayChangeShared),
        Identity.Account or IdentityUserClaim<int> or IdentityUserLogin<int> or IdentityUserToken<int> or IdentityUserPasskey<int> => scope.MayWriteAccounts,
        _ => scope.IsAdministrator,
    };

    private static bool IsOfRequest(AccessScope scope, EntityEntry change) =>
        Owners(change).All(owner => owner == scope.RequestOwnerId) && change.Entity switch
        {
            Presentation talk => talk.Visit.RequestId == scope.RequestId,
            IOfRequest row => row.RequestId == scope.RequestId,
            _ => false,
        };

    /// <summary>A visit there changes and its people are told; nothing is added or removed, and none leaves its owner.</summary>
    private static bool IsOfVenue(AccessScope scope, EntityEntry change) => change.Entity switch
    {
        Visit visit => change.State is EntityState.Modified && visit.VenueId == scope.VenueId && Owners(change).Distinct().Count() == 1,
        Presentation talk => change.State is EntityState.Modified && talk.Visit.VenueId == scope.VenueId,
        OutboxMessage => change.State is EntityState.Added,
        _ => false,
    };

    private static IEnumerable<int> Owners(EntityEntry change) => Values<int>(change, nameof(ITaskForceOwned.OwnerId));

    private static IEnumerable<T> Values<T>(EntityEntry change, string property)
    {
        var value = change.Property(property);
        if (change.State is not EntityState.Added) yield return (T)value.OriginalValue!;
        if (change.State is not EntityState.Deleted) yield return (T)value.CurrentValue!;
    }

    private static string Sentence(EntityEntry change) => change.Entity switch
    {
        IFrozen or Restatement => "What was submitted and approved never changes; a correction of the talk makes a restatement.",
        ICoordinated => "Only a coordinator of this task force can submit, return and approve.",
        ITaskForceOwned => "This belongs to a task force in which you have no role that may change it.",
        ISharedInState shared => $"Only a coordinator of {shared.StateCode} can change this; ask them, or propose a new entry.",
        DistinctPair { StateCode: { } state } => $"Only a coordinator of {state} says which entries of its directory are the same.",
        Total or RollupBucket or HistoryEntry => "Totals and history follow from the talks; they are never written by hand.",
        _ => "Only an administrator can change this.",
    };
}
