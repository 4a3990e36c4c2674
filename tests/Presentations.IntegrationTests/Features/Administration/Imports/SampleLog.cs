using System.Text;
using Presentations.Data.Reference;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.IntegrationTests.Features.Administration.Imports;

/// <summary>A log in a temporary file, and what the engine makes of it without a database.</summary>
internal sealed class SampleLog : IDisposable
{
    private SampleLog(string path) => Path = path;

    public string Path { get; }

    public static ReferenceBook Book { get; } = ShippedBook();

    /// <summary>A file that stands beside the tests.</summary>
    public static string Kept(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Features", "Administration", "Imports", "Logs", name);

    public static SampleLog Of(string text, Encoding? encoding = null) => Of((encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public static SampleLog Of(byte[] bytes)
    {
        var path = System.IO.Path.GetTempFileName();
        File.WriteAllBytes(path, bytes);
        return new SampleLog(path);
    }

    /// <summary>Each cell of the first row is a header, of the second its value.</summary>
    public static ReadRow? Row(string mapping, params (string Column, string Cell)[] cells) =>
        ReadRows(mapping, new SourceRow(1, [.. cells.Select(cell => cell.Column)]), new SourceRow(2, [.. cells.Select(cell => cell.Cell)])).Single();

    public static List<ReadRow?> ReadRows(string mapping, SourceRow header, params SourceRow[] rows)
    {
        var reader = new RowReader(MappingJson.Parse(mapping), new Columns(header), Book, TimeProvider.System);
        return [.. rows.Select(reader.Read)];
    }

    public static List<ReadRow?> ReadFile(string path, Mapping mapping)
    {
        var file = LogFile.Open(path, mapping.File);
        var columns = HeaderRow.Find(file, mapping);
        var reader = new RowReader(mapping, columns, Book, TimeProvider.System);
        return [.. file.Rows().Where(row => row.Line > columns.HeaderLine).Select(reader.Read)];
    }

    public List<SourceRow> Rows(FileRule? rule = null) => [.. LogFile.Open(Path, rule).Rows()];

    public void Dispose() => File.Delete(Path);

    private static ReferenceBook ShippedBook()
    {
        var files = ReferenceFiles.Shipped;
        var states = files.ReadStates();
        var taskForces = Numbered(files.ReadTaskForces(), 1);
        var desks = Numbered(states.Where(state => state.Kind is not StateKind.SeveralStates)
            .Select(state => new StateDesk { Code = StateDesk.CodeOf(state.Code), Name = $"State desk of {state.Name}", StateCode = state.Code }), 1001);
        var byCode = taskForces.ToDictionary(taskForce => taskForce.Code, taskForce => taskForce.Id);
        var territories = files.ReadTerritories().Select(line => new Territory
        {
            CountyFips = line.CountyFips,
            StateCode = line.StateCode,
            Coverage = line.TaskForceCode is null ? Coverage.Unknown : Coverage.Covered,
            TaskForceId = line.TaskForceCode is { } code ? byCode[code] : null,
        }).ToList();
        return new ReferenceBook(
            new Places(states, files.ReadCounties(), files.ReadCountyAliases(), files.ReadZips()),
            KnownCities.Shipped,
            new OwnerMap(territories, taskForces, desks),
            [.. taskForces, .. desks],
            files.ReadAudiences(),
            files.ReadTopics());
    }

    private static List<T> Numbered<T>(IEnumerable<T> owners, int first) where T : Owner
    {
        var numbered = owners.ToList();
        for (var place = 0; place < numbered.Count; place++) typeof(Owner).GetProperty(nameof(Owner.Id))!.SetValue(numbered[place], first + place);
        return numbered;
    }
}
