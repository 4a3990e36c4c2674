using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;
using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;
using Presentations.Web.Demo;
using Presentations.Web.Features.Administration.Mail;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>A burst of junk at the public form, well made and from many networks; in its middle one real request, and all the while somebody looks at the desk.</summary>
internal sealed class BurstScenario : Scenario
{
    private const int FewPresentations = 10_000;
    private const int Junk = 4_000;
    private const int Networks = 40;
    private const int Senders = 8;
    private const int Looks = 30;
    private const double DeskMilliseconds = 300;
    private const string Desk = "/desk";

    public override string Verb => "burst";

    public override string About => "4,000 junk posts at the public form with a real request in the middle, and the desk meanwhile";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        using var scratch = new ScratchFolder(request, Verb);
        var database = await scratch.DatabaseAsync(FewPresentations);
        await using var product = new Product(database);
        var people = await product.PeopleAsync();
        await GeneratedDesk.EnsureAsync(product, people);
        await using var host = await ProductHost.StartAsync(database, ("Server__TrustedProxies__0", "127.0.0.1"), ("Limits__AskAfterSeconds", "0"));
        var cookie = await host.SignInAsync(Cast.Pat.Email);

        await Timings.OfAsync(Looks, _ => LookAsync(host, cookie));
        var calm = await Timings.OfAsync(Looks, _ => LookAsync(host, cookie));
        var burst = new Burst(host, AskedForms.SchoolsAmong(people.Venues));
        var sending = burst.SendAsync(Networks, Junk / Networks, Senders);
        var meanwhile = new Timings();
        while (!sending.IsCompleted) await meanwhile.AddAsync(() => LookAsync(host, cookie));
        var taken = await sending;
        yield return new(
            string.Create(CultureInfo.InvariantCulture, $"The desk's page while {Junk:N0} junk posts arrive from {Networks} networks: p95 under {DeskMilliseconds:0} ms"),
            $"p95 {Timings.InWords(meanwhile.P95)}, before the burst {Timings.InWords(calm.P95)}", meanwhile.P95 < DeskMilliseconds);

        await ConfirmAsync(product, people, host, burst.RealAddress);
        var onDesk = await OnDeskAsync(product, burst.RealAddress);
        yield return new(
            "Junk that reached the desk: none, while the real request in its middle, from another network, is there once confirmed",
            string.Create(CultureInfo.InvariantCulture, $"{onDesk.Junk} of it ({taken:N0} wait unconfirmed, {Junk - taken:N0} were turned away); the real one {(onDesk.IsRealThere ? "is there" : "is not there")}"),
            onDesk is { Junk: 0, IsRealThere: true });
    }

    private static async Task LookAsync(HostProcess host, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Desk);
        request.Headers.Add("Cookie", cookie);
        using var answer = await host.Client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>By the link of the mail, as its reader does.</summary>
    private static async Task ConfirmAsync(Product product, People people, HostProcess host, string email)
    {
        await using var db = product.Database.Open(AccessScope.System);
        var id = await db.Outbox.Where(mail => mail.ToAddress == email && mail.Kind == MailKind.ConfirmAddress).Select(mail => mail.Id).SingleAsync();
        var mail = await product.AsAsync<ReadMail, ReadMail.View?>(people.Administrator, read => read.FindAsync(id));
        var link = mail!.Links.First(link => link.Contains("/confirm/", StringComparison.Ordinal));
        await (await PostedForm.OpenAsync(host, new Uri(link).AbsolutePath)).SendAsync();
    }

    private static async Task<(int Junk, bool IsRealThere)> OnDeskAsync(Product product, string email)
    {
        await using var db = product.Database.Open(AccessScope.System);
        var seen = db.Requests.Where(request => request.Status != RequestStatus.Unconfirmed);
        var isRealThere = await seen.AnyAsync(request => request.ContactEmail == email);
        return (await seen.CountAsync() - GeneratedDesk.Waiting - (isRealThere ? 1 : 0), isRealThere);
    }
}
