using Presentations.Web.Features.Administration.People;

namespace Presentations.Web.Commands;

/// <summary>Lets the first administrator in, or one who is locked out.</summary>
public sealed class CreateAdminCommand(CreateAdministrator administrators) : ICommand
{
    public string Verb => "create-admin";

    public string Summary => "Make somebody an administrator and print a one-time link to set a password";

    public string Usage => """
        EMAIL [--name NAME]
        For an address that has an account already, this reactivates it, adds the role if it is missing and prints a new link;
        links made before stop working. The link begins with Server:PublicAddress.
        """;

    public async Task<int> RunAsync(CommandArguments args, CancellationToken ct)
    {
        var (isNew, link, hours) = await administrators.SubmitAsync(args.Values[0], args.Option("name"), ct);
        await Console.Error.WriteLineAsync(isNew
            ? $"{args.Values[0]} is an administrator now. Open this link within {hours} hours; it works once:"
            : $"{args.Values[0]} had an account. Open this link within {hours} hours to set a new password; it works once:");
        await Console.Out.WriteLineAsync(link);
        return 0;
    }
}
