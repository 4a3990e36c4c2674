using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Reference;
using Presentations.Web.Features.Administration.Audit;
using Presentations.Web.Features.Administration.Reference;
using Presentations.Web.Features.Directory;

namespace Presentations.IntegrationTests.Features.Administration.Reference;

public class EditTaskForceTests
{
    [DatabaseTheory]
    public async Task What_a_task_force_is_called_and_where_it_is_found_is_changed_for_everybody_and_told_in_history(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var form = (await pat.Get<EditTaskForce>().FindAsync("ID"))!;
        (form.Name, form.LeadAgency, form.Website) = ("Idaho ICAC", "Idaho State Police", "https://icacidaho.org/");

        await pat.Get<EditTaskForce>().SubmitAsync("ID", form);

        await using var nobody = database.As(null);
        var shown = Assert.Single((await nobody.Get<FindTaskForce>().FindStateAsync("ID"))!.TaskForces);
        Assert.Equal(("Idaho ICAC", "Idaho State Police", "icacidaho.org"), (shown.Name, shown.LeadAgency, shown.Website));
        var told = (await pat.Get<ListHistory>().FindAsync(new AuditFilter(Kind: "Owner"))).Rows[0];
        Assert.Equal(("Pat", "Idaho ICAC", "/administration/reference/task-forces/ID"), (told.Who!.Name, told.Thing.Name, told.Thing.Page));
        Assert.Contains(new("Lead agency", "Office of the Attorney General", "Idaho State Police"), told.Changes);
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task A_newer_reference_file_leaves_alone_what_an_administrator_changed_and_updates_the_rest(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var form = (await pat.Get<EditTaskForce>().FindAsync("ID"))!;
        form.Name = "Idaho ICAC";
        await pat.Get<EditTaskForce>().SubmitAsync("ID", form);

        await database.LoadAsync(Edition.Newer(ReferenceFiles.TaskForces, text => text
            .Replace("Idaho Internet Crimes Against Children Task Force", "Idaho Task Force on Internet Crimes", StringComparison.Ordinal)
            .Replace("icacidaho.org", "idahoicac.gov", StringComparison.Ordinal)));

        var after = (await pat.Get<EditTaskForce>().FindAsync("ID"))!;
        Assert.Equal(("Idaho ICAC", "idahoicac.gov"), (after.Name, after.Website));
    }

    [DatabaseTheory]
    public async Task The_second_of_two_editors_is_told(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var (first, second) = ((await pat.Get<EditTaskForce>().FindAsync("ID"))!, (await pat.Get<EditTaskForce>().FindAsync("ID"))!);
        first.Name = "Idaho ICAC";
        await pat.Get<EditTaskForce>().SubmitAsync("ID", first);

        second.Name = "ICAC of Idaho";
        await Assert.ThrowsAsync<EditConflict>(() => pat.Get<EditTaskForce>().SubmitAsync("ID", second));

        Assert.Equal("Idaho ICAC", (await pat.Get<EditTaskForce>().FindAsync("ID"))!.Name);
    }

    [DatabaseTheory]
    public async Task What_would_mislead_people_is_refused_with_a_sentence(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        async Task<string?> RefusedAsync(Action<EditTaskForce.Form> change)
        {
            var form = (await pat.Get<EditTaskForce>().FindAsync("ID"))!;
            change(form);
            return (await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<EditTaskForce>().SubmitAsync("ID", form))).Field;
        }

        Assert.Equal("The name", await RefusedAsync(form => form.Name = " "));
        Assert.Equal("Name", await RefusedAsync(form => form.Name = "Utah state desk"));
        Assert.Equal("The lead agency", await RefusedAsync(form => form.LeadAgency = null));
        foreach (var nowhere in new[] { "no website", "javascript:alert(1)", "icac idaho.org", "idaho" }) Assert.Equal("Website", await RefusedAsync(form => form.Website = nowhere));
    }

    [DatabaseTheory]
    public async Task Nobody_but_an_administrator_reads_or_changes_it_here(TestDatabase database)
    {
        foreach (var other in new[] { database.Ada, database.Ben, database.Cam, database.Nat })
        {
            await using var person = database.As(other);
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<EditTaskForce>().ListAsync());
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<EditTaskForce>().SubmitAsync("ID", new() { Version = 1, Name = "Mine", LeadAgency = "Mine" }));
        }
    }
}
