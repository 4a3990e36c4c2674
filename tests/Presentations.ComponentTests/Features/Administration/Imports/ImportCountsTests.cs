using Presentations.Web.Features.Administration.Imports;

namespace Presentations.ComponentTests.Features.Administration.Imports;

public class ImportCountsTests
{
    [Theory]
    [InlineData(0, 0, "The file has no rows under its header")]
    [InlineData(3, 1, "No row can be imported as the columns stand. The problems below say why.")]
    [InlineData(3, 0, "No row is left to import")]
    public void An_import_of_nothing_says_why(int read, int rejected, string words) =>
        Assert.StartsWith(words, new ShowImport.Counts(read, 0, 0, read - rejected, rejected, 0, null).WhyNothing, StringComparison.Ordinal);
}
