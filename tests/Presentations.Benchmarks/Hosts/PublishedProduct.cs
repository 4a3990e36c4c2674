using System.Diagnostics;

namespace Presentations.Benchmarks.Hosts;

/// <summary>The product as it is run for real: published, and so compiled ahead.</summary>
internal static class PublishedProduct
{
    private const string Solution = "Presentations.sln";

    /// <summary>Publishes this checkout, and answers the path of the program.</summary>
    public static async Task<string> ProgramAsync(Request request)
    {
        var folder = Path.Combine(request.Folder, "published");
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(Checkout(), "src", "Presentations.Web"), "-o", folder, "--nologo"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Path.Combine(folder, "Presentations.Web.dll") : throw new InvalidOperationException($"The product could not be published.\n{said}");
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Solution))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"{Solution} stands nowhere above {AppContext.BaseDirectory}.");
    }
}
