using System.Globalization;

namespace Presentations.IntegrationTests.Features.Administration.People;

/// <summary>What a one-time link carries.</summary>
internal static class OneTimeLink
{
    public static (int AccountId, string Token) Read(string link) => new Uri(link).Segments switch
    {
        [.., var account, var token] => (int.Parse(account.TrimEnd('/'), CultureInfo.InvariantCulture), token),
        _ => throw new FormatException(link),
    };
}
