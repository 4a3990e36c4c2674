using Presentations.Domain.Directory;

namespace Presentations.UnitTests.Directory;

public class NamesApartTests
{
    [Fact]
    public void People_of_one_name_are_told_apart_and_everybody_else_is_called_as_they_are()
    {
        var names = NamesApart.Of([(1, "Ada Reyes", "areyes@boise.example.org"), (2, "Ada Reyes", "a.reyes@boise.example.org"), (3, "Ben Whitlock", "ben@example.org")]);

        Assert.Equal(["Ada Reyes (areyes)", "Ada Reyes (a.reyes)", "Ben Whitlock"], names.Values);
    }

    [Fact]
    public void Where_the_addresses_begin_alike_too_the_whole_address_tells() =>
        Assert.Equal(["Ada (ada@boise.example.org)", "ADA (ada@nampa.example.org)"], NamesApart.Of([(1, "Ada", "ada@boise.example.org"), (2, "ADA", "ada@nampa.example.org")]).Values);
}
