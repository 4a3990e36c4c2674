using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Matching;

namespace Presentations.IntegrationTests.Features.Administration.Imports;

public class MatchColumnsTests
{
    [DatabaseTheory]
    public async Task What_a_person_says_of_a_column_replaces_the_guess_and_is_kept(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync("Date,Area,Kids,Grown-ups,Type\n3/14/2018,Ada,30,2,Fair\n");
        var view = (await ben.Get<MatchColumns>().FindAsync(id))!;
        Assert.Equal(["Date", "Area", "Kids", "Grown-ups", "Type"], view.Columns.Select(column => column.Name));
        Assert.Equal(["date", "", "attendance.audiences.unspecified", "", "kind"], view.Form.Fields);

        view.Form.Fields[1] = "county";
        view.Form.Fields[2] = "attendance.audiences.6-8";
        view.Form.Fields[3] = "attendance.audiences.6-8";
        view.Form.Fields[4] = "";
        view.Form.Fixed["state"] = "ID";
        view.Form.Fixed["kind"] = "outreach-event";
        view.Form.Zero = ZeroMeans.Nobody;
        await ben.Get<MatchColumns>().SubmitAsync(id, view.Form);

        var mapping = MappingJson.Parse((await ben.Get<ShowImport>().FindAsync(id))!.Mapping);
        Assert.Equal(("Area", "ID", "outreach-event", null), (mapping.County!.Column, mapping.State!.Value, mapping.Kind!.Value, mapping.Kind.Column));
        Assert.Equal(["Kids", "Grown-ups"], mapping.Attendance!.Audiences!["6-8"].Columns!);
        Assert.Equal((1, ZeroMeans.Nobody), (mapping.Attendance.Audiences.Count, mapping.Attendance.Zero));
        Assert.Equal(["date", "county", "attendance.audiences.6-8", "attendance.audiences.6-8", ""], (await ben.Get<MatchColumns>().FindAsync(id))!.Form.Fields);
    }

    [DatabaseTheory]
    public async Task A_person_says_whether_rows_of_unreadable_length_are_taken(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync("Date,State,Minutes\n3/14/2018,ID,45\n3/15/2018,ID,45\n3/16/2018,ID,one period\n");
        var view = (await ben.Get<MatchColumns>().FindAsync(id))!;
        Assert.True(view.Form.TakesUnreadableLengths);

        view.Form.TakesUnreadableLengths = false;
        await ben.Get<MatchColumns>().SubmitAsync(id, view.Form);
        Assert.Equal(1, (await ben.CheckAsync(id)).Result!.RejectedRows);

        view = (await ben.Get<MatchColumns>().FindAsync(id))!;
        view.Form.TakesUnreadableLengths = true;
        await ben.Get<MatchColumns>().SubmitAsync(id, view.Form);
        Assert.Equal((0, 3), (await ben.CheckAsync(id) is { Result: { } result } ? (result.RejectedRows, result.Taken) : default));
    }

    [DatabaseTheory]
    public async Task What_the_page_does_not_show_stays_as_the_mapping_has_it(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync();
        var version = (await ben.Get<MatchColumns>().FindAsync(id))!.Form.Version;
        await ben.Get<MatchColumns>().SubmitJsonAsync(id, version, """
            { "source": "x", "rows": { "take": [{ "column": "County", "empty": false }, { "column": "State", "is": ["ID"] }, { "column": "School", "is": ["Lincoln", "Lincoln, North"] }] }, "date": { "column": "Date", "formats": ["M/d/yyyy"] }, "state": { "column": "State", "values": { "Gem": "ID" } } }
            """);

        var view = (await ben.Get<MatchColumns>().FindAsync(id))!;
        Assert.Equal(("State", "ID"), (view.Form.TakeColumn, view.Form.TakeWords));
        view.Form.Fields[3] = "venue";
        view.Form.TakeWords = "ID, UT";
        await ben.Get<MatchColumns>().SubmitAsync(id, view.Form);

        var mapping = MappingJson.Parse((await ben.Get<ShowImport>().FindAsync(id))!.Mapping);
        Assert.Equal(("School", "M/d/yyyy", "ID"), (mapping.Venue!.Column, mapping.Date!.Formats![0], mapping.State!.Values!["Gem"]));
        Assert.Equal([(false, null), (null, "ID|UT"), (null, "Lincoln|Lincoln, North")], mapping.Rows!.Take!.Select(rule => (rule.Empty, rule.Is is { } words ? string.Join('|', words) : null)));
    }

