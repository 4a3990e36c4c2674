using System.Collections.Frozen;

namespace Presentations.Domain.Directory;

/// <summary>Finds the owner of a place: the county's task force, else the state's only one, else the state's desk.</summary>
public sealed class OwnerMap
{
    private readonly FrozenDictionary<string, int> taskForceByCounty;
    private readonly FrozenDictionary<string, int> onlyTaskForceByState;
    private readonly FrozenDictionary<string, int> deskByState;
    private readonly FrozenDictionary<string, TerritoryTurn[]> turnsByCounty;
    private readonly FrozenSet<string> nobodys;
    private readonly FrozenDictionary<int, string> names;

    public OwnerMap(IReadOnlyCollection<Territory> territories, IReadOnlyCollection<TaskForce> taskForces, IReadOnlyCollection<StateDesk> desks, IEnumerable<TerritoryTurn>? turns = null)
    {
        turnsByCounty = (turns ?? []).GroupBy(turn => turn.CountyFips).ToFrozenDictionary(county => county.Key, county => county.OrderBy(turn => turn.From).ToArray());
        nobodys = territories.Where(territory => territory.Coverage is Coverage.None).Select(territory => territory.CountyFips).ToFrozenSet();
        var covered = territories.Where(territory => territory.TaskForceId is not null).ToList();
        taskForceByCounty = covered.ToFrozenDictionary(territory => territory.CountyFips, territory => territory.TaskForceId!.Value);
        onlyTaskForceByState = covered.Select(territory => (territory.StateCode, TaskForceId: territory.TaskForceId!.Value))
            .Concat(taskForces.Select(taskForce => (taskForce.StateCode, TaskForceId: taskForce.Id)))
            .Distinct()
            .GroupBy(pair => pair.StateCode, pair => pair.TaskForceId)
            .Where(inState => inState.Count() == 1)
            .ToFrozenDictionary(inState => inState.Key, inState => inState.Single());
        names = taskForces.Concat<Owner>(desks).ToFrozenDictionary(owner => owner.Id, owner => owner.Name);
        deskByState = desks.ToFrozenDictionary(desk => desk.StateCode, desk => desk.Id);
    }

    /// <param name="day">The day it is about; null for how it is now.</param>
    public int OwnerOf(string stateCode, string? countyFips, DateOnly? day = null)
    {
        if (countyFips is not null && TaskForceOf(countyFips, day) is { } taskForce) return taskForce;
        if (onlyTaskForceByState.TryGetValue(stateCode, out var only)) return only;
        Rule.Require(deskByState.TryGetValue(stateCode, out var desk), $"“{stateCode}” is not a state, DC or a territory.", "State");
        return desk;
    }

    /// <summary>What a task force or state desk is called.</summary>
    public string NameOf(int ownerId) => names[ownerId];

    /// <summary>No task force comes to that county, which is not the same as not knowing which does.</summary>
    public bool IsNobodys(string? countyFips) => countyFips is not null && nobodys.Contains(countyFips);

    private int? TaskForceOf(string countyFips, DateOnly? day)
    {
        if (day is not { } known || !turnsByCounty.TryGetValue(countyFips, out var turns)) return taskForceByCounty.TryGetValue(countyFips, out var now) ? now : null;
        return TerritoryTurn.LatestOn(turns, known) is { } turn ? turn.TaskForceId : turns[0].BeforeId;
    }
}
