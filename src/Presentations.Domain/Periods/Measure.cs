namespace Presentations.Domain.Periods;

/// <summary>Another number that campaigns ask of task forces. A sum and never a case: there is no place here for a name or a file number.</summary>
public sealed class Measure : IVersioned, IHistoried
{
    private Measure() { }

    public Measure(string? name, string? unit, bool isUnofficial) => Take(name, unit, isUnofficial);

    public int Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>Unique, for example "Offenders identified".</summary>
    public string Name { get; private set; } = "";

    /// <summary>What is counted, in the plural, for example "offenders".</summary>
    public string Unit { get; private set; } = "";

    /// <summary>True as long as nobody has confirmed that the program itself defines it so.</summary>
    public bool IsUnofficial { get; private set; }

    /// <summary>Kept for the campaigns that asked for it, offered to no new one.</summary>
    public bool IsRetired { get; private set; }

    public string? Because => null;

    public MeasureTerms Terms => new(Id, Name, Unit, IsUnofficial);

    /// <summary>Answers what it was called until now, to be kept.</summary>
    public SupersededMeasure Define(string? name, string? unit, bool isUnofficial, TimeProvider clock)
    {
        var superseded = new SupersededMeasure(this, clock);
        Take(name, unit, isUnofficial);
        return superseded;
    }

    public void Retire() => IsRetired = true;

    public void Restore() => IsRetired = false;

    private void Take(string? name, string? unit, bool isUnofficial) =>
        (Name, Unit, IsUnofficial) = (Bounds.Name(name, "The name"), Bounds.Name(unit, "The unit"), isUnofficial);
}
