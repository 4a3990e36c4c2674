namespace Presentations.Domain;

/// <summary>A row that two people may edit at once; the one who saves second is told.</summary>
public interface IVersioned
{
    /// <summary>Starts at 1 and grows by one with every saved change.</summary>
    int Version { get; }
}

/// <summary>A row made by a form, an import or a call that may be repeated and must count once.</summary>
public interface IEnteredOnce
{
    /// <summary>Made by the client, unique in the database.</summary>
    Guid EntryId { get; }
}
