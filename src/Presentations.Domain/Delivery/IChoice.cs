namespace Presentations.Domain.Delivery;

/// <summary>A word that forms offer: a topic or an audience.</summary>
public interface IChoice : ICoded, IVersioned
{
    string Label { get; }

    /// <summary>Its place among the others.</summary>
    int Order { get; }

    /// <summary>False for what is kept for the talks that name it, and offered to no new one.</summary>
    bool IsActive { get; }

    /// <summary>Somebody says what it is called here, where it stands and whether it is offered.</summary>
    void Describe(string? label, int order, bool isActive);
}
