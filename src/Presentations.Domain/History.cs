namespace Presentations.Domain;

/// <summary>A row whose every change is kept in history: who, when, what, why.</summary>
public interface IHistoried
{
    int Id { get; }

    /// <summary>The reason given for the change that is about to be saved; null when none was asked for.</summary>
    string? Because { get; }

    /// <summary>The details that its creation tells of already; of most things it is enough to tell that they are there.</summary>
    IEnumerable<IDetailOf> ToldFromTheStart => [];
}

/// <summary>A row that is known by its code instead of a number.</summary>
public interface ICoded : IHistoried
{
    string Code { get; }

    int IHistoried.Id => 0;
}

/// <summary>A child row whose changes are told in the history of its parent.</summary>
public interface IDetailOf
{
    Type ParentType { get; }

    int ParentId { get; }

    /// <summary>What the parent's history calls this detail, for example "Attendance 6-8".</summary>
    string DetailName { get; }

    /// <summary>What the detail holds now; null when its presence says it all.</summary>
    string? DetailValue { get; }

    /// <summary>What history writes where the detail was there and held nothing, told apart from one that was not there.</summary>
    string? DetailNothing => null;
}

/// <summary>A row that may change for the same reason as many others; one entry for each owner then tells of them all.</summary>
public interface IToldTogether
{
    /// <summary>In whose history the coming change is told; null when it is told in the row's own.</summary>
    (Type Type, int Id)? ToldBy { get; }
}

/// <summary>Marks a property of which history says only that it changed, never what it held.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

/// <summary>Marks a property that follows from others and is left out of history.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DerivedAttribute : Attribute;

/// <summary>A row that an import may have brought; then the batch's history speaks for its creation.</summary>
public interface IImported
{
    int? ImportBatchId { get; }
}
