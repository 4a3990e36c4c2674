using Presentations.Domain;
using Presentations.Web.Shell;

namespace Presentations.IntegrationTests.Doors;

public class UseCaseDoorTests
{
    public static TheoryData<string> Doors => [.. UseCaseDoors.All.Select(door => door.ToString())];

    [Fact]
    public void Every_use_case_says_who_gets_in() =>
        Assert.Equal(UseCases.All.Select(useCase => useCase.Name).Order(), UseCaseDoors.All.Select(door => door.ToString()).Order());

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Those_get_in_and_nobody_else(string name)
    {
        var door = UseCaseDoors.All.Single(door => door.ToString() == name);

        var gotIn = new List<string>();
        foreach (var who in Scene.Everybody)
            if (await OpensAsync(door, who)) gotIn.Add(who);

        Assert.Equal(door.In, gotIn);
    }

    /// <summary>Everybody comes to a scene of their own: what one of them does must not open the door for the next.</summary>
    private static async Task<bool> OpensAsync(Door door, string who)
    {
        await using var scene = await Scene.SetAsync();
        await using var person = scene.As(who);
        try
        {
            return Door.IsOpen(await door.Try(person, scene));
        }
        catch (RuleViolation)
        {
            return false;
        }
    }
}
