using System.Text;
using Presentations.Web.Public.Requests;

namespace Presentations.ComponentTests.Public.Requests;

public sealed class StencilTests
{
    [Fact]
    public void Every_hole_gets_its_own_filling_and_the_rest_stays()
    {
        var page = new Stencil("<p>«one»</p><i>ñ</i><b>«two»</b>", "«one»", "«two»");

        Assert.Equal("<p>1</p><i>ñ</i><b>2</b>", Encoding.UTF8.GetString(page.Fill("1", "2")));
        Assert.Equal("<p></p><i>ñ</i><b>3</b>", Encoding.UTF8.GetString(page.Fill("", "3")));
    }

    [Theory]
    [InlineData("no hole at all", "one")]
    [InlineData("one and one more", "one")]
    [InlineData("two before one", "one", "two")]
    public void What_does_not_stand_there_once_and_in_order_is_no_hole(string page, params string[] holes) =>
        Assert.Throws<InvalidOperationException>(() => new Stencil(page, holes));

    [Fact]
    public void A_hole_is_never_left_as_it_was_for_somebody_else() => Assert.Throws<ArgumentException>(() => new Stencil("a b", "a", "b").Fill("1"));
}
