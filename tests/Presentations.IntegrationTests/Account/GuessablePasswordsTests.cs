using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Administration.People;
using Presentations.Web.Account;
using Presentations.Web.Features.Administration.People;

namespace Presentations.IntegrationTests.Account;

public class GuessablePasswordsTests
{
    [DatabaseTheory]
    public async Task What_somebody_would_try_first_is_refused_with_a_sentence(TestDatabase database)
    {
        foreach (var guess in new[] { "passwordpassword", "P@ssw0rd-2026", "qwertyuiop12", "123456789012", "Summer-2026!!", "ada@example.org", "Ada Ada 1998 example", "letmein letmein", "presentations-icac" })
            Assert.Equal("This password is one of the first that somebody would try. Take a few words that do not belong together, and not your name or address.", await SetAsync(database, guess));
    }

    [DatabaseTheory]
    public async Task A_few_words_are_taken(TestDatabase database)
    {
        foreach (var good in new[] { "four words make sense", "quite another one", "tj8-Rk2m-Wq5x", "winter coats for penguins" })
            Assert.Null(await SetAsync(database, good));
    }

    private static async Task<string?> SetAsync(TestDatabase database, string password)
    {
        await using var pat = database.As(database.Pat);
        var (accountId, token) = OneTimeLink.Read(await pat.Get<MakeResetLink>().SubmitAsync(database.Ada));
        await using var ada = database.As(null);
        var links = ada.Get<OneTimeLinks>();
        var result = await links.UseAsync((await links.FindAsync(accountId, token))!, token, password);
        return result.Succeeded ? null : string.Join(' ', result.Errors.Select(error => error.Description));
    }
}
