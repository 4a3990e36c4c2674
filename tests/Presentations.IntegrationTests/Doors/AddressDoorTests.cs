namespace Presentations.IntegrationTests.Doors;

public class AddressDoorTests(Doorway doorway) : IClassFixture<Doorway>
{
    private static readonly string[] fromElsewhere = ["cam", "uma", "dee"];

    public static TheoryData<string> Addresses => [.. AddressDoors.All.Select(row => row.Address)];

    [Fact]
    public void Every_address_says_who_gets_in() => Assert.Equal(AddressDoors.All.Select(row => row.Address).Order(), doorway.Addresses.Order());

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Everybody_finds_what_the_table_says(string address)
    {
        var found = new List<string>();
        foreach (var who in Scene.Everybody) found.Add(await doorway.TryAsync(who, address));

        Assert.Equal(AddressDoors.All.Single(row => row.Address == address).Outcomes, found);
    }

    [Fact]
    public async Task What_belongs_to_another_task_force_looks_as_if_it_did_not_exist()
    {
        var missing = from who in fromElsewhere
                      from row in AddressDoors.All
                      where row.Address.Contains("Id:int}", StringComparison.Ordinal) && row.Outcomes[Array.IndexOf(Scene.Everybody, who)] == "missing"
                      select (who, row.Address);
        foreach (var (who, address) in missing)
            Assert.Equal((who, address, await doorway.ReadAsync(who, address, missing: true)), (who, address, await doorway.ReadAsync(who, address, missing: false)));
    }
}
