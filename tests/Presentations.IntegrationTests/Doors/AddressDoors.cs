using System.Text.RegularExpressions;

namespace Presentations.IntegrationTests.Doors;

/// <summary>Every address with what each person finds there. The visit {Id} is of a task force that Cam, Uma and Dee are not in.</summary>
internal static partial class AddressDoors
{
    /// <summary>
    /// open: the page · sign-in: asked to sign in · denied: not in this role · missing: as if it did not exist ·
    /// away: sent to another page · refused: without its form's token.
    /// </summary>
    private const string Table = """
                                            nobody   newcomer ada      ben      cam      uma      dee      nat      pat
        /                                   open     open     open     open     open     open     open     open     open
        /healthz                            open     open     open     open     open     open     open     open     open
        /error                              broken   broken   broken   broken   broken   broken   broken   broken   broken
        /problem/{status:int:range(400,599)} missing missing missing missing missing missing missing missing missing
        /not-found                          open     open     open     open     open     open     open     open     open
        /{*path}                            missing  missing  missing  missing  missing  missing  missing  missing  missing
        /{**path:file}                      missing  missing  missing  missing  missing  missing  missing  missing  missing

        /totals                             open     open     open     open     open     open     open     open     open
        /totals.csv                         open     open     open     open     open     open     open     open     open
        /totals.xlsx                        open     open     open     open     open     open     open     open     open
        /totals.json                        open     open     open     open     open     open     open     open     open
        /totals/{state:alpha:length(2)}     open     open     open     open     open     open     open     open     open
        /totals/{state:alpha:length(2)}.csv open     open     open     open     open     open     open     open     open
        /totals/{state:alpha:length(2)}.xlsx open open open open open open open open open
        /totals/{state:alpha:length(2)}.json open open open open open open open open open
        /counting                           open     open     open     open     open     open     open     open     open
        /task-forces                        open     open     open     open     open     open     open     open     open
        /states/{state:alpha:length(2)}     open     open     open     open     open     open     open     open     open
        /calendar/{token}.ics               open     open     open     open     open     open     open     open     open

        /request                            open     open     open     open     open     open     open     open     open
        POST /request                       refused  refused  refused  refused  refused  refused  refused  refused  refused
        /request/sent                       open     open     open     open     open     open     open     open     open
        /request/schools                    open     open     open     open     open     open     open     open     open
        /request/confirm/{secret}           missing  missing  missing  missing  missing  missing  missing  missing  missing
        POST /request/confirm/{secret}      refused  refused  refused  refused  refused  refused  refused  refused  refused
        /request/{token}                    missing  missing  missing  missing  missing  missing  missing  missing  missing
        /request/check                      open     open     open     open     open     open     open     open     open
        POST /request/check                 refused  refused  refused  refused  refused  refused  refused  refused  refused
        POST /request/{token}/take          refused  refused  refused  refused  refused  refused  refused  refused  refused
        POST /request/{token}/propose       refused  refused  refused  refused  refused  refused  refused  refused  refused
        POST /request/{token}/message       refused  refused  refused  refused  refused  refused  refused  refused  refused
        POST /request/{token}/withdraw      refused  refused  refused  refused  refused  refused  refused  refused  refused
        POST /request/{token}/feedback      refused  refused  refused  refused  refused  refused  refused  refused  refused
        POST /request/{token}/reminders     refused  refused  refused  refused  refused  refused  refused  refused  refused
        POST /request/{token}/change        refused  refused  refused  refused  refused  refused  refused  refused  refused
        POST /request/{token}/remove        refused  refused  refused  refused  refused  refused  refused  refused  refused
        /request/{token}/change             missing  missing  missing  missing  missing  missing  missing  missing  missing
        POST /request/{token}/details       refused  refused  refused  refused  refused  refused  refused  refused  refused
        /request/{token}/details            missing  missing  missing  missing  missing  missing  missing  missing  missing
        /request/{token}/certificate        missing  missing  missing  missing  missing  missing  missing  missing  missing
        /request/{token}/data               missing  missing  missing  missing  missing  missing  missing  missing  missing

        /sign-in                            open     open     open     open     open     open     open     open     open
        /set-password/{AccountId:int}/{Token} open open open open open open open open open
        POST /sign-out                      sign-in  refused  refused  refused  refused  refused  refused  refused  refused
        /start                              sign-in  away     away     away     away     away     away     away     away
        /no-access                          sign-in  open     open     open     open     open     open     open     open
        /account/password                   sign-in  open     open     open     open     open     open     open     open

        /desk                               sign-in  denied   open     open     open     open     open     open     open
        /desk/{RequestId:int}               sign-in  denied   open     open     missing  missing  missing  open     open
        /desk/new                           sign-in  denied   denied   open     open     denied   open     denied   open
        /desk/rules                         sign-in  denied   denied   open     open     denied   open     denied   open
        /desk/districts                     sign-in  denied   denied   open     open     denied   open     denied   open
        /campaigns                          sign-in  denied   open     open     open     open     open     open     open
        /campaigns/new                      sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /campaigns/measures                 sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /campaigns/program                  sign-in  denied   open     open     open     open     open     open     open
        /campaigns/program/new              sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /campaigns/program/{FigureId:int}   sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /campaigns/{CampaignId:int}         sign-in  denied   open     open     open     open     open     open     open
        /campaigns/{CampaignId:int}/edit    sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /campaigns/{CampaignId:int}/measures/{Code} sign-in denied open open missing missing missing open open
        /campaigns/{CampaignId:int}/pack    sign-in  denied   open     open     open     open     open     open     open
        /campaigns/{CampaignId:int}/pack.csv sign-in denied open open open open open open open
        /campaigns/{CampaignId:int}/pack.json sign-in denied open open open open open open open
        /campaigns/{CampaignId:int}/pack.txt sign-in denied open open open open open open open
        /periods                            sign-in  denied   open     open     open     open     open     open     open
        /periods/{OwnerCode}/{Month}        sign-in  denied   open     open     missing  missing  missing  open     open
        /periods/{OwnerCode}/{Month}/submissions/{Number:int} sign-in denied open open missing missing missing open open
        /periods/{ownerCode}/{month}/submissions/{number:int}.txt sign-in denied open open missing missing missing open open
        /periods/completeness               sign-in  denied   open     open     open     open     open     open     open
        /periods/restatements               sign-in  denied   open     open     open     open     open     open     open
        /periods/calendars                  sign-in  denied   denied   open     open     denied   open     denied   open
        /totals/explore                     sign-in  denied   open     open     open     open     open     open     open
        /totals/explore.csv                 sign-in  denied   open     open     open     open     open     open     open
        /totals/explore.xlsx                sign-in  denied   open     open     open     open     open     open     open
        /totals/explore.json                sign-in  denied   open     open     open     open     open     open     open
        /totals/compare                     sign-in  denied   open     open     open     open     open     open     open
        /totals/compare.csv                 sign-in  denied   open     open     open     open     open     open     open
        /totals/compare.xlsx                sign-in  denied   open     open     open     open     open     open     open
        /totals/compare.json                sign-in  denied   open     open     open     open     open     open     open
        /totals/lines                       sign-in  denied   open     open     open     open     open     open     open
        /reports                            sign-in  denied   open     open     open     open     open     open     open
        /reports/grants                     sign-in  denied   open     open     open     open     open     open     open
        /reports/grants.csv                 sign-in  denied   refused  refused  refused  refused  refused  refused  refused
        /reports/grants.xlsx                sign-in  denied   refused  refused  refused  refused  refused  refused  refused
        /reports/grants.json                sign-in  denied   refused  refused  refused  refused  refused  refused  refused
        /reports/grants/mappings            sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /log                                sign-in  denied   open     open     open     open     open     denied   open
        /log/new                            sign-in  denied   away     away     away     away     away     denied   away
        /visits/{VisitId:int}               sign-in  denied   open     open     missing  missing  missing  open     open
        /visits/{entryId:guid}              sign-in  denied   away     away     missing  missing  missing  away     away
        /visits/{VisitId:int}/correct       sign-in  denied   open     open     missing  missing  missing  denied   open
        /visits/{VisitId:int}/deliver       sign-in  denied   away     away     missing  missing  missing  denied   away
        /schedule                           sign-in  denied   open     open     open     open     open     open     open
        /schedule/new                       sign-in  denied   away     away     away     away     away     denied   away
        /schedule/availability              sign-in  denied   open     open     open     open     open     denied   open
        /schedule/closures                  sign-in  denied   denied   open     open     denied   open     denied   open
        /schedule/closing                   sign-in  denied   denied   open     open     denied   open     denied   open
        /schedule/leaving                   sign-in  denied   denied   open     open     denied   open     denied   open
        /presentations                      sign-in  denied   open     open     open     open     open     open     open
        /presentations/export.csv           sign-in  denied   open     open     open     open     open     open     open
        /presentations/export.xlsx          sign-in  denied   open     open     open     open     open     open     open
        /presentations/{PresentationId:int} sign-in  denied   open     open     missing  missing  missing  open     open
        /me                                 sign-in  denied   open     open     open     open     open     open     open
        /me/calendar                        sign-in  denied   open     open     open     open     open     open     open
        /me/mail                            sign-in  denied   open     open     open     open     open     open     open
        /search                             sign-in  denied   open     open     open     open     open     open     open
        /directory                          sign-in  denied   open     open     open     open     open     open     open
        /directory/venues                   sign-in  denied   open     open     open     open     open     open     open
        /directory/agencies                 sign-in  denied   open     open     open     open     open     open     open
        /directory/agencies/{AgencyId:int}  sign-in  denied   open     open     open     open     open     open     open
        /directory/duplicates               sign-in  denied   denied   open     open     denied   open     denied   open
        /directory/merge                    sign-in  denied   denied   open     open     denied   open     denied   open
        /directory/venues/{VenueId:int}     sign-in  denied   open     open     open     open     open     open     open
        /directory/venues/{VenueId:int}/edit sign-in denied denied open open denied open denied open

        /directory/territories              sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /administration                     sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /administration/deadlines           sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /administration/reference           sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /administration/reference/task-forces sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /administration/reference/task-forces/{Code} sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /administration/reference/choices   sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /administration/audit               sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /administration/people              sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /administration/people/invite       sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /administration/people/{MemberId:int} sign-in denied denied denied denied denied denied denied open
        /administration/mail                sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /administration/mail/{MailId:long}  sign-in  denied   denied   denied   denied   denied   denied   denied   open
        /administration/imports             sign-in  denied   denied   open     open     denied   open     denied   open
        /administration/imports/new         sign-in  denied   denied   open     open     denied   open     denied   open
        /administration/imports/{ImportId:int} sign-in denied denied open missing denied missing denied open
        /administration/imports/{importId:int}/problems.csv sign-in denied denied open missing denied missing denied open
        /administration/imports/{importId:int}/mapping.json sign-in denied denied open missing denied missing denied open

        /_blazor                            sign-in  refused  refused  refused  refused  refused  refused  refused  refused
        /_blazor/negotiate                  sign-in  refused  refused  refused  refused  refused  refused  refused  refused
        /_blazor/initializers               sign-in  open     open     open     open     open     open     open     open
        /_blazor/disconnect                 sign-in  refused  refused  refused  refused  refused  refused  refused  refused
        /_framework/opaque-redirect         sign-in  refused  refused  refused  refused  refused  refused  refused  refused
        """;

    public static IReadOnlyList<Row> All { get; } =
    [
        .. RowPattern().Matches(Table).Select(match => new Row(
            match.Groups["address"].Value, match.Groups["outcomes"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    [GeneratedRegex(@"^ *(?<address>(POST )?/\S*) +(?<outcomes>.+)$", RegexOptions.Multiline)]
    private static partial Regex RowPattern();

    /// <param name="Address">As it is mapped; with its method when that is not GET.</param>
    public sealed record Row(string Address, IReadOnlyList<string> Outcomes);
}
