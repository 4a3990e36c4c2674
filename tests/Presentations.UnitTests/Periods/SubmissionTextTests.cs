using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Periods.Checks;
using Presentations.Domain.Totals;

namespace Presentations.UnitTests.Periods;

/// <summary>What was handed out under a hash can be made again to the digit: whoever changes a byte here changes the number of the format too.</summary>
public class SubmissionTextTests
{
    private const string Golden = """
        format	1
        submission	ID	2018-03	version 1
        submitted	2018-06-15T18:00:00Z	member 42
        rules	version 1
        fields of talk	presentation	version	day	state	county	city	kind	format	lead agency	partner agencies	topics	people/reached by audience	counted by	repeat audience	contacts	reached
        fields of summary	summary	first day	last day	state	county	kind	presentations	contacts	people by audience	qualifier	source
        fields of remark	finding	reason
        fields of adjustment	restatement	month	line before	→	line after	reasons
        agency	7	Ada County Sheriff’s Office
        agency	12	Boise Police Department
        talk	3	1	2018-03-14	ID	16001	Boise	Presentation	ParentEvening	12	|7|	|gaming|sextortion|	6-8 30/30;parents 12/12	SignInSheet		42	42
        talk	4	2	2018-03-15	UT		Salt Lake City	Training	Online					Estimate	repeat	20	0
        talk	5	1	2018-03-16	ID			OutreachEvent									
        summary	9	2018-01-01	2018-03-31	ID	16001	Presentation	1245	99000	6-8 60000;parents 39000	MoreThan	annual report
        remark	One presentation has no count.	The school has lost the list.
        adjustment	8	201802	2	1	2018-02-14	ID	16001	Boise	Presentation	Classroom	12			6-8 24/24	Counted		24	24	→	nothing	logged twice

        """;

    private const string GoldenHash = "ca1564be004d419f6a41eb7d8c4f273885ae219883bc85644276fd7c82bab57d";

    [Fact]
    public void The_text_of_a_submission_and_its_hash_never_change()
    {
        var (submission, parts) = Submitted();

        var text = SubmissionText.Of(submission, "ID", parts);

        Assert.Equal(Golden.ReplaceLineEndings("\n"), text);
        Assert.Equal(GoldenHash, SubmissionText.HashOf(text));
    }

    [Fact]
    public void The_order_in_which_the_parts_are_read_is_nothing_to_the_text()
    {
        var (submission, parts) = Submitted();

        Assert.Equal(SubmissionText.Of(submission, "ID", parts), SubmissionText.Of(submission, "ID", parts with { Talks = [.. parts.Talks.Reverse()], Agencies = [.. parts.Agencies.Reverse()] }));
    }

    [Fact]
    public void What_was_submitted_before_texts_had_a_format_is_still_written_as_it_was()
    {
        var (submission, parts) = Submitted();
        typeof(Submission).GetProperty(nameof(Submission.TextFormat))!.SetValue(submission, 0);

        var lines = SubmissionText.Of(submission, "ID", parts).Split('\n');

        Assert.Equal("submission\tID\t2018-03\tversion 1", lines[0]);
        Assert.Equal("talk\t3\t1\t2018-03-14\tID\t16001\tBoise\tPresentation\tParentEvening\t12\t|7|\t|gaming|sextortion|\t6-8 30;parents 12\tSignInSheet\t\t42\t42", lines[3]);
    }

    [Fact]
    public void Every_code_has_a_word_that_is_read_back()
    {
        foreach (var kind in Enum.GetValues<Kind>()) Assert.Equal(kind, WrittenWords.ReadKind(WrittenWords.Of(kind)));
        foreach (var format in Enum.GetValues<Format>()) Assert.Equal(format, WrittenWords.ReadFormat(WrittenWords.Of(format)));
        foreach (var basis in Enum.GetValues<CountingBasis>()) Assert.Equal(basis, WrittenWords.ReadBasis(WrittenWords.Of(basis)));
        Assert.Equal(Enum.GetValues<Qualifier>().Length, Enum.GetValues<Qualifier>().Select(WrittenWords.Of).Distinct().Count());
    }

    [Fact]
    public void A_line_is_read_back_as_it_was_written() => Assert.All(Talks, talk => Assert.Equal(talk, TalkLine.Read(talk.ToText())));

