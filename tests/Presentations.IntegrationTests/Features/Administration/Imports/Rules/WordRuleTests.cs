using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.IntegrationTests.Features.Administration.Imports.Rules;

public class WordRuleTests
{
    private const string Start = """{ "source": "x", "date": { "value": "3/14/2018" }, "state": { "value": "ID" }, """;

    [Theory]
    [InlineData("training", Kind.Training)]
    [InlineData("Outreach Event", Kind.OutreachEvent)]
    [InlineData("outreach-event", Kind.OutreachEvent)]
    [InlineData("Health fair", Kind.OutreachEvent)]
    [InlineData("Class at the FAIR grounds", Kind.OutreachEvent)]
    [InlineData("", Kind.Presentation)]
    public void A_word_is_ours_or_is_translated(string cell, Kind kind) =>
        Assert.Equal(kind, Read(""" "kind": { "column": "C", "values": { "health FAIR": "outreach-event" }, "contains": { "fair": "outreach-event" } } }""", cell).Talk!.Session.Kind);

    [Fact]
    public void A_word_that_nobody_knows_rejects_the_row_unless_there_is_a_default()
    {
        var problem = Assert.Single(Read(""" "kind": "C" }""", "presentatoin").Problems);

        Assert.Equal("“presentatoin” is not a kind; did you mean “presentation”? Or say once what the log means by it.", problem.Sentence);
        Assert.Equal(Kind.Training, Read(""" "kind": { "column": "C", "default": "training" } }""", "whatever").Talk!.Session.Kind);
    }

    [Fact]
    public void A_mapping_whose_own_words_are_unknown_is_refused_before_any_row_is_read()
    {
        var refusal = Assert.Throws<RuleViolation>(() => Read(""" "kind": { "column": "C", "values": { "Fair": "booth" } } }""", "x"));

        Assert.StartsWith("The mapping of “kind”: “booth” is not a kind", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gaming; Cyberbullying")]
    [InlineData("cyberbullying and Online gaming safety")]
    [InlineData("Gaming;;bullying")]
    public void Several_topics_stand_in_one_cell(string cell)
    {
        var row = Read(""" "topics": { "column": "C", "separators": [";", " and "], "values": { "bullying": "cyberbullying" } } }""", cell);

        Assert.Equal(["cyberbullying", "gaming"], row.Talk!.Session.Topics.Order());
    }

    [Fact]
    public void Topics_may_be_found_by_words_in_a_title()
    {
        var row = Read(""" "topics": { "column": "C", "contains": { "sext": "sextortion", "bull": "cyberbullying", "game": "gaming" } } }""", "Sexting, bullying & you");

        Assert.Equal(["sextortion", "cyberbullying"], row.Talk!.Session.Topics);
    }

    [Theory]
    [InlineData("Spanish", "es")]
    [InlineData("ES", "es")]
    [InlineData("American Sign Language", "ase")]
    [InlineData("", "en")]
    public void A_language_is_a_code_or_a_name(string cell, string code) => Assert.Equal(code, Read(""" "language": "C" }""", cell).Talk!.Session.Language);

    [Theory]
    [InlineData("yes", true)]
    [InlineData("X", true)]
    [InlineData("No", false)]
    [InlineData("", false)]
    public void A_repeat_audience_is_marked(string cell, bool isRepeat) => Assert.Equal(isRepeat, Read(""" "repeat": "C" }""", cell).Talk!.Session.IsRepeatAudience);

    [Fact]
    public void Names_of_people_and_agencies_are_split_the_lead_first()
    {
        var talk = Read(""" "presenter": { "column": "C", "separators": ["/", "&"] }, "agency": { "column": "C", "separators": ["/", "&"] }, "partners": { "value": "FBI" } }""", "Ada / Ben & Cam").Talk!;

        Assert.Equal(["Ada", "Ben", "Cam"], talk.Presenters);
        Assert.Equal(("Ada", "Ben, Cam, FBI"), (talk.LeadAgency, string.Join(", ", talk.PartnerAgencies)));
    }

    [Fact]
    public void Notes_may_be_gathered_from_several_columns()
    {
        var row = SampleLog.Row(Start + """ "notes": ["A", "B", "C"] }""", ("A", "one"), ("B", "n/a"), ("C", "three"))!;

        Assert.Equal("one · three", row.Talk!.Notes);
    }

    [Fact]
    public void A_title_that_is_too_long_rejects_the_row_unless_it_may_be_cut()
    {
        var title = new string('x', Bounds.NameLength + 1);

        Assert.Equal("title", Assert.Single(Read(""" "title": "C" }""", title).Problems).Field);
        Assert.Equal(Bounds.NameLength, Read(""" "title": { "column": "C", "cut": true } }""", title).Talk!.Session.Title!.Length);
    }

    private static ReadRow Read(string rest, string cell) => SampleLog.Row(Start + rest, ("C", cell))!;
}
