using System.Text;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Reference;

/// <summary>Newer reference data, as a later version of the product would ship it.</summary>
internal static class Edition
{
    public static ReferenceFiles Newer(string path, Func<string, string> edit) => new(opened =>
    {
        if (opened != path) return ReferenceFiles.OpenShipped(opened);
        using var shipped = new StreamReader(ReferenceFiles.OpenShipped(opened));
        return new MemoryStream(Encoding.UTF8.GetBytes(edit(shipped.ReadToEnd())));
    });

    public static Task<int> LoadAsync(this TestDatabase database, ReferenceFiles files) =>
        new ReferenceLoader(new AppDatabase(database.Options, database.Clock)).LoadAsync(files);
}
