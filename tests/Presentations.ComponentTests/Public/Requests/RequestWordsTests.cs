using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Public.Requests;

namespace Presentations.ComponentTests.Public.Requests;

public class RequestWordsTests
{
    /// <summary>Keys that are put together of a family and a code.</summary>
    private static readonly IEnumerable<string> Computed =
    [
        .. Family<Wrong>(), .. Family<Flexibility>(), .. Family<StepKind>(), .. Family<RequestStatus>().Where(key => !key.EndsWith(".Unconfirmed", StringComparison.Ordinal)),
        .. Enum.GetValues<RequestStatus>().Where(status => status is not RequestStatus.Unconfirmed).Select(status => $"Standing.{status}"),
        .. Languages.Usual.Select(code => $"Language.{code}"),
        "Field.NotOn1", "Field.NotOn2", "Field.NotOn3", "Feedback.Fitted1", "Feedback.Fitted5",
        "Refused.Offer", "Refused.Message", "Refused.OtherTime", "Refused.CutOff", "Refused.Fitted", "Refused.Feedback", "Refused.Contacts", "Refused.OnSite", "Refused.OnSiteClosed", "Refused.OnSiteJoined",
    ];

    [Fact]
    public void Every_code_has_its_words() => Assert.Empty(Computed.Except(Keys()));

    [Fact]
    public void No_words_are_kept_that_no_page_says()
    {
        var pages = string.Concat(Sources().Select(File.ReadAllText));

        Assert.All(Keys().Except(Computed), key => Assert.Contains($"\"{key}\"", pages, StringComparison.Ordinal));
    }

    [Fact]
    public void Days_and_times_are_told_as_people_tell_them()
    {
        var due = new DateTime(2018, 6, 20, 23, 0, 0, DateTimeKind.Utc);

        Assert.Equal("Wednesday, June 20, 2018, 5:00 PM (Mountain time)", RequestWords.In("en").Moment(due, "America/Boise").Replace('\u202f', ' '));
        Assert.StartsWith("miércoles, 20 de junio de 2018", RequestWords.In("es").Moment(due, "America/Boise"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Family<T>() where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{typeof(T).Name}.{name}");

    private static IEnumerable<string> Keys() => new ResourceManager(typeof(RequestWords))
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key);

    private static IEnumerable<string> Sources([CallerFilePath] string here = "")
    {
        var web = Path.GetFullPath("../../../../src/Presentations.Web", Path.GetDirectoryName(here)!);
        return Directory.EnumerateFiles(Path.Combine(web, "Public/Requests")).Where(file => Path.GetExtension(file) is ".razor" or ".cs").Append(Path.Combine(web, "Shell/RequestDocument.razor"));
    }
}
