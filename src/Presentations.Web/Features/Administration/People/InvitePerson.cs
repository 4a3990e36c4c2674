using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Web.Account;

namespace Presentations.Web.Features.Administration.People;

/// <summary>Adds a person with their first role, and makes the link with which they set a password.</summary>
public sealed class InvitePerson(AppDbFactory dbs, OneTimeLinks links) : IUseCase
{
    public sealed class Form : RoleForm
    {
        [Required(ErrorMessage = "Enter the person's name."), MaxLength(Bounds.NameLength)]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Enter their e-mail address."), EmailAddress(ErrorMessage = "This is not an e-mail address."), MaxLength(Bounds.NameLength)]
        public string Email { get; set; } = "";
    }

    public sealed record Invitation(int MemberId, string Link);

    public async Task<Invitation> SubmitAsync(Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var account = NewAccount.For(new Member(form.Name, form.Email));
        Rule.Require(!await db.Accounts.AnyAsync(known => known.NormalizedEmail == account.NormalizedEmail, ct),
            $"{account.Email} has an account already. Open that person instead.", nameof(form.Email));
        form.GiveTo(account.Member);
        db.Accounts.Add(account);
        await db.SaveChangesAsync(ct);
        return new Invitation(account.MemberId, await links.MakeAsync(account));
    }
}
