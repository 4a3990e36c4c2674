using System.Text;
using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Features.Administration.Schools;

public class ImportSchoolsTests
{
    private const string Lincoln = "2018,160036000123,LINCOLN EL,BOISE INDEPENDENT DIST,100 E MAIN ST,BOISE,ID,83702,2085550100,KG,05,1,43.6,-116.2,16001,ADA COUNTY";
    private const string StMary = "00000634,ST MARY'S CATHOLIC SCHOOL,7 OAK ST,BOISE,ID,83702,(208) 555-0123,1,ADA,16001,43.61,-116.21,1,151,2,13";

    [DatabaseTheory]
    public async Task A_public_school_is_known_by_all_that_the_directory_says(TestDatabase database)
    {
        using var file = SchoolFile.Of(SchoolFile.PublicHeader, Lincoln);

        var result = await file.ImportAsync(database, database.Pat);

        Assert.Equal((1, 1), (result.Read, result.Added));
        var school = await SchoolAsync(database, "160036000123");
        Assert.Equal(("Lincoln El", "Boise Independent Dist", "100 E Main St", "Boise"), (school.Name, school.District, school.Street, school.City));
        Assert.Equal(("ID", "83702", "16001", "America/Boise"), (school.StateCode, school.Zip, school.CountyFips, school.Zone));
        Assert.Equal(("(208) 555-0100", "KG", "05", VenueKind.PublicSchool), (school.Phone, school.LowGrade, school.HighGrade, school.Kind));
        Assert.Equal((43.6, -116.2, true, true), (school.Latitude, school.Longitude, school.IsActive, school.IsListedPublicly));
    }

    [DatabaseTheory]
    public async Task A_new_header_in_another_order_with_more_columns_tells_the_same(TestDatabase database)
    {
        using var old = SchoolFile.Of(SchoolFile.PublicHeader, Lincoln);
        await old.ImportAsync(database, database.Pat);
        using var recent = SchoolFile.Of(
            "SCHOOL_YEAR,FIPST,ST,SCH_NAME,LEA_NAME,NCESSCH,MSTREET1,MCITY,MSTATE,MZIP,LSTREET1,LCITY,LSTATE,LZIP,LZIP4,PHONE,SY_STATUS,UPDATED_STATUS,CHARTER_TEXT,GSLO,GSHI,LEVEL",
            "2024-2025,16,ID,Lincoln El,BOISE INDEPENDENT DIST,160036000123,PO BOX 1,BOISE,ID,83701,100 E MAIN ST,BOISE,ID,83702,1234,(208)555-0100,1,1,No,KG,05,Elementary");

        var result = await recent.ImportAsync(database, database.Pat);

        Assert.Equal(1, result.Unchanged);
        Assert.Equal(1, (await SchoolAsync(database, "160036000123")).Version);
    }

    [DatabaseTheory]
    public async Task A_school_that_the_newer_file_says_is_closed_becomes_inactive_and_history_says_why(TestDatabase database)
    {
        using var open = SchoolFile.Of(SchoolFile.PublicHeader, Lincoln);
        await open.ImportAsync(database, database.Pat);
        using var closed = SchoolFile.Of(SchoolFile.PublicHeader, Lincoln.Replace("2018,", "2019,", StringComparison.Ordinal).Replace(",05,1,", ",05,2,", StringComparison.Ordinal));

        var result = await closed.ImportAsync(database, database.Pat);

        Assert.Equal((1, 1), (result.Updated, result.Closed));
        Assert.False((await SchoolAsync(database, "160036000123")).IsActive);
        await using var db = database.AsSystem();
        var entry = await db.History.SingleAsync(entry => entry.Subject == nameof(Venue) && entry.Action == HistoryAction.Changed);
        Assert.Equal(("IsActive: yes → no", "Import of schools.csv", database.Pat), (entry.Changes, entry.Because, entry.MemberId));

        Assert.Equal(1, (await closed.ImportAsync(database, database.Pat)).Unchanged);
    }

    [DatabaseTheory]
    public async Task A_file_of_an_earlier_year_takes_nothing_back(TestDatabase database)
    {
        using var recent = SchoolFile.Of(SchoolFile.PublicHeader, Lincoln);
        await recent.ImportAsync(database, database.Pat);
        using var old = SchoolFile.Of(SchoolFile.PublicHeader, Lincoln.Replace("2018,", "2013,", StringComparison.Ordinal).Replace("LINCOLN EL", "OLD NAME EL", StringComparison.Ordinal));

        Assert.Equal(1, (await old.ImportAsync(database, database.Pat)).Unchanged);

        Assert.Equal("Lincoln El", (await SchoolAsync(database, "160036000123")).Name);
    }

