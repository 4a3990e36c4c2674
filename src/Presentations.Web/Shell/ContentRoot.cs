namespace Presentations.Web.Shell;

/// <summary>Where the program's own files are, so that a command keeps the caller's folder for the files it is given.</summary>
public static class ContentRoot
{
    /// <summary>An unpublished build in a checkout uses the project's folder and is Development unless told otherwise; a published one is neither.</summary>
    public static WebApplicationOptions Options(string[] args) =>
        args.Any(arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) ? new() { Args = args }
        : CheckoutOf(AppContext.BaseDirectory) is { } project
        ? new() { Args = Settings(args), ContentRootPath = project, EnvironmentName = NamedEnvironment ?? Environments.Development }
        : new() { Args = Settings(args), ContentRootPath = AppContext.BaseDirectory };

    /// <summary>Of a verb's arguments only the database is a setting: the reader of settings takes a path that begins with a slash for an option.</summary>
    private static string[] Settings(string[] args)
    {
        if (!Commands.CommandLine.IsCall(args)) return args;
        var at = Array.FindIndex(args, arg => arg.StartsWith("--database", StringComparison.Ordinal));
        return at < 0 ? [] : args[at..Math.Min(args.Length, args[at].Contains('=', StringComparison.Ordinal) ? at + 1 : at + 2)];
    }

    private static string? NamedEnvironment =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");

    /// <summary>Publishing leaves this file out: it tells where a build finds its static assets.</summary>
    private static string? CheckoutOf(string programFolder) =>
        File.Exists(Path.Combine(programFolder, "Presentations.Web.staticwebassets.runtime.json")) ? ProjectAbove(new DirectoryInfo(programFolder)) : null;

    private static string? ProjectAbove(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Presentations.Web.csproj"))) folder = folder.Parent;
        return folder?.FullName;
    }
}
