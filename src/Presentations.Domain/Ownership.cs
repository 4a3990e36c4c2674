namespace Presentations.Domain;

/// <summary>A row that belongs to one task force or state desk; access is decided by its owner.</summary>
public interface ITaskForceOwned
{
    int OwnerId { get; }
}

/// <summary>An owned row that its task force's coordinators alone write.</summary>
public interface ICoordinated : ITaskForceOwned;

/// <summary>A row that is written once and never changes, whoever asks.</summary>
public interface IFrozen;

/// <summary>A row that only the person who made it may see.</summary>
public interface IPersonal
{
    int MemberId { get; }
}

/// <summary>A row that everyone signed in reads, presenters propose and coordinators of its state change.</summary>
public interface ISharedInState
{
    string StateCode { get; }
}

/// <summary>A row of one request: whoever holds the request's private link may read it.</summary>
public interface IOfRequest
{
    int? RequestId { get; }
}
