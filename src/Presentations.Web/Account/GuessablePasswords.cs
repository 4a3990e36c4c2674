using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;

namespace Presentations.Web.Account;

/// <summary>Refuses the passwords that are tried first: common ones, rows of keys, and what is made of the person's own name and address.</summary>
public sealed partial class GuessablePasswords(AppDbFactory dbs) : IPasswordValidator<Data.Identity.Account>
{
    private const int Own = 4;

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedc", "1q2w3e4r5t6y", "1qaz2wsx3edc"];

    private static readonly string[] Common =
    [
        "password", "passwort", "contrasena", "passcode", "passphrase", "letmein", "welcome", "bienvenido", "iloveyou", "trustno", "changeme", "default", "administrator", "admin", "login",
        "secret", "master", "monkey", "dragon", "shadow", "superman", "batman", "starwars", "pokemon", "princess", "sunshine", "football", "baseball", "basketball", "soccer", "hockey",
        "michael", "jordan", "jennifer", "charlie", "computer", "internet", "whatever", "freedom", "america", "mustang", "cheese", "flower", "summer", "winter", "spring", "autumn",
        "hello", "qwer", "asdf", "zxcv", "abc", "test", "temp", "user", "guest", "root", "presentations", "presentation", "presenter", "icac", "taskforce", "police", "sheriff", "pass",
    ];

    public async Task<IdentityResult> ValidateAsync(UserManager<Data.Identity.Account> manager, Data.Identity.Account user, string? password)
    {
        await using var db = dbs.OpenForSignIn();
        var name = await db.Members.Where(member => member.Id == user.MemberId).Select(member => member.Name).SingleOrDefaultAsync();
        return IsGuessable(password ?? "", user.Email ?? "", name ?? "")
            ? IdentityResult.Failed(new IdentityError { Code = nameof(GuessablePasswords), Description = "This password is one of the first that somebody would try. Take a few words that do not belong together, and not your name or address." })
            : IdentityResult.Success;
    }

    /// <summary>Whether hardly anything is left when all that others can guess is taken away.</summary>
    internal static bool IsGuessable(string password, string email, string name)
    {
        var guesses = Rows.SelectMany(Runs).Concat(Common).Concat(Words().Matches($"{name} {email}".ToLowerInvariant()).Select(word => word.Value).Where(word => word.Length > 2))
            .OrderByDescending(guess => guess.Length).ToList();
        return new[] { password.ToLowerInvariant(), Plain(password.ToLowerInvariant()) }.Any(typed => Letters(Without(typed, guesses)) < Own);
    }

    private static string Without(string typed, List<string> guesses) => guesses.Aggregate(Separators().Replace(typed, ""), (left, guess) => left.Replace(guess, " ", StringComparison.Ordinal));

    private static int Letters(string left) => left.Where(char.IsLetter).Distinct().Count();

    private static IEnumerable<string> Runs(string row) =>
        from length in Enumerable.Range(Own, row.Length - Own + 1) from start in Enumerable.Range(0, row.Length - length + 1) select row.Substring(start, length);

    /// <summary>Without the signs that people write for letters.</summary>
    private static string Plain(string typed) => typed.Replace('@', 'a').Replace('$', 's').Replace('0', 'o').Replace('3', 'e').Replace('1', 'i').Replace('5', 's');

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();

    [GeneratedRegex(@"[\s\p{P}-[@]]+")]
    private static partial Regex Separators();
}
