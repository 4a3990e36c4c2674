using Presentations.Domain;

namespace Presentations.Web.Commands;

/// <summary>What is refused before a page or a verb could answer, such as a database that nobody can read, ends the program with its sentence.</summary>
public static class StartRefusal
{
    public static void ShowAsSentence() => AppDomain.CurrentDomain.UnhandledException += (_, fault) =>
    {
        if (fault.ExceptionObject is not RuleViolation refusal) return;
        Console.Error.WriteLine(refusal.Message);
        Environment.Exit(CommandLine.Refused);
    };
}
