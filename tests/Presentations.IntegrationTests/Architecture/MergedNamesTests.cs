using Presentations.Data.Rollup;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Architecture;

/// <summary>Every column that names a venue, an agency or a person is moved by merges, or stays with the merged entry for a reason given here.</summary>
public class MergedNamesTests
{
    /// <summary>What somebody did, or what was handed out, keeps the name that it was done under; the rest says why.</summary>
    private static readonly Dictionary<string, string> Kept = new()
    {
        ["Account.MemberId"] = "Each entry has its own way to sign in; the merged one is closed.",
        ["HistoryEntry.MemberId"] = "Who did it.",
        ["ImportBatch.MemberId"] = "Who imported it; an administrator can undo it.",
        ["ImportBatch.VerifiedById"] = "Who approved it.",
        ["ImportApproval.MemberId"] = "Who approved it.",
        ["KeptItem.MemberId"] = "Who gave the reason.",
        ["MeasureReport.DecidedById"] = "Who decided.",
        ["ReportingPeriod.DecidedById"] = "Who decided.",
        ["Restatement.DecidedById"] = "Who decided.",
        ["Review.MemberId"] = "Who decided.",
        ["Submission.MemberId"] = "Who submitted; it never changes.",
        ["SubmittedTalk.LeadAgencyId"] = "It never changes; old ids are read as the agency that stands for them now.",
        ["SubmittedAgency.AgencyId"] = "It never changes.",
        ["RequestStep.MemberId"] = "Who did it.",
        ["DistinctPair.MemberId"] = "Who said so.",
        ["Merge.MemberId"] = "Who merged.",
        ["Merge.UndoneById"] = "Who undid it.",
        ["Merge.MergedId"] = "The merge itself.",
        ["Merge.KeptId"] = "The merge itself.",
        ["Agency.MergedIntoId"] = "The merge itself.",
        ["Venue.MergedIntoId"] = "The merge itself.",
        ["Member.MergedIntoId"] = "The merge itself.",
        ["PresenterHold.PresenterId"] = "Written again from the visits and offers that move.",
        ["PresenterLock.PresenterId"] = "Only keeps savers apart.",
    };

    private static readonly string[] Endings = ["MemberId", "ById", "PresenterId", "AgencyId", "VenueId", "MergedId", "KeptId", "MergedIntoId"];

    [DatabaseTheory]
    public async Task Every_name_of_the_model_is_moved_or_kept_for_a_reason(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var moved = Enum.GetValues<DirectoryKind>().SelectMany(MergePointers.Of).Select(pointer => $"{pointer.Names.Rows.Name}.{pointer.Names.Column}").ToHashSet();

        var named = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()
            .Where(property => Endings.Any(ending => property.Name.EndsWith(ending, StringComparison.Ordinal)) || property.GetContainingForeignKeys().Any(key => IsDirectory(key.PrincipalEntityType.ClrType)))
            .Select(property => $"{type.ClrType.Name}.{property.Name}")).ToHashSet();

        Assert.Empty(named.Except(moved).Except(Kept.Keys));
        Assert.Empty(Kept.Keys.Intersect(moved));
        Assert.Empty(moved.Concat(Kept.Keys).Except(named));
    }

    private static bool IsDirectory(Type type) => type == typeof(Venue) || type == typeof(Agency) || type == typeof(Member);
}