    [DatabaseTheory]
    public async Task What_a_person_edited_stays_and_the_rest_follows_the_newer_file(TestDatabase database)
    {
        using var first = SchoolFile.Of(SchoolFile.PrivateHeader, StMary);
        await first.ImportAsync(database, database.Pat);
        await using (var db = database.AsSystem())
        {
            var school = await db.Venues.SingleAsync(venue => venue.NationalId == "00000634");
            school.Describe(new VenueFacts("St. Mary School", school.StateCode, school.Zone) { City = school.City, Street = school.Street, Zip = school.Zip, CountyFips = school.CountyFips, Phone = school.Phone });
            await db.SaveChangesAsync();
        }
        using var newer = SchoolFile.Of(SchoolFile.PrivateHeader, StMary.Replace("CATHOLIC", "PARISH", StringComparison.Ordinal).Replace("0123", "0199", StringComparison.Ordinal));

        Assert.Equal(1, (await newer.ImportAsync(database, database.Pat)).Updated);

        var after = await SchoolAsync(database, "00000634");
        Assert.Equal(("St. Mary School", "(208) 555-0199"), (after.Name, after.Phone));
        Assert.Equal(1, (await newer.ImportAsync(database, database.Pat)).Unchanged);
    }

    [DatabaseTheory]
    public async Task Leading_zeros_come_back(TestDatabase database)
    {
        using var file = SchoolFile.Of(SchoolFile.PublicHeader, "2018,60000000001,NORTH H S,FRESNO,1 A ST,FRESNO,CA,937,M,09,12,1,36.7,-119.8,6019,FRESNO COUNTY");

        Assert.Equal(1, (await file.ImportAsync(database, database.Pat)).Added);

        var school = await SchoolAsync(database, "060000000001");
        Assert.Equal(("00937", "06019", null), (school.Zip, school.CountyFips, school.Phone));
    }

    [DatabaseTheory]
    public async Task A_school_under_ten_pupils_is_not_listed_publicly(TestDatabase database)
    {
        using var file = SchoolFile.Of(SchoolFile.PrivateHeader, StMary.Replace(",151,", ",9,", StringComparison.Ordinal), StMary.Replace("00000634", "A0500005", StringComparison.Ordinal).Replace(",151,", ",10,", StringComparison.Ordinal));
        await file.ImportAsync(database, database.Pat);

        Assert.False((await SchoolAsync(database, "00000634")).IsListedPublicly);
        Assert.True((await SchoolAsync(database, "A0500005")).IsListedPublicly);
    }

    [DatabaseTheory]
    public async Task The_private_survey_s_own_layout_is_read_whatever_year_its_headers_end_with(TestDatabase database)
    {
        using var file = SchoolFile.Of("PINST,PPIN,PADDRS,PCITY,PSTABB,PZIP,PPHONE,LATITUDE24,LONGITUDE24,LOGR2024,HIGR2024,NUMSTUDS", "GRACE ACADEMY,634,1 OAK ST,BOISE,ID,83702,2085550100,43.6,-116.2,5,17,80");

        Assert.Equal(1, (await file.ImportAsync(database, database.Pat)).Added);

        var school = await SchoolAsync(database, "00000634");
        Assert.Equal(("KG", "12", 80, VenueKind.PrivateSchool), (school.LowGrade, school.HighGrade, school.Pupils, school.Kind));
    }

    [DatabaseTheory]
    public async Task The_geocode_file_says_where_known_schools_are_and_adds_none(TestDatabase database)
    {
        using var directory = SchoolFile.Of("SCHOOL_YEAR,NCESSCH,SCH_NAME,LSTATE,LZIP", "2024-2025,160036000123,LINCOLN EL,ID,83702");
        await directory.ImportAsync(database, database.Pat);
        using var geocodes = SchoolFile.Of("NCESSCH,NAME,STREET,CITY,STATE,ZIP,CNTY,NMCNTY,LAT,LON",
            "160036000123,Lincoln El,100 E Main St,Boise,ID,83702,16055,Kootenai County,47.7,-116.8", "160036000999,Other,1 A St,Boise,ID,83702,16001,Ada County,43.6,-116.2");

        var result = await geocodes.ImportAsync(database, database.Pat);

        var school = await SchoolAsync(database, "160036000123");
        Assert.Equal((47.7, -116.8, "16055", "America/Los_Angeles"), (school.Latitude, school.Longitude, school.CountyFips, school.Zone));
        var rejected = Assert.Single(result.Rejected);
        Assert.Equal((3, "NCESSCH", "160036000999"), (rejected.Line, rejected.Field, rejected.Value));
        Assert.Equal(1, (await directory.ImportAsync(database, database.Pat)).Unchanged);
    }

