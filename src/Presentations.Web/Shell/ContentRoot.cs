namespace Presentations.Web.Shell;

/// <summary>Where the program's own files are, so that a command keeps the caller's folder for the files it is given.</summary>
public static class ContentRoot
{
    public static WebApplicationOptions Options(string[] args) => new() { Args = args, ContentRootPath = Find(AppContext.BaseDirectory) };

    /// <summary>In a checkout the project's folder, which holds App_Data; where the program was published, its own folder.</summary>
    private static string Find(string programFolder)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Presentations.Web.csproj")))
                return folder.FullName;
        return programFolder;
    }
}
