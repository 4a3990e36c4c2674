using Presentations.Benchmarks.Hosts;
using Presentations.Domain.Directory;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>Well-made junk at the public form, from networks of which each sends more than one may; half-way a school asks, too.</summary>
internal sealed class Burst(HostProcess host, IReadOnlyList<Venue> schools)
{
    private int sent;

    public string RealAddress { get; } = AskedForms.NewAddress();

    /// <summary>Answers how many of the junk posts were taken.</summary>
    public async Task<int> SendAsync(int networks, int fromEach, int atOnce)
    {
        var taken = 0;
        await Parallel.ForAsync(0, networks, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (network, _) =>
        {
            var form = await PostedForm.OpenAsync(host, "/request", $"198.51.{network}.1");
            for (var post = 0; post < fromEach; post++)
            {
                if (await form.SendAsync(AskedForms.Of(schools[post % schools.Count], AskedForms.NewAddress()))) Interlocked.Increment(ref taken);
                if (Interlocked.Increment(ref sent) == networks * fromEach / 2) await SendRealAsync();
            }
        });
        return taken;
    }

    private async Task SendRealAsync()
    {
        var form = await PostedForm.OpenAsync(host, "/request");
        if (!await form.SendAsync(AskedForms.Of(schools[0], RealAddress))) throw new InvalidOperationException("The school was turned away.");
    }
}
