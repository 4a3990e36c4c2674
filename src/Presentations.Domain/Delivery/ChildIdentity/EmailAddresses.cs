using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>Private e-mail addresses and those that schools give to pupils. An office's or a teacher's is none.</summary>
internal static class EmailAddresses
{
    private static readonly Regex Pattern = Linear.InAnyLetters(
        @"\b(?<local>[a-z0-9][a-z0-9._%+-]{0,63})@(?<domain>[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,4})\b");

    private static readonly Regex OfPupils = Linear.InAnyLetters(
        @"(?:^|[.-])(?:stu|stud|student|students|pupil|pupils|learner|learners|kids)(?:[.-]|$)");

    private static readonly Regex OfOrganizations = Linear.InAnyLetters(@"\.(?:gov|mil|edu|org|us)$");

    private static readonly FrozenSet<string> OfOffices = Words.Of("""
        info tips tip help office frontoffice support contact admin registrar attendance principal counselor counseling training outreach noreply
        security abuse safety press media hello webmaster library secretary
        """);

    public static IEnumerable<Finding> In(Reading note) =>
        from match in Pattern.Matches(note.Text)
        where IsPersonal(match.Groups["local"].Value, match.Groups["domain"].Value)
        select new Finding(ChildIdentityKind.EmailAddress, match.Index, match.Index + match.Length);

    /// <summary>Schools number their pupils' addresses ("jbrown27"), seldom their teachers'.</summary>
    private static bool IsPersonal(string local, string domain) =>
        OfPupils.IsMatch(domain)
        || (!OfOffices.Contains(local) && (!OfOrganizations.IsMatch(domain) || (local.Any(char.IsDigit) && !IsGovernment(domain))));

    private static bool IsGovernment(string domain) =>
        domain.EndsWith(".gov", StringComparison.OrdinalIgnoreCase) || domain.EndsWith(".mil", StringComparison.OrdinalIgnoreCase);
}
