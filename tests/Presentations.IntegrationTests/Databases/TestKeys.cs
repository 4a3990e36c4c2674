using Microsoft.AspNetCore.DataProtection;

namespace Presentations.IntegrationTests.Databases;

/// <summary>The keys that hosts and people of tests share, so that a test reads the mail and follows the links that a host has sealed.</summary>
internal static class TestKeys
{
    public static string Folder { get; } = Path.Combine(Path.GetTempPath(), "presentations-test-keys");

    public static void Share(IDataProtectionBuilder protection) => protection.SetApplicationName("Presentations").PersistKeysToFileSystem(new DirectoryInfo(Folder));
}
