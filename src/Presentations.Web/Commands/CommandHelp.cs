namespace Presentations.Web.Commands;

/// <summary>What --help says.</summary>
internal static class CommandHelp
{
    private const string Program = "dotnet run --project src/Presentations.Web --";

    private const string Common = """
        Common option
          --database "Provider=Sqlite;Data Source=x.db"   or Provider=SqlServer and its connection string; without it the
                                                          configured database (appsettings.Local.json, Database__… variables).
        Exit code: 0 done, 1 refused, 2 not understood.
        """;

    public static string ForAll(IReadOnlyCollection<ICommand> commands) => $"""
        Presentations counts internet-safety talks and rolls them up by state.

        {Program} VERB …     without a verb it serves the pages

        {string.Join(Environment.NewLine, commands.Select(command => $"  {command.Verb,-16}{command.Summary}"))}

        VERB --help explains one verb.

        {Common}
        """;

    public static string For(ICommand command) => $"""
        {command.Summary}

        {SyntaxOf(command)}
        {string.Join(Environment.NewLine, command.Usage.Split('\n').Skip(1).Select(line => "  " + line.TrimEnd()))}

        {Common}
        """;

    public static string SyntaxOf(ICommand command) => $"{Program} {command.Verb} {command.Usage.Split('\n')[0]}".TrimEnd();
}