    [Fact]
    public void A_line_of_older_text_has_reached_what_the_first_rules_say()
    {
        var line = TalkLine.Read("3\t1\t2018-03-14\tID\t\t\tPresentation\t\t\t\t\t6-8 30\tCounted\trepeat\t30\t0");

        Assert.Equal([("6-8", new Figures(1, 0, 30, 0, 0))], line.FiguresByAudience);
    }

    [Fact]
    public void Figures_of_a_line_are_those_that_the_rules_of_its_time_gave()
    {
        var line = Talks[0] with { Counts = "6-8 30/9;parents 12/4", Reached = 13, Basis = CountingBasis.Estimate };

        Assert.Equal(new Figures(1, 0, 42, 13, 13), line.Figures);
        Assert.Equal([("6-8", new Figures(1, 0, 30, 9, 9)), ("parents", new Figures(1, 0, 12, 4, 4))], line.FiguresByAudience);
        Assert.Equal(line, new SubmittedTalk(1, Submitted().Submission, line).Line);
    }

    private static readonly TalkLine[] Talks =
    [
        new()
        {
            PresentationId = 3, Version = 1, Date = new(2018, 3, 14), StateCode = "ID", CountyFips = "16001", City = "Boise", Kind = Kind.Presentation, Format = Format.ParentEvening,
            LeadAgencyId = 12, Partners = "|7|", Topics = TopicSet.Of(["sextortion", "gaming"]), Counts = "6-8 30/30;parents 12/12", Basis = CountingBasis.SignInSheet, Contacts = 42, Reached = 42,
        },
        new()
        {
            PresentationId = 4, Version = 2, Date = new(2018, 3, 15), StateCode = "UT", City = "Salt Lake City", Kind = Kind.Training, Format = Format.Online,
            Basis = CountingBasis.Estimate, IsRepeatAudience = true, Contacts = 20, Reached = 0,
        },
        new() { PresentationId = 5, Version = 1, Date = new(2018, 3, 16), StateCode = "ID", Kind = Kind.OutreachEvent },
    ];

    private static (Submission Submission, SubmissionParts Parts) Submitted()
    {
        var clock = new FixedClock(new DateTime(2018, 6, 15, 18, 0, 0, DateTimeKind.Utc));
        var period = ReportingPeriod.Open(1, 201803);
        period.Keep(new ChecklistItem(Check.WithoutCount, "count:5", "One presentation has no count."), "The school has lost\tthe list.", 42, clock);
        var submission = period.Submit(42, new SeenMonth(0), clock);
        var facts = new SummaryFacts("ID", new DateOnly(2018, 1, 1), new DateOnly(2018, 3, 31), "annual report")
        {
            CountyFips = "16001", Presentations = 1_245, Contacts = 99_000, Counts = new Dictionary<string, int> { ["parents"] = 39_000, ["6-8"] = 60_000 }, Qualifier = Qualifier.MoreThan,
        };
        var before = Talks[0] with { PresentationId = 2, Date = new(2018, 2, 14), Format = Format.Classroom, Partners = "", Topics = "", Counts = "6-8 24/24", Basis = CountingBasis.Counted, Contacts = 24, Reached = 24 };
        var restatement = new Restatement(ReportingPeriod.Open(1, 201802).Submit(42, new SeenMonth(0), clock), 2);
        restatement.Propose(before, null, Survivors.None, "logged\ntwice", 5, clock.GetUtcNow().UtcDateTime);
        return (submission, new SubmissionParts(
            Talks, [new SubmittedSummary(0, Numbered(new Summary(1, Guid.NewGuid(), facts, clock), 9))], [new SubmittedRemark(0, period.Kept[0])],
            [.. new[] { Numbered(new Agency("Boise Police Department", "ID"), 12), Numbered(new Agency("Ada County Sheriff’s Office", "ID"), 7) }.Select(agency => new SubmittedAgency(0, submission, agency))],
            [Numbered(restatement, 8)]));
    }

    /// <summary>As the database would number it.</summary>
    private static T Numbered<T>(T row, int id) where T : class
    {
        typeof(T).GetProperty("Id")!.SetValue(row, id);
        return row;
    }
}
