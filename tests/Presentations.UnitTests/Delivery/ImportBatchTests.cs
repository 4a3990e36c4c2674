using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.UnitTests.Delivery;

public class ImportBatchTests
{
    [Fact]
    public void Only_what_was_looked_through_or_begun_can_be_written()
    {
        Assert.Equal("Look at the rows first; then they can be imported.", Assert.Throws<RuleViolation>(() => Batch(ImportStatus.Matching).Start()).Message);
        foreach (var status in new[] { ImportStatus.Checked, ImportStatus.Interrupted, ImportStatus.Cancelled })
        {
            var batch = Batch(status);
            batch.Start();
            Assert.Equal(ImportStatus.Waiting, batch.Status);
        }
    }

    [Fact]
    public void What_failed_goes_on_where_it_has_written_and_back_to_its_columns_where_it_has_not()
    {
        Assert.Equal((true, false), (Batch(ImportStatus.Failed, 2_000).CanRun, Batch(ImportStatus.Failed, 2_000).IsOpen));
        Assert.Equal((false, true), (Batch(ImportStatus.Failed).CanRun, Batch(ImportStatus.Failed).IsOpen));
    }

    [Fact]
    public void What_has_written_rows_keeps_its_mapping() =>
        Assert.StartsWith("This import has written rows", Assert.Throws<RuleViolation>(() => Batch(ImportStatus.Cancelled, 2_000).Match("{}")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(ImportStatus.Checking, ImportStatus.Matching)]
    [InlineData(ImportStatus.Waiting, ImportStatus.Cancelled)]
    public void An_order_can_be_taken_back_before_its_turn(ImportStatus ordered, ImportStatus then)
    {
        var batch = Batch(ordered);
        batch.Withdraw(FixedClock.Default);
        Assert.Equal(then, batch.Status);
    }

    [Fact]
    public void What_is_being_written_elsewhere_cannot_be_taken_back() =>
        Assert.Equal("This import is at work on another host, or has just ended. Look again in a moment.", Assert.Throws<RuleViolation>(() => Batch(ImportStatus.Running).Withdraw(FixedClock.Default)).Message);

    private static ImportBatch Batch(ImportStatus status, int rowsTaken = 0) => new()
    {
        MemberId = 1, FileName = "log.csv", FileHash = "", Mapping = "{}", StartedAtUtc = FixedClock.Default.GetUtcNow().UtcDateTime, Status = status, RowsTaken = rowsTaken,
    };
}