    [DatabaseTheory]
    public async Task Fixed_values_that_the_page_does_not_show_outlast_a_change_of_another_field(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync();
        await ben.Get<MatchColumns>().SubmitJsonAsync(id, (await ben.Get<MatchColumns>().FindAsync(id))!.Form.Version, """
            { "source": "x", "date": { "value": "2018-03-14" }, "minutes": { "value": "45" }, "repeat": { "value": "yes" }, "language": { "value": "es" }, "state": { "value": "ID" },
              "county": { "value": "Ada" }, "city": { "value": "Boise" }, "zip": { "value": "83702" }, "venue": { "value": "Lincoln" }, "topics": { "value": "gaming" },
              "title": { "value": "Safe online" }, "presenter": { "value": "Ada" }, "notes": { "value": "By phone" }, "attendance": { "total": { "column": "People" } } }
            """);
        var before = MappingJson.Parse((await ben.Get<ShowImport>().FindAsync(id))!.Mapping);

        await ChangeAsync(ben, id, form => form.Fixed["kind"] = "training");

        var after = MappingJson.Parse((await ben.Get<ShowImport>().FindAsync(id))!.Mapping);
        Assert.Equal("training", after.Kind!.Value);
        Assert.Equal(MappingJson.Write(before), MappingJson.Write(after with { Kind = null, Rows = before.Rows }));
    }

    [DatabaseTheory]
    public async Task A_column_that_is_several_things_stays_all_of_them_until_one_is_given_to_another_column(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync("Id,Date,Time,State,People,Remark\n7,3/14/2018,9:00-9:45,ID,30,\n");
        await ben.Get<MatchColumns>().SubmitJsonAsync(id, (await ben.Get<MatchColumns>().FindAsync(id))!.Form.Version, """
            { "source": "x", "rows": { "id": ["Time", "Id"] }, "date": { "column": "Date" }, "start": { "column": "Time" }, "end": { "column": "Time" }, "state": { "column": "State" },
              "notes": { "columns": ["Time", "Date"] }, "attendance": { "total": { "column": "People" } } }
            """);

        await ChangeAsync(ben, id, form => form.Fields[5] = "notes");
        var mapping = MappingJson.Parse((await ben.Get<ShowImport>().FindAsync(id))!.Mapping);
        Assert.Equal(("Time", "Time", "Date"), (mapping.Start!.Column, mapping.End!.Column, mapping.Date!.Column));
        Assert.Equal("Time, Date, Remark", string.Join(", ", mapping.Notes!.Columns!));
        Assert.Equal("Time, Id", string.Join(", ", mapping.Rows!.Id!));

        await ChangeAsync(ben, id, form => form.Fields[5] = "end");
        mapping = MappingJson.Parse((await ben.Get<ShowImport>().FindAsync(id))!.Mapping);
        Assert.Equal(("Time", "Remark"), (mapping.Start!.Column, mapping.End!.Column));
        Assert.Equal("Time, Date", string.Join(", ", mapping.Notes!.Columns!));
    }

    [DatabaseTheory]
    public async Task Two_people_who_edit_one_mapping_do_not_overwrite_each_other(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        await using var pat = database.As(database.Pat);
        var id = await ben.UploadAsync();
        var (first, second) = ((await ben.Get<MatchColumns>().FindAsync(id))!, (await pat.Get<MatchColumns>().FindAsync(id))!);
        first.Form.Fields[1] = "";
        await ben.Get<MatchColumns>().SubmitAsync(id, first.Form);

        second.Form.Source = "Another";
        await Assert.ThrowsAsync<EditConflict>(() => pat.Get<MatchColumns>().SubmitAsync(id, second.Form));
    }

