using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>What tells one line of the totals from another; the state totals leave the county empty.</summary>
internal readonly record struct TotalKey(int OwnerId, int Month, string StateCode, string CountyFips, Kind Kind, string Audience, TotalPart Part = TotalPart.Recorded)
{
    public static TotalKey Of(Total total) =>
        new(total.OwnerId, total.Month, total.StateCode, (total as CountyTotal)?.CountyFips ?? CountyTotal.NotKnown, total.Kind, total.Audience, total.Part);

    public StateTotal NewStateTotal() => new() { OwnerId = OwnerId, Month = Month, StateCode = StateCode, Kind = Kind, Audience = Audience, Part = Part };

    public CountyTotal NewCountyTotal() =>
        new() { OwnerId = OwnerId, Month = Month, StateCode = StateCode, CountyFips = CountyFips, Kind = Kind, Audience = Audience, Part = Part };
}

/// <summary>The numbers counted for one key.</summary>
internal sealed record TotalLine(TotalKey Key, int Presentations, int WithoutCount, long Contacts, long Reached, long Estimated)
{
    /// <summary>The same numbers, as a part of the state's line.</summary>
    public TotalLine OfState() => this with { Key = Key with { CountyFips = CountyTotal.NotKnown } };
}
