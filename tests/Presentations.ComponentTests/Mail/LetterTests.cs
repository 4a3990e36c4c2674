using Presentations.ComponentTests.Features.Delivery;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;
using Presentations.Web.Mail.Letters;
using Presentations.Web.Wording;

namespace Presentations.ComponentTests.Mail;

public class LetterTests : BunitContext
{
    private static readonly ManualClock Clock = new(new DateTimeOffset(2027, 2, 1, 17, 0, 0, TimeSpan.Zero));
    private static readonly DateOnly Day = DateOnly.FromDateTime(Clock.GetUtcNow().Date).AddDays(20);

    public static TheoryData<Type, string> Letters
    {
        get
        {
            var letters = new TheoryData<Type, string>();
            foreach (var letter in typeof(RequestLetter).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RequestLetter)) && type.Name.EndsWith("Letter", StringComparison.Ordinal)))
            {
                letters.Add(letter, "en");
                letters.Add(letter, "es");
            }
            return letters;
        }
    }

    [Theory, MemberData(nameof(Letters))]
    public void Every_letter_is_written_in_full_in_both_languages(Type letter, string language)
    {
        var html = Write(letter, language);
        var text = PlainText.Of(html);

        Assert.Contains(language == "en" ? "Hello Robin Vale," : "Hola, Robin Vale:", text, StringComparison.Ordinal);
        Assert.Contains("https://presentations.example.org/request/secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<p", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void The_confirmation_has_the_packet_with_the_parents_notice_in_both_languages(string language)
    {
        var text = PlainText.Of(Write(typeof(VisitConfirmedLetter), language));

        Assert.Contains("My child will not take part.", text, StringComparison.Ordinal);
        Assert.Contains("Mi hijo no participará.", text, StringComparison.Ordinal);
        Assert.Contains("HDMI", text, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? "stays in the room" : "permanece en la sala", text, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? "Strangers who become friends too fast" : "Desconocidos que se hacen amigos", text, StringComparison.Ordinal);
        Assert.Contains("Ada Reyes", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_typed_stays_text() =>
        Assert.Contains("&lt;b&gt;Gym&lt;/b&gt;", Write(typeof(VisitConfirmedLetter), "en"), StringComparison.Ordinal);

    [Fact]
    public void A_long_notice_for_grown_ups_has_no_slip_for_parents()
    {
        var text = PlainText.Of(Write(typeof(VisitConfirmedLetter), "en", audience: "educators"));

        Assert.DoesNotContain("My child will not take part.", text, StringComparison.Ordinal);
        Assert.Contains("duty to report", text, StringComparison.Ordinal);
    }

    private string Write(Type letter, string language, string audience = "6-8") => Render(builder =>
    {
        builder.OpenComponent(0, letter);
        builder.AddComponentParameter(1, "News", News(language, audience));
        builder.CloseComponent();
    }).Markup;

    private static RequestNews News(string language, string audience)
    {
        var place = new Place("Lincoln Middle School", "Fresno", "CA", "06019", "93701", "America/Los_Angeles");
        var facts = new RequestFacts(place, [new WindowFacts(Day, Day.AddDays(4), new TimeOnly(8, 0), new TimeOnly(15, 0))])
        {
            Audiences = new Dictionary<string, int?> { [audience] = 60 }, StaffStays = true, IsForPupils = true, Topics = ["gaming", "sextortion"], Room = "<b>Gym</b>", Sessions = 2,
        };
        var request = PresentationRequest.Ask(1, Guid.NewGuid(), facts, new Requester("Robin Vale", "robin@lincoln.example.org"), new PrivateLink(SecretToken.New(), ""), SecretToken.New(), Clock);
        request.Confirm(Clock.GetUtcNow().UtcDateTime.AddDays(3), Clock);
        var slot = new Slot(Day, new TimeOnly(9, 0), 100, place.Zone);
        request.OfferTimes([(1, slot)], Clock.GetUtcNow().UtcDateTime.AddDays(3), null, Clock);
        var visit = Visit.Book(1, Guid.NewGuid(), new BookingFacts(new VisitFacts(Day, place) { LeadPresenterId = 1 }), SessionPlan.Of(slot, 2, 45, new PlannedSession(default, 45)), Clock);
        return new RequestNews(request, "https://presentations.example.org/request/secret", "Central California Task Force", new Phrases<LetterWords>(SpokenLanguages.Of(language)))
        {
            Visit = visit, Officer = "Ada Reyes", Message = "See you\nsoon.",
        };
    }
}
