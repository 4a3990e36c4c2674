using System.Globalization;

namespace Presentations.Web.Shell;

/// <summary>Numbers and days are written alike on every machine, whatever language and calendar it is set to.</summary>
public static class NeutralCulture
{
    public static void Use() => CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
}
