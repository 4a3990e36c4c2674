namespace Presentations.Domain.Directory;

/// <summary>Who owns rows and is a line of its own in every total: a task force or a state desk.</summary>
public abstract class Owner : IVersioned, IHistoried
{
    public int Id { get; private set; }

    /// <summary>For example "CA-FRESNO"; a state desk's is its state's code and "-DESK".</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>The seat's state; for a state desk, its state.</summary>
    public required string StateCode { get; set; }

    public int Version { get; private set; }

    public string? Because => null;
}

/// <summary>One of the 61 Internet Crimes Against Children task forces.</summary>
public sealed class TaskForce : Owner
{
    public required string LeadAgency { get; set; }

    public required bool IsStatewide { get; set; }

    /// <summary>False when the name was built from the state's name and nobody has confirmed it.</summary>
    public required bool IsNameOfficial { get; set; }

    /// <summary>Without "https://"; null when none is known.</summary>
    public string? Website { get; set; }

    /// <summary>Somebody who knows says what it is called, who leads it and where it is found.</summary>
    public void Describe(string? name, bool isNameOfficial, string? leadAgency, string? website)
    {
        (Name, IsNameOfficial) = (Bounds.Name(name, "The name"), isNameOfficial);
        LeadAgency = Bounds.Name(leadAgency, "The lead agency");
        Website = WebAddress.Of(website);
    }
}

/// <summary>The owner of what has a state but no task force yet.</summary>
public sealed class StateDesk : Owner
{
    public static string CodeOf(string stateCode) => $"{stateCode}-DESK";
}