    [DatabaseTheory]
    public async Task Words_that_nobody_knows_are_translated_and_kept_in_the_mapping(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync("Date,State,People,Event Type\n3/14/2018,ID,30,Fair\n3/15/2018,ID,30,Fair\n3/16/2018,ID,30,Class\n");
        Assert.Equal(3, (await ben.CheckAsync(id)).Result!.RejectedRows);

        var words = await ben.Get<TranslateWords>().ListAsync(id);
        Assert.Equal([("kind", "Fair", 2), ("kind", "Class", 1)], words.Select(word => (word.Field, word.Text, word.Rows)));
        await ben.Get<TranslateWords>().SubmitAsync(id, [("kind", "Fair", "outreach-event"), ("kind", "Class", "presentation")]);

        var preview = await ben.CheckAsync(id);
        Assert.Equal(3, preview.Result!.Taken);
        Assert.Equal([Kind.OutreachEvent, Kind.OutreachEvent, Kind.Presentation], preview.Sample.Select(row => row.Kind));
    }

    [DatabaseTheory]
    public async Task A_file_that_is_not_wanted_is_forgotten_and_one_that_was_imported_is_not(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var unwanted = await ben.UploadAsync();
        await ben.Get<DiscardImport>().SubmitAsync(unwanted);
        Assert.Null(await ben.Get<ShowImport>().FindAsync(unwanted));

        var wanted = await ben.UploadAsync();
        await ben.CheckAsync(wanted);
        await ben.ImportAsync(wanted);
        Assert.Contains("undo the import instead", (await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<DiscardImport>().SubmitAsync(wanted))).Message, StringComparison.Ordinal);
        Assert.Contains("its mapping stays as it is", (await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<CheckImport>().SubmitAsync(wanted))).Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_presenter_cannot_upload_and_a_file_that_is_too_large_is_refused_while_it_comes_in(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        await using var ben = database.As(database.Ben);

        Assert.Equal("Logs are imported by coordinators and administrators.", (await Assert.ThrowsAsync<RuleViolation>(() => ada.UploadAsync())).Message);
        var tooLarge = await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<UploadLog>().SubmitAsync(new ZeroStream(Bounds.UploadBytes + 1), "large.csv"));
        Assert.Equal("The file has more than 50 MB. Split it.", tooLarge.Message);
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task The_real_log_gives_the_same_totals_by_page_as_by_command(TestDatabase database)
    {
        database.Clock.Advance(TimeSpan.FromDays(3650));
        await using var pat = database.As(database.Pat);
        var id = await pat.UploadAsync(await File.ReadAllTextAsync(SampleLog.Kept("rladies_us_events.csv")), "rladies_us_events.csv");
        var form = (await pat.Get<MatchColumns>().FindAsync(id))!.Form;
        Assert.Equal(("status", "PAST"), (form.TakeColumn, form.TakeWords));

        Assert.Equal((1031, 39, 0), await pat.CheckAsync(id) is { Result: { } looked } ? (looked.Taken, looked.SkippedByRule, looked.RejectedRows) : default);
        await pat.ImportAsync(id);

        await using var db = database.AsSystem();
        var totals = await db.StateTotals.Where(total => total.Audience == Total.Everyone).ToListAsync();
        var expected = File.ReadLines(SampleLog.Kept("rladies_us_expected_by_state.csv")).Skip(1).Select(line => line.Split(',')).Where(cells => cells[0] != "TOTAL")
            .Select(cells => (cells[0], int.Parse(cells[3], CultureInfo.InvariantCulture), long.Parse(cells[4], CultureInfo.InvariantCulture)));
        Assert.Equal(expected.Order(), totals.GroupBy(total => total.StateCode).Select(state => (state.Key, state.Sum(total => total.Presentations), state.Sum(total => total.Contacts))).Order());
    }

    private static async Task ChangeAsync(TestPerson person, int id, Action<MappingForm> change)
    {
        var form = (await person.Get<MatchColumns>().FindAsync(id))!.Form;
        change(form);
        await person.Get<MatchColumns>().SubmitAsync(id, form);
    }

    /// <summary>So many bytes, none of which is kept.</summary>
    private sealed class ZeroStream(long length) : MemoryStream
    {
        private long given;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = (int)Math.Min(buffer.Length, length - given);
            given += read;
            buffer.Span[..read].Fill((byte)'x');
            return ValueTask.FromResult(read);
        }
    }
}