    [DatabaseTheory]
    public async Task A_county_of_another_state_is_left_out_and_said(TestDatabase database)
    {
        using var file = SchoolFile.Of(SchoolFile.PrivateHeader, StMary.Replace("ADA,16001", "SALT LAKE,49035", StringComparison.Ordinal));

        var result = await file.ImportAsync(database, database.Pat);

        Assert.Null((await SchoolAsync(database, "00000634")).CountyFips);
        Assert.Contains("lies in UT, not in ID", Assert.Single(result.Warnings).Sentence, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_bad_row_is_rejected_with_its_line_its_field_its_value_and_a_sentence(TestDatabase database)
    {
        using var file = SchoolFile.Of(SchoolFile.PublicHeader,
            Lincoln.Replace(",ID,", ",XX,", StringComparison.Ordinal),
            Lincoln.Replace("160036000123", "1.60036E+11", StringComparison.Ordinal),
            Lincoln.Replace("LINCOLN EL", "", StringComparison.Ordinal),
            Lincoln.Replace("160036000123", "160036000124", StringComparison.Ordinal),
            Lincoln.Replace("160036000123", "160036000124", StringComparison.Ordinal));

        var result = await file.ImportAsync(database, database.Pat);

        Assert.Equal((5, 1, 4), (result.Read, result.Added, result.Rejected.Count));
        Assert.Equal(
        [
            (2, "LSTATE", "XX", "“XX” is not a state, DC or a territory; two letters such as TX are."),
            (3, "NCESSCH", "1.60036E+11", "“1.60036E+11” is not the national id of a public school; that has 12 digits."),
            (4, "SCH_NAME", "", "The school has no name."),
            (6, "NCESSCH", "160036000124", "The school 160036000124 stands in line 5 already; a file tells of a school once."),
        ], result.Rejected.Select(row => (row.Line, row.Field, row.Value!, row.Sentence)));
    }

    [DatabaseTheory]
    public async Task A_file_that_is_no_national_school_file_is_refused_with_what_would_be_one(TestDatabase database)
    {
        using var file = SchoolFile.Of("name,city,state", "Lincoln,Boise,ID");

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => file.ImportAsync(database, database.Pat));

        Assert.Contains("These columns fit no national school file: name, city, state.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("NCESSCH, SCH_NAME, LSTATE", refusal.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Accents_are_read_in_Windows_1252_and_in_UTF_8_with_its_mark(TestDatabase database)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var windows = SchoolFile.Of(Encoding.GetEncoding(1252), SchoolFile.PrivateHeader, StMary.Replace("ST MARY'S", "SEÑORA", StringComparison.Ordinal));
        using var utf = SchoolFile.Of(new UTF8Encoding(true), SchoolFile.PrivateHeader, StMary.Replace("00000634", "00000635", StringComparison.Ordinal).Replace("ST MARY'S", "SEÑORA", StringComparison.Ordinal));
        await windows.ImportAsync(database, database.Pat);
        await utf.ImportAsync(database, database.Pat);

        Assert.Equal("Señora Catholic School", (await SchoolAsync(database, "00000634")).Name);
        Assert.Equal("Señora Catholic School", (await SchoolAsync(database, "00000635")).Name);
    }

    [DatabaseTheory]
    public async Task An_import_that_was_stopped_leaves_whole_batches_and_the_same_file_finishes_it(TestDatabase database)
    {
        using var file = SchoolFile.Of(SchoolFile.PrivateHeader, [.. Enumerable.Range(1, 2_500).Select(number => StMary.Replace("00000634", $"A{number:0000000}", StringComparison.Ordinal))]);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => file.ImportAsync(database, database.Pat, new Stopping(stop), stop.Token));
        await using (var db = database.AsSystem())
        {
            var batch = await db.ImportBatches.SingleAsync();
            Assert.Equal((ImportStatus.Cancelled, 1_000), (batch.Status, batch.RowsTaken));
        }

        var result = await file.ImportAsync(database, database.Pat);

        Assert.Equal((1_000, 1_500), (result.Unchanged, result.Added));
    }

    [DatabaseTheory]
    public async Task Who_is_no_administrator_cannot_import_schools(TestDatabase database)
    {
        using var file = SchoolFile.Of(SchoolFile.PrivateHeader, StMary);
        foreach (var member in new[] { database.Ada, database.Ben, database.Nat })
        {
            var refusal = await Assert.ThrowsAsync<AccessDenied>(() => file.ImportAsync(database, member));
            Assert.Equal("Only an administrator can do this.", refusal.Message);
        }

        await using var db = database.AsSystem();
        Assert.False(await db.Venues.AnyAsync(venue => venue.NationalId != null));
    }

    private static async Task<Venue> SchoolAsync(TestDatabase database, string nationalId)
    {
        await using var db = database.AsSystem();
        return await db.Venues.SingleAsync(venue => venue.NationalId == nationalId);
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value) => stop.Cancel();
    }
}
