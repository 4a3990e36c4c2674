using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.People;

/// <summary>Everyone who can sign in, with their roles.</summary>
public sealed class ListPeople(AppDbFactory dbs) : IUseCase
{
    public sealed record Row(int Id, string Name, string Email, bool IsActive, bool HasPassword, IReadOnlyList<HeldRole> Roles);

    /// <summary>A role with the code of its task force or state desk; none for a national one.</summary>
    public sealed record HeldRole(Role Role, string? Owner)
    {
        public override string ToString() => Owner is null ? Role.Label() : $"{Role.Label()}, {Owner}";
    }

    /// <param name="words">Part of a name, an e-mail address or the code of a task force; nothing lists all.</param>
    public async Task<IReadOnlyList<Row>> ListAsync(string? words = null, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var people = await db.Members.OrderBy(member => member.Name).ThenBy(member => member.Id)
            .Select(member => new Row(
                member.Id, member.Name, member.Email, member.IsActive,
                db.Accounts.Any(account => account.MemberId == member.Id && account.PasswordHash != null),
                member.Memberships.OrderBy(held => held.Id)
                    .Select(held => new HeldRole(held.Role, db.Owners.Where(owner => owner.Id == held.OwnerId).Select(owner => owner.Code).FirstOrDefault()))
                    .ToList()))
            .ToListAsync(ct);
        return words is null ? people : people.FindAll(person => Matches(person, words.Trim()));
    }

    private static bool Matches(Row person, string words) =>
        person.Name.Contains(words, StringComparison.OrdinalIgnoreCase)
        || person.Email.Contains(words, StringComparison.OrdinalIgnoreCase)
        || person.Roles.Any(held => held.ToString().Contains(words, StringComparison.OrdinalIgnoreCase));
}
