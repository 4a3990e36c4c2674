using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Directory;

namespace Presentations.IntegrationTests.Features.Directory;

public class FindTaskForceTests
{
    [DatabaseTheory]
    public async Task A_state_with_one_task_force_names_it_for_every_county(TestDatabase database)
    {
        var idaho = (await Find(database).FindStateAsync("ID"))!;

        Assert.Equal(["ID"], idaho.TaskForces.Select(taskForce => taskForce.Code));
        Assert.All(idaho.Counties, county => Assert.Equal("ID", county.TaskForce?.Code));
    }

    [DatabaseTheory]
    public async Task An_unknown_territory_is_said_to_be_unknown_beside_the_task_forces_of_the_state(TestDatabase database)
    {
        var texas = (await Find(database).FindStateAsync("tx"))!;

        Assert.Equal(["TX-N"], texas.TaskForces.Select(taskForce => taskForce.Code));
        Assert.All(texas.Counties, county => Assert.Equal((Coverage.Unknown, null), (county.Coverage, county.TaskForce)));
    }

    [DatabaseTheory]
    public async Task A_code_that_is_no_state_is_not_found(TestDatabase database) => Assert.Null(await Find(database).FindStateAsync("ZZ"));

    [DatabaseTheory]
    public async Task A_ZIP_that_nobody_knows_is_answered_as_such(TestDatabase database)
    {
        var view = await Find(database).ListAsync("00000");

        Assert.Equal(new FindTaskForce.ZipAnswer("00000", null, null, null, null, Coverage.Unknown, false), view.Answer);
        Assert.Equal(5, view.TaskForces.Count);
    }

    [DatabaseTheory]
    public async Task Without_a_ZIP_there_is_the_whole_list_and_no_answer(TestDatabase database) => Assert.Null((await Find(database).ListAsync(" ")).Answer);

    private static FindTaskForce Find(TestDatabase database) => database.As(null).Get<FindTaskForce>();
}
