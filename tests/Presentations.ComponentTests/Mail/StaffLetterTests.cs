using Presentations.Web.Mail.Letters;

namespace Presentations.ComponentTests.Mail;

public class StaffLetterTests : BunitContext
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_a_mail_that_can_be_turned_off_says_so(bool canBeTurnedOff)
    {
        var letter = Render<StaffLetter>(letter => letter.Add(p => p.News, new StaffNews("Booked", "https://presentations.example.org/visits/7") { CanBeTurnedOff = canBeTurnedOff }));

        Assert.Equal(canBeTurnedOff, letter.Markup.Contains("can be turned off", StringComparison.Ordinal));
    }
}
