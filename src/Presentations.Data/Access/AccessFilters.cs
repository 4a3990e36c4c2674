using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;

namespace Presentations.Data.Access;

/// <summary>Puts the access filter on every type that has an owner; one loop, so that a new type cannot be forgotten.</summary>
internal static class AccessFilters
{
    public const string Name = "Access";

    private static readonly Type[] PublicTypes = [typeof(StateTotal), typeof(RollupBucket), typeof(Summary), typeof(SummaryCount), typeof(ReportingPeriod), typeof(SubmittedSummary)];

    public static void Apply(ModelBuilder model, AppDb db)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(type => type.BaseType is null).ToList())
        {
            if (Filter(type, db) is { } filter) model.Entity(type.ClrType).HasQueryFilter(Name, filter);
        }
    }

    private static LambdaExpression? Filter(IMutableEntityType type, AppDb db)
    {
        var row = Expression.Parameter(type.ClrType, "row");
        var test = type.ClrType switch
        {
            var clr when typeof(ITaskForceOwned).IsAssignableFrom(clr) => OwnerTest(row, db),
            var clr when typeof(IPersonal).IsAssignableFrom(clr) => PersonTest(row, db),
            var clr when clr == typeof(HistoryEntry) => HistoryTest(row, db),
            _ => null,
        };
        return test is null ? null : Expression.Lambda(test, row);
    }

    private static Expression? OwnerTest(ParameterExpression row, AppDb db) => db.Scope.Reach switch
    {
        Reach.Everything => null,
        Reach.PublicTotals => PublicTypes.Contains(row.Type) ? null : Expression.Constant(false),
        Reach.OneRequest => RequestTest(row, db),
        Reach.OneVenue => VenueTest(row, db),
        Reach.OneOwner => Expression.Equal(Expression.Property(row, nameof(ITaskForceOwned.OwnerId)), Expression.Property(Expression.Constant(db), nameof(AppDb.OnlyOwner))),
        _ => Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)],
            Expression.Property(Expression.Constant(db), nameof(AppDb.ReadableOwners)), Expression.Property(row, nameof(ITaskForceOwned.OwnerId))),
    };

    /// <summary>The rows of one request; of its visit, the talks that are planned and who speaks beside the lead.</summary>
    private static Expression RequestTest(ParameterExpression row, AppDb db)
    {
        Expression? request = row.Type == typeof(PresentationRequest) ? Expression.Property(row, nameof(PresentationRequest.Id))
            : row.Type == typeof(Presentation) ? Expression.Property(Expression.Property(row, nameof(Presentation.Visit)), nameof(Visit.RequestId))
            : row.Type == typeof(CoPresenter) ? Expression.Property(Expression.Property(row, nameof(CoPresenter.Visit)), nameof(Visit.RequestId))
            : typeof(IOfRequest).IsAssignableFrom(row.Type) ? Expression.Property(row, nameof(IOfRequest.RequestId))
            : null;
        return request is null ? Expression.Constant(false)
            : Expression.Equal(Expression.Convert(request, typeof(int?)), Expression.Convert(Expression.Property(Expression.Constant(db), nameof(AppDb.RequestId)), typeof(int?)));
    }

    /// <summary>The visits at one venue with their talks and who speaks there; nothing else that has an owner.</summary>
    private static Expression VenueTest(ParameterExpression row, AppDb db)
    {
        Expression? visit = row.Type == typeof(Visit) ? row
            : row.Type == typeof(Presentation) || row.Type == typeof(CoPresenter) ? Expression.Property(row, nameof(Presentation.Visit))
            : null;
        return visit is null ? Expression.Constant(false)
            : Expression.Equal(Expression.Property(visit, nameof(Visit.VenueId)), Expression.Convert(Expression.Property(Expression.Constant(db), nameof(AppDb.VenueId)), typeof(int?)));
    }

    private static BinaryExpression PersonTest(ParameterExpression row, AppDb db) => Expression.OrElse(
        Expression.Property(Expression.Constant(db), nameof(AppDb.ReadsAllPersonal)),
        Expression.Equal(
            Expression.Convert(Expression.Property(row, nameof(IPersonal.MemberId)), typeof(int?)),
            Expression.Property(Expression.Constant(db), nameof(AppDb.MemberId))));

    private static Expression? HistoryTest(ParameterExpression row, AppDb db)
    {
        if (db.Scope.Reach is Reach.Everything) return null;
        if (db.Scope.Reach is Reach.PublicTotals or Reach.OneRequest or Reach.OneVenue) return Expression.Constant(false);
        var owner = Expression.Property(row, nameof(HistoryEntry.OwnerId));
        var ofNobody = Expression.Equal(owner, Expression.Constant(null, typeof(int?)));
        if (db.Scope.Reach is Reach.OneOwner)
            return Expression.OrElse(ofNobody, Expression.Equal(owner, Expression.Convert(Expression.Property(Expression.Constant(db), nameof(AppDb.OnlyOwner)), typeof(int?))));
        return Expression.OrElse(
            Expression.AndAlso(ofNobody, Expression.Property(Expression.Constant(db), nameof(AppDb.IsSomebody))),
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int?)],
                Expression.Property(Expression.Constant(db), nameof(AppDb.ReadableOwnersOrNull)), owner));
    }
}
