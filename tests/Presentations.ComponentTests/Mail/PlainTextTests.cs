using Presentations.Web.Mail;

namespace Presentations.ComponentTests.Mail;

public class PlainTextTests
{
    [Theory]
    [InlineData("<h1>Title</h1>\n<p>One\n  two &amp; three</p><p>Four</p>", "Title\n\nOne two & three\n\nFour\n")]
    [InlineData("<ul>\n<li>a</li>\n<li>b</li>\n</ul><p>c</p>", "- a\n- b\n\nc\n")]
    [InlineData("<p>See<br /><a href=\"https://x.org/?a=1&amp;b=2\">https://x.org/?a=1&amp;b=2</a></p>", "See\nhttps://x.org/?a=1&b=2\n")]
    [InlineData("<p>Lincoln (<a href=\"https://map.org\">map</a>)</p>", "Lincoln (map: https://map.org)\n")]
    [InlineData("<p>1 &lt; 2</p>", "1 < 2\n")]
    [InlineData("", "\n")]
    public void It_says_what_the_page_says(string html, string text) => Assert.Equal(text, PlainText.Of(html));
}
