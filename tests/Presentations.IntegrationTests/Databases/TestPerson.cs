using Microsoft.Extensions.DependencyInjection;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Web.Demo;
using Presentations.Web.Features.Administration.Imports.Running;
using Presentations.Web.Mail;
using Presentations.Web.Shell;

namespace Presentations.IntegrationTests.Databases;

/// <summary>The product as one person uses it.</summary>
public sealed class TestPerson : ICurrentPerson, IAsyncDisposable
{
    private readonly int? memberId;
    private readonly ServiceProvider services;

    internal TestPerson(TestDatabase database, int? memberId, MailOptions? mail = null)
    {
        this.memberId = memberId;
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(database.Clock)
            .AddPresentationsData(database.Options)
            .AddAccounts(new SignInRules())
            .AddSingleton(new SignInRules())
            .AddSingleton(new Server())
            .AddSingleton(new PublicPages())
            .AddSingleton(mail ?? new MailOptions())
            .AddUseCases()
            .AddMail()
            .AddDemo()
            .AddImports(database.ImportsFolder)
            .AddSingleton<ICurrentPerson>(this);
        TestKeys.Share(collection.AddDataProtection());
        services = collection.BuildServiceProvider();
    }

    public ValueTask<int?> MemberIdAsync(CancellationToken ct = default) => ValueTask.FromResult(memberId);

    public Task<AppDb> OpenAsync() => Get<AppDbFactory>().OpenAsync();

    /// <summary>A use case as this person runs it.</summary>
    public T Get<T>() where T : notnull => services.CreateScope().ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
