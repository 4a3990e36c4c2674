using Presentations.Web.Features.Scheduling;

namespace Presentations.ComponentTests.Features.Scheduling;

public class SchoolNotesTests : BunitContext
{
    [Fact]
    public void A_name_and_its_phone_are_kept_apart()
    {
        var school = new ShowVisitAhead.School(7, "Mary O’Neil", "208-555-0199", "Front desk", "208-555-0100", null, null, null, false, true, null, []);

        var notes = Render<SchoolNotes>(parameters => parameters.Add(one => one.School, school));

        Assert.Equal(["Front desk, 208-555-0100", "Mary O’Neil, 208-555-0199"], notes.FindAll("dd").Take(2).Select(said => string.Join(' ', said.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }
}
